/**
 * Random sequences of sharing, done to the services and to a plain model of who may share what with whom.
 * After each move both must agree. For tests.
 */
import fc from 'fast-check';
import type { MemoryWorkspace } from '../app/sample/memory-workspace';
import { openWorld, type World } from '../app/sample/roles-workspace';
import type { Result } from './api';
import { flowId } from './guard/matrix-attempts';

const makers = ['creator', 'coOwner', 'groupOwner', 'environmentMaker'];
/** `guestOwner` is a guest whom nobody admitted, `newGuest` one who was. */
const persons = [...makers, 'runOnlyUser', 'coOwnerWithoutMaker', 'guestOwner', 'newGuest'];
const groups = ['owners', 'runners'];
const actor = fc.constantFrom(...persons, 'stranger');
const principal = fc.constantFrom(...persons, ...groups, 'nobody');

const shares = ['addOwner', 'removeOwner', 'addRunOnly', 'removeRunOnly', 'leave'] as const;

export type Move =
  | {
      readonly kind: 'share';
      readonly act: (typeof shares)[number];
      readonly by: string;
      readonly whom: string;
    }
  /** An administrator of the organisation closes an account, or opens it again. */
  | { readonly kind: 'account'; readonly whom: string; readonly open: boolean }
  | { readonly kind: 'group'; readonly group: string; readonly members: readonly string[] };

const share = fc.record({
  kind: fc.constant('share' as const),
  act: fc.constantFrom(...shares),
  by: actor,
  whom: principal,
});
const account = fc.record({
  kind: fc.constant('account' as const),
  whom: fc.constantFrom(...persons),
  open: fc.boolean(),
});
// Groups may hold one another, in cycles too.
const group = fc.record({
  kind: fc.constant('group' as const),
  group: fc.constantFrom(...groups),
  members: fc.uniqueArray(fc.constantFrom(...persons, ...groups), { maxLength: 3 }),
});

export const moves: fc.Arbitrary<Move[]> = fc.array(
  fc.oneof({ weight: 6, arbitrary: share }, { weight: 1, arbitrary: account }, group),
  { minLength: 1, maxLength: 25 },
);

/** What the services should make of it, said again in few words. */
interface Model {
  readonly owners: Set<string>;
  readonly runOnly: Set<string>;
  readonly closed: Set<string>;
  readonly members: Map<string, readonly string[]>;
  changes: number;
}

function start(): Model {
  return {
    owners: new Set(['coOwner', 'owners', 'guestOwner', 'coOwnerWithoutMaker', 'spareOwner']),
    runOnly: new Set(['runOnlyUser', 'runners', 'spareRunner']),
    closed: new Set(),
    members: new Map([
      ['owners', ['groupOwner']],
      ['runners', ['runOnlyGroup']],
    ]),
    changes: 0,
  };
}

function peopleIn(model: Model, id: string, seen = new Set<string>()): readonly string[] {
  if (seen.has(id)) return [];
  seen.add(id);
  const members = model.members.get(id);
  return members ? members.flatMap((one) => peopleIn(model, one, seen)) : [id];
}

const holds = (model: Model, list: ReadonlySet<string>, person: string) =>
  [...list].some((one) => peopleIn(model, one).includes(person));

const isActive = (model: Model, id: string) =>
  peopleIn(model, id).some((one) => !model.closed.has(one));

function mayEdit(model: Model, person: string): boolean {
  if (model.closed.has(person)) return false;
  if (person === 'creator') return true;
  return makers.includes(person) && holds(model, model.owners, person);
}

function mayRun(model: Model, person: string): boolean {
  if (model.closed.has(person)) return false;
  const related = holds(model, model.owners, person) || holds(model, model.runOnly, person);
  return person === 'creator' || related;
}

function canBeGiven(model: Model, whom: string): boolean {
  if (whom === 'nobody' || whom === 'guestOwner') return false;
  return groups.includes(whom) || !model.closed.has(whom);
}

function wouldKeepOwner(model: Model, without: string): boolean {
  const rest = [...model.owners].filter((one) => one !== without);
  return ['creator', ...rest].some((one) => isActive(model, one));
}

/** Whether it succeeds; changes the model if so. */
function expected(model: Model, { act, by, whom }: Extract<Move, { kind: 'share' }>): boolean {
  const list = act === 'addRunOnly' || act === 'removeRunOnly' ? model.runOnly : model.owners;
  if (act === 'leave') {
    const may = !model.closed.has(by) && by !== 'creator' && list.has(by);
    return may && wouldKeepOwner(model, by) && removed(model, list, by);
  }
  if (!mayEdit(model, by)) return false;
  if (act === 'removeRunOnly') return list.has(whom) && removed(model, list, whom);
  if (act === 'removeOwner') {
    return list.has(whom) && wouldKeepOwner(model, whom) && removed(model, list, whom);
  }
  if (!canBeGiven(model, whom)) return false;
  const isThere = list.has(whom) || (act === 'addOwner' && whom === 'creator');
  if (!isThere) {
    list.add(whom);
    model.changes++;
  }
  return true;
}

function removed(model: Model, list: Set<string>, whom: string): true {
  list.delete(whom);
  model.changes++;
  return true;
}

async function done(
  { workspace, change }: World,
  model: Model,
  move: Move,
): Promise<{ readonly said: boolean; readonly should: boolean }> {
  if (move.kind === 'share') {
    const said = await ask(workspace, move);
    return { said: said.ok, should: expected(model, move) };
  }
  if (move.kind === 'account') {
    if (move.open) model.closed.delete(move.whom);
    else model.closed.add(move.whom);
    await change(async (tx) => {
      const person = await tx.get('people', move.whom);
      if (person) tx.put('people', { ...person, disabled: !move.open });
    });
  } else {
    const { group: id, members } = move;
    model.members.set(id, members);
    await change(async (tx) => tx.put('groups', { id, name: id, members }));
  }
  return { said: true, should: true };
}

function ask(
  { as }: MemoryWorkspace,
  { act, by, whom }: Extract<Move, { kind: 'share' }>,
): Promise<Result<unknown>> {
  const { sharing } = as(by);
  if (act === 'leave') return sharing.leave({ flowId });
  return sharing[act]({ flowId, principalId: whom });
}

/** Throws, naming the move, where services and model part. */
export async function checkMoves(list: readonly Move[]): Promise<void> {
  const world = await openWorld('creator');
  const model = start();
  for (const move of list) {
    const hadOwner = wouldKeepOwner(model, '');
    const { said, should } = await done(world, model, move);
    agree(move, 'success', said, should);
    if (move.kind === 'share') agree(move, 'an owner', wouldKeepOwner(model, ''), hadOwner);
    await checkStored(world, model, move);
    await checkRights(world, model, move);
  }
}

async function checkStored({ workspace }: World, model: Model, move: Move): Promise<void> {
  const { grants, flow, log } = await workspace.store.read(
    ['grants', 'flows', 'operations'],
    async (tx) => ({
      grants: await tx.list('grants'),
      flow: await tx.get('flows', flowId),
      log: await tx.list('operations'),
    }),
  );
  const given = (role: 'owner' | 'runOnly') =>
    grants.filter((one) => one.role === role).map((one) => one.principalId);
  agree(move, 'owners', given('owner').sort().join(), [...model.owners].sort().join());
  agree(move, 'run-only users', given('runOnly').sort().join(), [...model.runOnly].sort().join());
  agree(move, 'creator', flow?.creatorId, 'creator');
  const records = log.filter((one) => one.outcome === 'done').length;
  agree(move, 'records in the log', records, model.changes);
}

/** Rights follow at once: what anybody may do is what the model says after this very move. */
async function checkRights({ workspace }: World, model: Model, move: Move): Promise<void> {
  for (const person of persons) {
    const services = workspace.as(person);
    const opens = (await services.flows.get({ flowId })).ok;
    agree(move, `${person} opens it`, opens, mayEdit(model, person));
    const sees = (await services.runs.card({ flowId })).ok;
    agree(move, `${person} sees its button`, sees, mayRun(model, person));
  }
}

function agree(move: Move, what: string, found: unknown, wanted: unknown): void {
  if (found === wanted) return;
  throw new Error(`${JSON.stringify(move)}: ${what}: ${found}, not ${wanted}`);
}
