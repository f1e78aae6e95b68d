/** Past runs of the sample flows: the real engine and the real connectors, at past times. */
import { connectors } from '../../connectors/index';
import {
  type Answer,
  advance,
  answerCall,
  type Call,
  makePlan,
  openRun,
  startEvents,
} from '../../engine/index';
import type { World, WorldChange } from '../../model/connector';
import type { Connection, ConnectionReference, Run } from '../../model/flow';
import type { Person } from '../../model/principal';
import type { RunEvent } from '../../model/run/events';
import { firstFailure } from '../../model/run/first-failure';
import { newRunId } from '../../services/run-id';
import type { SampleConnection, SampleFlow, SampleRun } from './flows';

export interface PastRun {
  readonly run: Run;
  readonly journal: readonly RunEvent[];
  readonly changes: readonly WorldChange[];
}

export interface PastParts {
  readonly flow: SampleFlow;
  readonly references: Readonly<Record<string, ConnectionReference>>;
  readonly connectionOf: (person: Person) => Connection;
  readonly people: readonly Person[];
  readonly random: () => number;
}

export async function pastRun(parts: PastParts, one: SampleRun, now: number): Promise<PastRun> {
  const { flow, random } = parts;
  const references = referencesOf(parts, one.by);
  const startedAt = now - one.hoursAgo * 3_600_000;
  let clock = startedAt;
  const ports = { now: () => clock, random };
  const plan = makePlan(flow.definition);
  const runId = newRunId(startedAt, random);
  const info = { runId, flowId: flow.id, flowName: flow.name, environmentId: flow.environmentId };
  const journal: RunEvent[] = [
    ...startEvents(plan, { outputs: triggerOutputs(one, startedAt) }, clock),
  ];
  const changes: WorldChange[] = [];
  const execution = openRun(plan, info, journal, ports);
  for (;;) {
    const { events, calls } = advance(execution, ports);
    journal.push(...events);
    if (calls.length === 0) break;
    for (const call of calls) {
      clock += 180 + Math.floor(random() * 900);
      const { answer, changed } = await perform(parts, one, call, clock, info);
      changes.push(...changed);
      answerCall(execution, call.key, answer, ports);
    }
  }
  const { status, endedAt, error } = execution.view;
  const failedAction = firstFailure(execution.view);
  const run: Run = {
    id: runId,
    flowId: flow.id,
    environmentId: flow.environmentId,
    version: 1,
    definition: JSON.stringify(flow.definition),
    connectionReferences: references,
    startedBy: one.by.id,
    startedAt,
    status,
    ...(endedAt === undefined ? {} : { endedAt }),
    ...(error === undefined ? {} : { error }),
    ...(failedAction === undefined ? {} : { failedAction }),
  };
  return { run, journal, changes };
}

function triggerOutputs({ by, body }: SampleRun, at: number): string {
  return JSON.stringify({
    headers: {
      'x-ms-user-name': by.name,
      'x-ms-user-email': by.mail,
      'x-ms-user-id': by.id,
      'x-ms-user-timestamp': new Date(at).toISOString(),
    },
    body,
  });
}

function signedIn(connection: SampleConnection | undefined, runner: Person): Person {
  if (!connection) throw new Error('A step of the sample has no connection.');
  return connection.source === 'invoker' ? runner : connection.owner;
}

/** As a run keeps them: what its starter provides stands in it. */
function referencesOf(
  { flow, references, connectionOf }: PastParts,
  runner: Person,
): Record<string, ConnectionReference> {
  return Object.fromEntries(
    Object.entries(references).map(([key, entry]) => {
      const connectionId = connectionOf(signedIn(flow.connections[key], runner)).id;
      return [key, { ...entry, connectionId }];
    }),
  );
}

async function perform(
  { flow, connectionOf, people }: PastParts,
  { by }: SampleRun,
  call: Call,
  now: number,
  info: { readonly runId: string; readonly flowId: string },
): Promise<{ answer: Answer; changed: readonly WorldChange[] }> {
  const { request } = call;
  if (request.kind !== 'operation') throw new Error('The sample calls connectors only.');
  const { connectorId, operationId, parameters, reference } = request;
  const connector = connectors.find((one) => one.manifest.id === connectorId);
  const operation = connector?.operations[operationId];
  if (!operation) throw new Error(`The sample uses ${operationId}, which is not here.`);
  const account = signedIn(flow.connections[reference], by);
  const { changes = [], ...answer } = await operation({
    operationId,
    parameters,
    now,
    idempotencyKey: call.idempotencyKey,
    connection: { id: connectionOf(account).id, owner: account.id, account: account.mail },
    world: worldOf(people),
  });
  const changed = changes.map((one) =>
    one.row === null ? one : { ...one, row: { ...one.row, ...info, read: true } },
  );
  return { answer, changed };
}

/** Nothing is stored yet: operations of the sample only look people up. */
function worldOf(people: readonly Person[]): World {
  return {
    get: async () => undefined,
    list: async () => [],
    personByMail: async (mail) => people.find((one) => one.mail === mail.toLowerCase()),
  };
}
