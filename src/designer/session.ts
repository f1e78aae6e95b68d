/**
 * One tab's view of a draft: what the log has acknowledged, the tab's own commands on top of it, and
 * which of them can be undone. Pure: the store (store.ts) gives it time, ids and the log.
 */
import type { Action, Definition } from '../model/definition';
import { applyCommand, identified } from '../model/edit/commands';
import type { RefusalReason } from '../model/edit/outcome';
import { applyPatch, diff } from '../model/edit/patch';
import { type Inverse, inverseOf, patchCommand } from '../model/edit/patch-command';
import { stepId } from '../model/edit/step-ids';
import type { Command, DraftEntry } from '../model/edit-log';
import { isObject } from '../model/step';
import { findAction } from '../model/walk';

/** A command of this tab that the log has not acknowledged yet. */
export interface PendingCommand {
  readonly commandId: string;
  readonly command: Command;
  /** The last entry that had been seen of others. */
  readonly upon: number;
  /** Given to the log, perhaps already in it: can no longer be changed. */
  readonly sent: boolean;
  /** It does not apply on top of what others did; `after` is `before`. */
  readonly lost?: boolean;
  readonly before: Definition;
  readonly after: Definition;
}

/** What one press of Undo takes back. */
export interface HistoryStep {
  /** The command that a person gave, for the words of Undo and Redo. */
  readonly command: Command;
  readonly commandIds: readonly string[];
  /** Commands with the same key in quick succession are one step; null: never joined. */
  readonly key: string | null;
  readonly at: number;
}

/** A command of this tab that others' edits made impossible. */
export interface Conflict {
  readonly commandId: string;
  readonly command: Command;
  readonly reason: RefusalReason;
}

export interface Session {
  readonly acknowledged: Definition;
  readonly seq: number;
  readonly pending: readonly PendingCommand[];
  readonly undo: readonly HistoryStep[];
  readonly redo: readonly HistoryStep[];
  /** By command id: the patch that takes the command back. */
  readonly inverses: ReadonlyMap<string, Inverse>;
  readonly conflicts: readonly Conflict[];
  /** Somebody else edits as well, or has left a conflict to decide. */
  readonly isShared: boolean;
}

export interface Given {
  readonly commandId: string;
  readonly at: number;
  readonly key: string | null;
  /** Milliseconds after which a command with the same key is a step of its own; a second if left out. */
  readonly joinWithin?: number;
}

export type Performed = { readonly session: Session } | { readonly refused: RefusalReason };

/** Keystrokes closer than this are one step of Undo. */
const usualJoin = 1000;
const longestHistory = 200;

export function openSession(definition: Definition, seq: number, isShared = false): Session {
  return {
    acknowledged: definition,
    seq,
    pending: [],
    undo: [],
    redo: [],
    inverses: new Map(),
    conflicts: [],
    isShared,
  };
}

export function definitionOf(session: Session): Definition {
  return session.pending.at(-1)?.after ?? session.acknowledged;
}

/** Gives a command: it applies at once, and waits for the log. */
export function perform(session: Session, command: Command, given: Given): Performed {
  const appended = append(session, identified(definitionOf(session), command), given);
  if ('refused' in appended || appended.commandId === null) return appended;
  const undo = joinedHistory(session.undo, command, appended.commandId, given);
  return { session: { ...appended.session, undo, redo: [] } };
}

/** Takes back the last own step; `redo` then holds how to get there again. */
export function undo(session: Session, given: Given): Performed {
  return travel(session, 'undo', 'redo', given);
}

export function redo(session: Session, given: Given): Performed {
  return travel(session, 'redo', 'undo', given);
}

function travel(
  session: Session,
  from: 'undo' | 'redo',
  to: 'undo' | 'redo',
  given: Given,
): Performed {
  const step = session[from].at(-1);
  if (!step) return { session };
  const rest = { ...session, [from]: session[from].slice(0, -1) };
  const appended = appendFirst(rest, waysBack(session, step, from), { ...given, key: null });
  if ('refused' in appended) return appended;
  const back = { ...step, key: null, commandIds: appended.commandId ? [appended.commandId] : [] };
  return { session: { ...appended.session, [to]: [...session[to], back] } };
}

/**
 * How to take a step back, the exact way first. What others have built on an added step meanwhile stays:
 * then the step alone is removed, and what followed it follows its predecessors.
 */
function waysBack(
  session: Session,
  step: HistoryStep,
  from: 'undo' | 'redo',
): readonly (Command | RefusalReason)[] {
  const exact = exactPatch(session, step, from === 'undo' ? 'reopens' : 'settles');
  const added = from === 'undo' ? addedStep(session, step.command) : null;
  return added === null ? [exact] : [exact, { name: 'removeAction', args: { step: added } }];
}

/** The name of the step that a command has added, if it is still that step and not another's. */
function addedStep(session: Session, { name, args }: Command): string | null {
  if (name !== 'insertAction' || typeof args.name !== 'string') return null;
  const now = findAction(definitionOf(session), args.name)?.action;
  if (!now || !isObject(args.action)) return null;
  return stepId(now) === stepId(args.action as unknown as Action) ? args.name : null;
}

function exactPatch(
  session: Session,
  step: HistoryStep,
  decision: 'settles' | 'reopens',
): Command | RefusalReason {
  const now = definitionOf(session);
  const inverses = step.commandIds.flatMap((id) => session.inverses.get(id) ?? []).reverse();
  let then = now;
  for (const inverse of inverses) {
    const back = applyPatch(then, inverse);
    if ('refused' in back) return back.refused;
    then = back.definition;
  }
  const { faults } = inverses.at(-1) ?? inverseOf(now, now);
  const { name, args } = patchCommand({ changes: diff(now, then), faults });
  const { settles } = step.command.args;
  return settles === undefined ? { name, args } : { name, args: { ...args, [decision]: settles } };
}

/** Appends the first of these commands that applies; says why the first did not if none does. */
function appendFirst(
  session: Session,
  ways: readonly (Command | RefusalReason)[],
  given: Given,
): ReturnType<typeof append> {
  let reason: RefusalReason | undefined;
  for (const way of ways) {
    const appended = typeof way === 'string' ? { refused: way } : append(session, way, given);
    if (!('refused' in appended)) return appended;
    reason ??= appended.refused;
  }
  return { refused: reason ?? 'noSuchStep' };
}

/** Forgets the last step of Undo or Redo: it has become impossible. */
export function dropStep(session: Session, from: 'undo' | 'redo'): Session {
  return { ...session, [from]: session[from].slice(0, -1) };
}

/** Appends a command; `commandId` is null if it changes nothing. */
function append(
  session: Session,
  command: Command,
  { commandId, key }: Given,
): { session: Session; commandId: string | null } | { refused: RefusalReason } {
  const now = definitionOf(session);
  const edited = applyCommand(now, command);
  if ('refused' in edited) return edited;
  const last = session.pending.at(-1);
  const goesOn = key !== null && last && !last.sent && isLatest(session, last, key);
  // A command that says less than the one before it must not stand in its place.
  const replaced = goesOn && saysAllOf(command, last.command) ? last : null;
  const before = replaced ? replaced.before : now;
  const inverse = inverseOf(before, edited.definition);
  // To decide for what stands there changes nothing, and is told all the same.
  const decides = 'settles' in command.args || 'reopens' in command.args;
  if (inverse.changes.length === 0 && !replaced && !decides) return { session, commandId: null };
  const { commandId: id, upon } = replaced ?? { commandId, upon: session.seq };
  const own = { commandId: id, command, upon, sent: false, before, after: edited.definition };
  return {
    commandId: id,
    session: {
      ...session,
      pending: [...(replaced ? session.pending.slice(0, -1) : session.pending), own],
      inverses: new Map(session.inverses).set(id, inverse),
    },
  };
}

/** Whether the last step of Undo is this unsent command with this key: typing goes on in it. */
function isLatest(session: Session, last: PendingCommand, key: string): boolean {
  const step = session.undo.at(-1);
  return step?.key === key && step.commandIds.at(-1) === last.commandId;
}

/** Whether a command gives another value to exactly what an earlier one gave a value to. */
function saysAllOf(command: Command, earlier: Command): boolean {
  const place = ({ args: { value: _value, ...rest } }: Command) => JSON.stringify(rest);
  return command.name === earlier.name && place(command) === place(earlier);
}

function joinedHistory(
  history: readonly HistoryStep[],
  command: Command,
  commandId: string,
  { key, at, joinWithin = usualJoin }: Given,
): readonly HistoryStep[] {
  const last = history.at(-1);
  if (key === null || last?.key !== key || at - last.at > joinWithin) {
    return [...history, { command, commandIds: [commandId], key, at }].slice(-longestHistory);
  }
  const known = last.commandIds.includes(commandId);
  const commandIds = known ? last.commandIds : [...last.commandIds, commandId];
  return [...history.slice(0, -1), { ...last, commandIds, at }];
}

/** Own commands that the log shall get now. */
export function unsent(session: Session): readonly PendingCommand[] {
  return session.pending.filter((one) => !one.sent);
}

export function markSent(session: Session): Session {
  return { ...session, pending: session.pending.map((one) => ({ ...one, sent: true })) };
}

/** Takes in what the log holds beyond `seq`: others' commands and acknowledgements of own ones. */
export function receive(session: Session, entries: readonly DraftEntry[]): Session {
  return entries.filter((entry) => entry.seq > session.seq).reduce(takeIn, session);
}

function takeIn(session: Session, entry: DraftEntry): Session {
  const own = session.pending.find((one) => one.commandId === entry.commandId);
  const { acknowledged } = session;
  const foreseen = own?.before === acknowledged && !own.lost;
  const edited = foreseen ? { definition: own.after } : applyCommand(acknowledged, entry.command);
  const definition = 'refused' in edited ? acknowledged : edited.definition;
  const inverses =
    own && !foreseen
      ? new Map(session.inverses).set(own.commandId, inverseOf(acknowledged, definition))
      : session.inverses;
  const conflict =
    own && 'refused' in edited
      ? [{ commandId: own.commandId, command: own.command, reason: edited.refused }]
      : [];
  return rebase({
    ...session,
    acknowledged: definition,
    seq: entry.seq,
    pending: own ? session.pending.filter((one) => one !== own) : session.pending,
    inverses,
    conflicts: [...session.conflicts, ...conflict],
    isShared: session.isShared || !own,
  });
}

/** Own commands again, on top of what is acknowledged now; those that no longer apply wait in vain. */
function rebase(session: Session): Session {
  const [first] = session.pending;
  if (!first || first.before === session.acknowledged) return session;
  const inverses = new Map(session.inverses);
  let before = session.acknowledged;
  const pending = session.pending.map((own) => {
    const edited = applyCommand(before, own.command);
    const lost = 'refused' in edited;
    const after = lost ? before : edited.definition;
    inverses.set(own.commandId, inverseOf(before, after));
    const moved = { ...own, before, after, lost };
    before = after;
    return moved;
  });
  return { ...session, pending, inverses };
}

export function dismissConflict(session: Session, commandId: string): Session {
  const conflicts = session.conflicts.filter((one) => one.commandId !== commandId);
  return { ...session, conflicts };
}
