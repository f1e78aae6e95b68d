/** What an edit gave values to, step by step and member by member. */
import type { Definition, Json } from '../definition';
import { type Change, diff } from '../edit/patch';
import type { Command } from '../edit-log';
import { isObject } from '../step';
import type { ClashPlace, StepKey } from './clash';
import { actionsByKey, type KeyedStep, keyOf, ownPart } from './step-index';

export interface Touch {
  readonly place: ClashPlace;
  /** Somebody wanted just this; else it followed from where steps were put. */
  readonly given: boolean;
  /** What stood there, if nothing does now. */
  readonly was?: Json | undefined;
  /** The name that a renamed step had. */
  readonly from?: string;
}

/** Commands that put steps somewhere; what becomes of values in that follows from it. */
const placing: ReadonlySet<string> = new Set([
  'insertAction',
  'removeAction',
  'moveAction',
  'pasteActions',
  'wrapActions',
  'unwrapAction',
]);
/** Commands that adapt texts to a new name. */
const renaming: ReadonlySet<string> = new Set([
  'renameAction',
  'renameVariable',
  'renameParameter',
]);

export function touchesOf(
  before: Definition,
  after: Definition,
  command: Command,
): readonly Touch[] {
  const steps = pairs(before, after, command).flatMap((pair) => stepTouches(pair, command));
  if (placing.has(command.name) || renaming.has(command.name)) return steps;
  return [...steps, ...triggerTouches(before, after), ...flowTouches(before, after)];
}

interface Pair {
  readonly old: KeyedStep | undefined;
  readonly now: KeyedStep;
}

/** The steps that are not as they were, with what they were. */
function pairs(before: Definition, after: Definition, command: Command): readonly Pair[] {
  const [old, now] = [actionsByKey(before), actionsByKey(after)];
  const renamed = renamedKey(before, command);
  return [...now.values()].flatMap((one) => {
    const earlier =
      old.get(one.key) ?? (one.key === renamed?.to ? old.get(renamed.from) : undefined);
    return earlier?.step === one.step && isAtHome(earlier, one) ? [] : [{ old: earlier, now: one }];
  });
}

/** A step without an id is known by its name: which is another after this. */
export function renamedKey(
  definition: Definition,
  { name, args }: Command,
): { readonly from: StepKey; readonly to: StepKey } | undefined {
  if (name !== 'renameAction') return undefined;
  const [from, to] = [String(args.step), String(args.to)];
  return actionsByKey(definition).has(from) ? { from, to } : undefined;
}

function isAtHome(old: KeyedStep, now: KeyedStep): boolean {
  return (
    old.name === now.name &&
    old.graph?.container === now.graph?.container &&
    old.graph?.branch === now.graph?.branch
  );
}

function stepTouches({ old, now }: Pair, command: Command): readonly Touch[] {
  const { key } = now;
  const whole: Touch = { place: { of: 'step', step: key, path: [] }, given: true };
  if (!old) return [whole];
  const values = valueTouches(key, diff({ own: ownPart(old) }, { own: ownPart(now) }), command);
  const moved = isAtHome({ ...old, name: now.name }, now) ? [] : [whole];
  if (old.name === now.name) return [...values, ...moved];
  const name: ClashPlace = { of: 'name', step: key, path: [] };
  return [...values, ...moved, { place: name, given: true, from: old.name }];
}

function valueTouches(
  key: StepKey,
  changes: readonly Change[],
  { name }: Command,
): readonly Touch[] {
  if (renaming.has(name)) return [];
  const found = changes.flatMap((one) => expanded({ ...one, path: one.path.slice(1) }));
  const touches = found.map(({ path, from, to }): Touch => {
    const place: ClashPlace = { of: 'value', step: key, path };
    return { place, given: !placing.has(name), ...(to === undefined ? { was: from } : {}) };
  });
  const kept = touches.filter(({ place, given }) => given || place.path[0] === 'runAfter');
  return onePerPlace(kept.filter(({ place }) => !isId(place)));
}

const isId = ({ path }: ClashPlace) => path[0] === 'metadata' && path[1] === 'operationMetadataId';

/** What is added is many values; which steps one waits for is a single one, and so is where a note lies. */
function expanded(change: Change): readonly Change[] {
  const { path, from, to } = change;
  if (path[0] === 'runAfter') return [{ path: ['runAfter'], from: null, to: null }];
  const position = path.indexOf('position');
  if (path[1] === 'notes' && position > 0)
    return [{ ...change, path: path.slice(0, position + 1) }];
  if (from === undefined && isObject(to) && Object.keys(to).length > 0) {
    return Object.entries(to).flatMap(([name, one]) =>
      expanded({ path: [...path, name], to: one ?? null }),
    );
  }
  // The last note takes along what held it.
  const holdsNotes = path[0] === 'metadata' && (path.length === 1 || path[1] === 'notes');
  if (to === undefined && isObject(from) && holdsNotes && path.length < 3) {
    return Object.entries(from).flatMap(([name, one]) =>
      expanded({ path: [...path, name], from: one ?? null }),
    );
  }
  return [change];
}

function onePerPlace(touches: readonly Touch[]): readonly Touch[] {
  return [...new Map(touches.map((one) => [JSON.stringify(one.place.path), one])).values()];
}

/** Another trigger is one value, whatever it is called. */
function triggerTouches(before: Definition, after: Definition): readonly Touch[] {
  if (before.triggers === after.triggers) return [];
  const [old, now] = [before, after].map(({ triggers }) =>
    Object.entries(triggers).map(([name, one]) => ({ name, one, key: keyOf(name, one) })),
  );
  const [was] = old ?? [];
  const [is] = now ?? [];
  const isSame = was?.key === is?.key && was?.name === is?.name && was?.one.type === is?.one.type;
  if (old?.length !== 1 || now?.length !== 1 || !was || !is || !isSame) {
    const place: ClashPlace = { of: 'value', step: null, path: ['triggers'] };
    return [{ place, given: true, was: before.triggers as unknown as Json }];
  }
  return flowPlaces(diff({ triggers: before.triggers }, { triggers: after.triggers }));
}

function flowTouches(before: Definition, after: Definition): readonly Touch[] {
  const rest = ({ actions: _actions, triggers: _triggers, ...own }: Definition) => own;
  return flowPlaces(diff(rest(before), rest(after)));
}

function flowPlaces(changes: readonly Change[]): readonly Touch[] {
  const touches = changes.flatMap(expanded).map(({ path, from, to }): Touch => {
    const place: ClashPlace = { of: 'value', step: null, path };
    return { place, given: true, ...(to === undefined ? { was: from } : {}) };
  });
  return onePerPlace(touches);
}
