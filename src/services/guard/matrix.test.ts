import { describe, expect, it } from 'vitest';
import { everyRole, flow, openWorld, type World } from '../../app/sample/roles-workspace';
import { connectors } from '../../connectors/index';
import type { TableName } from '../../storage/schema';
import { tables } from '../../storage/schema';
import type { Refusal, Result } from '../api';
import { methodTable } from '../index';
import type { Method } from '../method';
import {
  type Attempt,
  absent,
  attempts,
  environmentId,
  type Target,
  targetOf,
} from './matrix-attempts';
import { type ConditionId, cell, knowsTheFlow, operationIds, type RoleId, roleIds } from './table';

/** One test: a role asks for an operation, with one condition made false or none. */
interface Case {
  readonly title: string;
  readonly operation: string;
  readonly role: RoleId;
  readonly expected: 'allowed' | 'listedWithout' | 'refused';
  readonly unmet?: ConditionId;
}

const cases: readonly Case[] = Object.keys(attempts).flatMap((operation) =>
  roleIds.flatMap((role) => casesOf(operation, role)),
);

function casesOf(operation: string, role: RoleId): readonly Case[] {
  const rule = cell(operation, role);
  const base = { operation, role };
  if (rule.kind !== 'if') {
    const expected = rule.kind === 'allow' ? 'allowed' : 'refused';
    return [{ ...base, expected, title: `${operation}: ${role} is ${expected}` }];
  }
  if (rule.conditions.includes('listedOnly')) {
    const title = `${operation}: ${role} gets a list in which the flow is not`;
    return [{ ...base, expected: 'listedWithout', title }];
  }
  const all = rule.conditions.join(' and ');
  return [
    { ...base, expected: 'allowed', title: `${operation}: ${role} is allowed with ${all}` },
    ...rule.conditions.map((unmet) => ({
      ...base,
      unmet,
      expected: 'refused' as const,
      title: `${operation}: ${role} is refused without ${unmet}`,
    })),
  ];
}

/** Makes a condition hold or not: by changing rows, or by asking about something else. */
const makeUnmet: Partial<
  Record<ConditionId, (world: World, role: RoleId) => Promise<Partial<Target>>>
> = {
  instantTrigger: (world) => changeFlow(world, { kind: 'scheduled' }),
  runnable: (world) => changeFlow(world, { state: 'Stopped' }),
  ownRun: async () => ({ runId: 'run-someone' }),
  ownsConnection: async (_world, role) => ({
    connectionId: role === 'creator' ? 'of-coOwner' : 'of-creator',
  }),
  invokerMode: async () => ({ reference: 'mail' }),
  connectorUsedBySharedFlow: async () => ({ connectorId: 'spare' }),
  connectorUsedByOwnedFlow: async () => ({ connectorId: 'spare' }),
  isRecipient: async () => ({ copyId: 'copy-someone' }),
  guestReshare: (world) => changeSettings(world, { guestsMayReshare: false }),
  guestExport: (world) => changeSettings(world, { guestsMayExport: false }),
  guestHasMaker: async () => ({}),
};

async function changeFlow(world: World, members: Partial<typeof flow>): Promise<Partial<Target>> {
  await world.change(async (tx) => tx.put('flows', { ...flow, ...members }));
  return {};
}

async function changeSettings(world: World, settings: object): Promise<Partial<Target>> {
  await world.change(async (tx) => {
    const environment = await tx.get('environments', environmentId);
    if (!environment) throw new Error('no environment');
    const changed = { ...environment.settings, ...settings };
    tx.put('environments', { ...environment, settings: changed });
  });
  return {};
}

/** Guests hold no role in the default environment until an administrator gives them one. */
async function meetConditions(world: World, { operation, role, unmet }: Case): Promise<void> {
  const rule = cell(operation, role);
  const conditions = rule.kind === 'if' ? rule.conditions : [];
  if (!conditions.includes('guestHasMaker') || unmet === 'guestHasMaker') return;
  const given = { environmentId, principalId: role, role: 'maker' } as const;
  await world.change(async (tx) => tx.put('roles', given));
}

async function snapshot({ workspace }: World): Promise<string> {
  const names = (Object.keys(tables) as TableName[]).filter(
    (name) => name !== 'operations' && name !== 'meta',
  );
  return await workspace.store.read(names, async (tx) => {
    const rows: unknown[] = [];
    for (const name of names) rows.push(await tx.list(name));
    return JSON.stringify(rows);
  });
}

/** Who was refused something, by the log. */
async function refusedIn({ workspace }: World): Promise<string[]> {
  const log = await workspace.store.read(['operations'], (tx) => tx.list('operations'));
  return log.filter(({ outcome }) => outcome === 'refused').map(({ actorId }) => actorId);
}

const refusalOf = (answer: Result<unknown>): Refusal | undefined =>
  answer.ok ? undefined : answer.refusal;

/** Whether the caller may learn that what they asked about exists. */
function knows({ about }: Attempt, role: RoleId, target: Target): boolean {
  if (about === 'flow') return knowsTheFlow(role);
  if (about === 'copy') return target.copyId === `copy-${role}`;
  if (about === 'environment') return true;
  const owning: readonly RoleId[] = [
    'creator',
    'coOwner',
    'groupOwner',
    'guestOwner',
    'coOwnerWithoutMaker',
  ];
  return target.connectionId === `of-${role}` || owning.includes(role);
}

async function check(one: Case): Promise<void> {
  const { operation, role, expected, unmet } = one;
  const attempt = attempts[operation];
  if (!attempt) throw new Error(`There is no attempt for ${operation}.`);
  const world = await openWorld(role);
  await meetConditions(world, one);
  const elsewhere = unmet === undefined ? {} : await makeUnmet[unmet]?.(world, role);
  if (elsewhere === undefined) throw new Error(`Nothing makes ${unmet} false.`);
  const target = { ...targetOf(role), ...elsewhere };
  const services = world.workspace.as(role);
  const before = await snapshot(world);
  const answer = await attempt.act(services, target);
  expect(world.workspace.faults).toEqual([]);
  if (expected !== 'refused') {
    expect(refusalOf(answer)).toBeUndefined();
    if (attempt.lists && answer.ok) {
      expect(attempt.lists(answer.value)).toBe(expected === 'allowed');
    }
    return;
  }
  if (attempt.lists && answer.ok) {
    expect(attempt.lists(answer.value)).toBe(false);
    return;
  }
  expect(refusalOf(answer)).toBeDefined();
  if (operation !== 'useSharedConnectionInOtherFlow') expect(await snapshot(world)).toBe(before);
  expect(await refusedIn(world)).toContain(role);
  if (knows(attempt, role, target)) {
    expect(refusalOf(answer)?.code).not.toBe('FlowNotFound');
    return;
  }
  const ofAbsent = await attempt.act(services, { ...target, ...absent });
  expect(answer).toEqual(ofAbsent);
  expect(refusalOf(answer)?.status).toBe(404);
}

describe(`the permission table, ${cases.length} cases of ${Object.keys(attempts).length} operations`, () => {
  it.each(cases.map((one) => [one.title, one] as const))('%s', (_title, one) => check(one));
});

describe('before any cell is looked at', () => {
  const flowOperations = Object.keys(attempts).filter((one) => attempts[one]?.about === 'flow');
  const ask = async (operation: string, members: Partial<typeof flow>) => {
    const world = await openWorld('creator');
    await changeFlow(world, members);
    const act = async (more: Partial<Target>) => {
      const target = { ...targetOf('creator'), ...more };
      return refusalOf(
        (await attempts[operation]?.act(world.workspace.as('creator'), target)) ?? gone,
      );
    };
    return { refusal: await act({}), ofAbsent: await act(absent) };
  };
  const gone: Result<unknown> = { ok: true, value: null };

  it.each(flowOperations.filter((one) => one !== 'UpdateFlow'))(
    '%s finds no flow where one was deleted',
    async (operation) => {
      const { refusal, ofAbsent } = await ask(operation, { deletedAt: 1 });
      expect(refusal).toEqual(ofAbsent);
      expect(refusal?.code).toBe('FlowNotFound');
    },
  );

  const stopped = [
    'runFlow',
    'testFlow',
    'StartFlow',
    'ResubmitFlow',
    'provideInvokerConnection',
    'useInvokerConnectionOfAnother',
  ];
  it.each(flowOperations.filter((one) => cell(one, 'creator').kind !== 'deny'))(
    '%s of a suspended flow stops only where it would run',
    async (operation) => {
      const { refusal } = await ask(operation, { state: 'Suspended' });
      expect(refusal?.code).toBe(stopped.includes(operation) ? 'FlowSuspended' : undefined);
    },
  );
});

describe('the attempts', () => {
  it('cover every operation that a method names', () => {
    const named = new Set<string>();
    for (const methods of Object.values(methodTable(connectors))) {
      for (const method of Object.values(methods as Record<string, Method>)) {
        if (method.mode === 'device') continue;
        if (typeof method.permission === 'string') named.add(method.permission);
      }
    }
    expect(Object.keys(attempts)).toEqual(expect.arrayContaining([...named]));
    expect(operationIds).toEqual(expect.arrayContaining(Object.keys(attempts)));
  });

  it('are made by each role of the table', () => {
    expect([...everyRole].sort()).toEqual([...roleIds].sort());
  });
});
