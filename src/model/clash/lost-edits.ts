/** Edits that the log could not apply because of what their author had not seen: nothing of them is lost. */
import type { Definition, Json } from '../definition';
import { applyCommand } from '../edit/commands';
import { changeAt, NoSuchMember } from '../edit/members';
import { type Change, sameJson } from '../edit/patch';
import { readIds } from '../edit/step-ids';
import type { Command } from '../edit-log';
import { isObject } from '../step';
import type { Clash, ClashPlace, StepKey } from './clash';
import { actionsByKey, keyOf, overlaps, stepByKey, valueAt } from './step-index';
import type { Taking, Touched } from './taking';

export function lostEdits(taking: Taking, open: readonly Clash[]): readonly Clash[] {
  if (taking.unseen.length === 0) return [];
  const gone = ofGoneStep(taking, open);
  if (gone) return [gone];
  return wantedBy(taking).flatMap(({ place, value }, at) => {
    const isMet = place.of === 'step' ? within(taking.before, place) : meets(place);
    const other = taking.unseen.findLast((one) => one.given && isMet(one.place));
    const lost = other && clashOf(taking, place, value, other, at);
    return lost ? [lost] : [];
  });
}

const meets = (place: ClashPlace) => (other: ClashPlace) => overlaps(place, other);

/** Anything of the step, and of the steps in it. */
function within(definition: Definition, { step }: ClashPlace): (other: ClashPlace) => boolean {
  const name = stepByKey(definition, step ?? '')?.name ?? '';
  return (other) => {
    if (other.step === null) return false;
    const found = actionsByKey(definition).get(other.step);
    return other.step === step || found?.ancestors.includes(name) === true;
  };
}

/** The step that it is about was removed: bringing it back brings this edit, too. */
function ofGoneStep({ unseen, entry, by }: Taking, open: readonly Clash[]): Clash | undefined {
  const names = new Set(namedSteps(entry.command));
  for (const other of unseen) {
    const { gone, place } = other;
    if (!gone || !isAbout(entry.command, names, other)) continue;
    const before = open.find((one) => one.lost && one.place.step === place.step)?.lost;
    const wants = [...(before?.wants ?? []), entry.command];
    const sides = [{ ...by, value: true }, other.by];
    return { id: `${entry.seq}.lost`, place, sides, lost: { ...gone, wants } };
  }
  return undefined;
}

function isAbout(command: Command, names: ReadonlySet<string>, { gone }: Touched): boolean {
  if (!gone) return false;
  const ids = readIds(command.args);
  const inside = { triggers: {}, actions: { [gone.name]: gone.action } };
  return [...names].some((name) => stepByKey(inside, keyNamed(name, ids)) !== undefined);
}

function keyNamed(name: string, ids: Readonly<Record<string, string>> | undefined): StepKey {
  return ids && Object.hasOwn(ids, name) ? `#${ids[name]}` : name;
}

/** The steps without which a command cannot be. */
function namedSteps({ args }: Command): readonly string[] {
  const { step, slot, steps } = args;
  const container = isObject(slot) ? slot.container : undefined;
  const several = Array.isArray(steps) ? steps : [];
  return [step, container, ...several].filter((one) => typeof one === 'string');
}

interface Wanted {
  readonly place: ClashPlace;
  readonly value: Json | undefined;
}

function wantedBy(taking: Taking): readonly Wanted[] {
  const { name, args } = taking.entry.command;
  const path = Array.isArray(args.path) ? args.path.map(String) : [];
  const { value } = args;
  switch (name) {
    case 'setInput':
      return inStep(taking, ['inputs', ...path], value);
    case 'setMember':
      return inStep(
        taking,
        [String(args.member), ...(args.member === 'runAfter' ? [] : path)],
        value,
      );
    case 'renameAction':
      return inStep(taking, [], args.to).map((one) => ({
        ...one,
        place: { ...one.place, of: 'name' },
      }));
    case 'setNote':
      return [inFlow(['metadata', 'notes', String(args.id), ...path], value)];
    case 'setParameter':
      return [inFlow(['parameters', String(args.name), ...path], value)];
    case 'patch':
      return patched(taking);
    default:
      return [];
  }
}

const inFlow = (path: readonly string[], value: Json | undefined): Wanted => ({
  place: { of: 'value', step: null, path },
  value,
});

function inStep(
  taking: Taking,
  path: readonly string[],
  value: Json | undefined,
): readonly Wanted[] {
  const { before, entry, unseen } = taking;
  const name = String(entry.command.args.step);
  if (Object.hasOwn(before.triggers, name)) return [inFlow(['triggers', name, ...path], value)];
  const key = keyNamed(name, readIds(entry.command.args));
  if (stepByKey(before, key)) return [{ place: { of: 'value', step: key, path }, value }];
  // Without an id it is only found through the name that it had.
  const renamed = unseen.findLast(({ from }) => from === name)?.place.step;
  if (renamed != null) return [{ place: { of: 'value', step: renamed, path }, value }];
  return ofGoneTrigger(taking);
}

/** Another trigger came: what is wanted is the old one with this edit. */
function ofGoneTrigger({ before, unseen, entry }: Taking): readonly Wanted[] {
  const other = unseen.findLast(
    ({ place, was }) => place.path[0] === 'triggers' && was !== undefined,
  );
  if (!isObject(other?.was)) return [];
  const triggers = other.was as unknown as Definition['triggers'];
  const edited = applyCommand({ ...before, triggers }, entry.command);
  if ('refused' in edited) return [];
  return [inFlow(['triggers'], edited.definition.triggers as unknown as Json)];
}

/** Several edits as one. Undo is none of them: what it wanted back was a value of the past. */
function patched({ before, entry }: Taking): readonly Wanted[] {
  const { changes, faults, title } = entry.command.args;
  if ((faults !== undefined && title === undefined) || !Array.isArray(changes)) return [];
  return (changes as unknown as readonly Change[]).flatMap(({ path, to }) => {
    const place = Array.isArray(path) ? placeOf(before, path.map(String)) : undefined;
    // A step that is put there as a whole is nobody else's.
    const isOther = place?.of === 'step' && to !== undefined;
    return place && !isOther ? [{ place, value: to }] : [];
  });
}

/** Undefined where there is none: a step is new, or not there. */
function placeOf(definition: Definition, path: readonly string[]): ClashPlace | undefined {
  if (path[0] !== 'actions') return { of: 'value', step: null, path };
  for (let at = path.length - 1; at > 0; at--) {
    const name = path[at];
    if (path[at - 1] !== 'actions' || name === undefined) continue;
    const part = path.slice(0, at + 1).reduce<unknown>(memberIn, definition);
    if (!isObject(part as Json)) return undefined;
    const key = keyOf(name, part as never);
    const below = path.slice(at + 1);
    const own: ClashPlace = { of: below.length === 0 ? 'step' : 'value', step: key, path: below };
    return stepByKey(definition, key) ? own : undefined;
  }
  return undefined;
}

function memberIn(value: unknown, member: string): unknown {
  const isThere = typeof value === 'object' && value !== null && Object.hasOwn(value, member);
  return isThere ? (value as Readonly<Record<string, unknown>>)[member] : undefined;
}

/** At the place that the other's edit has left there. */
function clashOf(
  { before, by, entry }: Taking,
  wanted: ClashPlace,
  value: Json | undefined,
  other: Touched,
  at: number,
): Clash | undefined {
  const id = `${entry.seq}.${at}`;
  if (wanted.of === 'step') {
    return { id, place: wanted, sides: [by, { ...other.by, value: true }] };
  }
  const isDeeper = wanted.path.length > other.place.path.length;
  const place = isDeeper ? other.place : wanted;
  const below = wanted.path.slice(place.path.length);
  const now = valueAt(before, place);
  const mine = isDeeper ? withPart(now ?? other.was, below, value) : value;
  if (sameJson(mine, now)) return undefined;
  return {
    id,
    place,
    sides: [
      { ...by, value: mine },
      { ...other.by, value: now },
    ],
  };
}

function withPart(
  value: Json | undefined,
  path: readonly string[],
  inner: Json | undefined,
): Json | undefined {
  try {
    return changeAt(value, path, () => inner);
  } catch (error) {
    if (error instanceof NoSuchMember) return changeAt(undefined, path, () => inner);
    throw error;
  }
}
