/**
 * Finds in a draft log what two tabs did to the same value without having seen each other. A fold over
 * the log like the draft itself, so every reader finds the same; it can be stopped and gone on with.
 */
import type { Definition } from '../definition';
import { applyCommand } from '../edit/commands';
import { sameJson } from '../edit/patch';
import type { DraftEntry } from '../edit-log';
import type { Clash, ClashPlace, ClashSide, OpenClash } from './clash';
import { lostEdits } from './lost-edits';
import { removals } from './removals';
import { overlaps, samePlace, sharedPath, stepByKey, valueAt } from './step-index';
import type { Taking, Touched } from './taking';
import { renamedKey, touchesOf } from './touches';

export interface ClashLog {
  readonly seq: number;
  readonly definition: Definition;
  /** Of the last entries, oldest first. */
  readonly touched: readonly Touched[];
  readonly open: readonly Clash[];
  /** Kept for whoever takes the decision back. */
  readonly decided: readonly Clash[];
}

/** Entries that an edit can have missed. Whoever was away for longer is told of what came in these. */
const window = 200;
const mostDecided = 50;

export function openClashLog(definition: Definition, seq: number): ClashLog {
  return { seq, definition, touched: [], open: [], decided: [] };
}

export function takeIntoClashes(log: ClashLog, entry: DraftEntry): ClashLog {
  const edited = applyCommand(log.definition, entry.command);
  const isLost = 'refused' in edited;
  const after = isLost ? log.definition : edited.definition;
  const keyed = isLost ? log : withKeys(log, entry);
  const taking = takingOf(keyed, entry, after, isLost);
  const marked = isLost ? keyed : withMarks(keyed, entry);
  const gone = isLost ? [] : removals(taking);
  const found = isLost ? lostEdits(taking, marked.open) : clashesOf(taking, keyed.touched);
  const known = marked.open.map((one) => withSide(one, taking));
  const open = merged(known, [...found, ...gone.flatMap(({ clash }) => clash ?? [])]);
  const { seq } = entry;
  const touched = [
    ...keyed.touched.filter((one) => one.seq > seq - window),
    ...taking.touches.map((one): Touched => ({ ...one, seq, by: taking.by })),
    ...gone.map(({ touch }): Touched => ({ ...touch, seq, by: taking.by })),
  ];
  return { ...marked, seq, definition: after, touched, open: open.filter(isUndecided(after)) };
}

function takingOf(log: ClashLog, entry: DraftEntry, after: Definition, isLost: boolean): Taking {
  const { commandId, actorId, at, upon, command } = entry;
  const tab = entry.tab ?? actorId;
  // An entry that does not say what it was made upon has seen all before it.
  const seen = upon ?? entry.seq;
  return {
    entry,
    by: { commandId, tab, actorId, at },
    before: log.definition,
    after,
    touches: isLost ? [] : touchesOf(log.definition, after, command),
    unseen: log.touched.filter((one) => one.seq > seen && one.by.tab !== tab),
  };
}

/** A step without an id is known by another key from now on. */
function withKeys(log: ClashLog, { command }: DraftEntry): ClashLog {
  const renamed = renamedKey(log.definition, command);
  if (!renamed) return log;
  const place = (one: ClashPlace): ClashPlace =>
    one.step === renamed.from ? { ...one, step: renamed.to } : one;
  const moved = <T extends { readonly place: ClashPlace }>(list: readonly T[]): readonly T[] =>
    list.map((one) => ({ ...one, place: place(one.place) }));
  return {
    ...log,
    touched: moved(log.touched),
    open: moved(log.open),
    decided: moved(log.decided),
  };
}

/** `settles` and `reopens`: the clash that an edit decides, and whose decision it takes back. */
function withMarks(log: ClashLog, { command }: DraftEntry): ClashLog {
  const { settles, reopens } = command.args;
  const settled = log.open.filter(({ id }) => id === settles);
  const reopened = log.decided.filter(({ id }) => id === reopens);
  if (settled.length + reopened.length === 0) return log;
  return {
    ...log,
    open: [...log.open.filter((one) => !settled.includes(one)), ...reopened],
    decided: [...log.decided.filter((one) => !reopened.includes(one)), ...settled].slice(
      0 - mostDecided,
    ),
  };
}

/** Whoever goes on with a value means the later one. */
function withSide(clash: Clash, { touches, by, after, entry }: Taking): Clash {
  const isTouched = touches.some((one) => one.given && overlaps(one.place, clash.place));
  if (!isTouched || clash.lost || entry.command.args.reopens === clash.id) return clash;
  const value = valueAt(after, clash.place);
  return {
    ...clash,
    sides: [...clash.sides.filter(({ tab }) => tab !== by.tab), { ...by, value }],
  };
}

function clashesOf(taking: Taking, touched: readonly Touched[]): readonly Clash[] {
  const { entry, by, before, after, touches, unseen } = taking;
  const found: Clash[] = [];
  for (const { place } of touches) {
    for (const other of unseen) {
      if (place.of === 'step' || !other.given || !overlaps(place, other.place)) continue;
      const shared = isWhole(place) ? place : sharedPath(before, after, place, other.place.path);
      if (found.some((one) => samePlace(one.place, shared))) continue;
      const last = lastAt(touched, shared);
      if (!last || last.by.tab === by.tab || !unseen.includes(last)) continue;
      const [was, now] = [valueAt(before, shared), valueAt(after, shared)];
      if (sameJson(was, now)) continue;
      const id = `${entry.seq}.${found.length}`;
      found.push({
        id,
        place: shared,
        sides: [
          { ...last.by, value: was },
          { ...by, value: now },
        ],
      });
    }
  }
  return found;
}

/** The trigger is one value. */
const isWhole = ({ step, path }: ClashPlace) => step === null && path.length === 1;

function lastAt(touched: readonly Touched[], place: ClashPlace): Touched | undefined {
  return touched.findLast((one) => one.given && overlaps(one.place, place));
}

/** One place has one clash, with a side for each tab. */
function merged(known: readonly Clash[], found: readonly Clash[]): readonly Clash[] {
  const open = [...known];
  for (const one of found) {
    const at = open.findIndex(({ place }) => samePlace(place, one.place));
    const there = open[at];
    if (!there) open.push(one);
    else open[at] = { ...there, ...(one.lost ? { lost: one.lost } : {}), sides: union(there, one) };
  }
  return open;
}

function union(old: Clash, now: Clash): readonly ClashSide[] {
  const newer = new Set(now.sides.map(({ tab }) => tab));
  return [...old.sides.filter(({ tab }) => !newer.has(tab)), ...now.sides];
}

/** Over by itself: all want the same, or the step is back and nothing is wanted of it. */
function isUndecided(definition: Definition): (clash: Clash) => boolean {
  return ({ place, sides, lost }) => {
    if (lost) return lost.wants.length > 0 || stepByKey(definition, place.step ?? '') === undefined;
    const now = valueAt(definition, place);
    return sides.some(({ value }) => !sameJson(value, now));
  };
}

/** What there is to decide; what was about a step that somebody removed knowingly is not. */
export function openClashes({ definition, open }: ClashLog): readonly OpenClash[] {
  return open.flatMap((clash): readonly OpenClash[] => {
    const { place, lost } = clash;
    if (lost) return [{ ...clash, name: lost.name }];
    const now = valueAt(definition, place);
    if (place.step === null) return [{ ...clash, name: triggerName(definition, place), now }];
    const step = stepByKey(definition, place.step);
    return step ? [{ ...clash, name: step.name, now }] : [];
  });
}

function triggerName({ triggers }: Definition, { path }: ClashPlace): string | null {
  const [first, name = Object.keys(triggers)[0]] = path;
  return first === 'triggers' && name !== undefined && Object.hasOwn(triggers, name) ? name : null;
}
