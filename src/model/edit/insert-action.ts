import type { Action, Actions, Definition, RunAfter, Slot } from '../definition';
import { actionsAt, predecessors, successors } from '../walk';
import { insertMember, memberAfter } from './members';
import { uniqueName } from './name';
import { type Edited, refused } from './outcome';
import { changeGraph, graphPath } from './place';

const succeeded: readonly string[] = ['Succeeded'];

export interface InsertAction {
  readonly slot: Slot;
  /** What it would be called; a number is added if the name is taken. */
  readonly name: string;
  /** The new action; its own runAfter is replaced by what the slot says. */
  readonly action: Action;
}

export function insertAction(definition: Definition, args: InsertAction): Edited {
  return insertNamed(definition, args, uniqueName(definition, args.name));
}

/** Inserts under exactly this name. */
export function insertNamed(
  definition: Definition,
  { slot, action }: Omit<InsertAction, 'name'>,
  name: string,
): Edited {
  const { runAfter: _old, ...rest } = action;
  return insertGroup(definition, slot, { [name]: rest });
}

/**
 * Inserts actions that wait for each other, under their own names: those that wait for none of them
 * stand where the slot says, and what follows the slot waits for those that none of them waits for.
 */
export function insertGroup(definition: Definition, slot: Slot, group: Actions): Edited {
  const actions = actionsAt(definition, slot);
  const path = graphPath(definition, slot);
  if (!actions || !path) return refused('noSuchPlace');
  const place = placeIn(actions, slot);
  if (!place) return refused('noSuchPlace');
  const waited = new Set(Object.values(group).flatMap(predecessors));
  const last = Object.keys(group).filter((name) => !waited.has(name));
  const around = rerouted(actions, place.followers, slot.after, last, place.followersAfter);
  return {
    definition: changeGraph(definition, path, () =>
      Object.entries(group).reduce(
        (all, [name, action]) =>
          insertMember(
            all,
            name,
            { ...action, runAfter: action.runAfter ?? place.runAfter },
            place.before,
          ),
        around,
      ),
    ),
  };
}

interface Place {
  readonly runAfter: RunAfter;
  /** Those that shall run after the new action instead of after `slot.after`. */
  readonly followers: readonly string[];
  /** The statuses they wait for; null: those that they waited for so far. */
  readonly followersAfter: readonly string[] | null;
  /** The member before which the new one is written. */
  readonly before: string | null;
}

/** Undefined if an action that the slot names is not there. */
function placeIn(actions: Actions, slot: Slot): Place | undefined {
  for (const name of [slot.after, slot.before ?? null]) {
    if (name !== null && !Object.hasOwn(actions, name)) return undefined;
  }
  if (slot.mode === 'parallel') return parallelPlace(actions, slot.after);
  return slot.after === null
    ? placeInFront(actions, slot.before ?? null)
    : placeBetween(actions, slot.after, slot.before ?? null);
}

function parallelPlace(actions: Actions, after: string | null): Place {
  const beside = after === null ? firstActions(actions) : [after, ...successors(actions, after)];
  const runAfter = after === null ? {} : { [after]: succeeded };
  return {
    runAfter,
    followers: [],
    followersAfter: null,
    before: memberAfter(actions, beside),
  };
}

/** In front of one action, taking over all that it waits for, or in front of the whole graph. */
function placeInFront(actions: Actions, before: string | null): Place {
  const followers = before === null ? firstActions(actions) : [before];
  return {
    runAfter: (before === null ? undefined : actions[before]?.runAfter) ?? {},
    followers,
    followersAfter: succeeded,
    before: before ?? Object.keys(actions)[0] ?? null,
  };
}

function placeBetween(actions: Actions, after: string, before: string | null): Place | undefined {
  const all = successors(actions, after);
  if (before !== null && !all.includes(before)) return undefined;
  const followers = before === null ? all : [before];
  const conditions = followers.map((name) => actions[name]?.runAfter?.[after] ?? succeeded);
  // One condition on the way moves to the new action's own edge: what handled a failure still does.
  const [common] = conditions;
  const shared = common && conditions.every((one) => sameStatuses(one, common));
  return {
    runAfter: { [after]: shared ? common : succeeded },
    followers,
    followersAfter: shared ? succeeded : null,
    before: memberAfter(actions, [after]),
  };
}

function rerouted(
  actions: Actions,
  followers: readonly string[],
  after: string | null,
  last: readonly string[],
  statuses: readonly string[] | null,
): Actions {
  if (followers.length === 0) return actions;
  const changed = Object.entries(actions).map(([key, action]) =>
    followers.includes(key)
      ? [key, { ...action, runAfter: through(action.runAfter ?? {}, after, last, statuses) }]
      : [key, action],
  );
  return Object.fromEntries(changed);
}

/** The runAfter with `last` in the place of `after`, or of everything if that is null. */
function through(
  runAfter: RunAfter,
  after: string | null,
  last: readonly string[],
  statuses: readonly string[] | null,
): RunAfter {
  const kept = statuses ?? (after === null ? undefined : runAfter[after]) ?? succeeded;
  const through = last.map((name) => [name, kept] as const);
  if (after === null) return Object.fromEntries(through);
  const entries = Object.entries(runAfter);
  return Object.fromEntries(entries.flatMap((one) => (one[0] === after ? through : [one])));
}

function firstActions(actions: Actions): readonly string[] {
  return Object.keys(actions).filter(
    (name) => predecessors(actions[name] ?? noAction).length === 0,
  );
}

const noAction: Action = { type: '' };

/** WDL: statuses are compared without regard to case. */
function sameStatuses(a: readonly string[], b: readonly string[]): boolean {
  const sorted = (list: readonly string[]) =>
    list
      .map((one) => one.toLowerCase())
      .sort()
      .join();
  return sorted(a) === sorted(b);
}
