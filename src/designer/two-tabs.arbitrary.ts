/** For property tests: two tabs edit one flow while their messages are slow, cross, and get lost. */
import { openClashLog, takeIntoClashes } from '../model/clash/fold';
import { applyCommand } from '../model/edit/commands';
import { type Choose, emptyFlow, randomCommand } from '../model/edit/random-command';
import type { Command, DraftEntry } from '../model/edit-log';
import {
  definitionOf,
  markSent,
  openSession,
  perform,
  receive,
  redo,
  type Session,
  undo,
  unsent,
} from './session';

interface Tab {
  readonly name: string;
  session: Session;
  given: number;
  /** On the way to the log. */
  readonly asked: Sent[][];
  /** On the way back, oldest first. */
  readonly answers: (readonly DraftEntry[])[];
  /** An answer was lost: nobody knows what the log has taken. */
  isUncertain: boolean;
  /** Ids that the log has acknowledged to it. */
  readonly acknowledged: Set<string>;
}

type Sent = { readonly commandId: string; readonly command: Command; readonly upon: number };

export interface Played {
  readonly tabs: readonly Tab[];
  readonly log: readonly DraftEntry[];
  /** What every new tab would read. */
  readonly replayed: string;
  /** Entries that no longer applied in the order of the log. */
  readonly refused: readonly DraftEntry[];
}

/** Each tab gives `commands` edits, Undo and Redo among them; then everything that is under way arrives. */
export function playTwoTabs(choose: Choose, commands: number): Played {
  const log: DraftEntry[] = [];
  const tabs = [newTab('a'), newTab('b')] as const;
  while (tabs.some(({ given }) => given < commands)) {
    const tab = tabs[choose(2) as 0 | 1];
    const moves = [edit, edit, send, arrive, deliver, listen, lose] as const;
    const move = moves[choose(choose(12) === 0 ? moves.length : moves.length - 1)] ?? edit;
    if (move !== edit || tab.given < commands) move(tab, log, choose);
  }
  // As a saver does: send, wait for the answer, and read what is new.
  for (const settle of [arrive, deliver, send, arrive, deliver] as const) {
    for (const tab of tabs) for (let left = 0; left < 50; left++) settle(tab, log);
  }
  for (const tab of tabs) listen(tab, log);
  return { tabs, log, ...replay(log) };
}

function newTab(name: string): Tab {
  return {
    name,
    session: openSession(emptyFlow, 0),
    given: 0,
    asked: [],
    answers: [],
    isUncertain: false,
    acknowledged: new Set(),
  };
}

function edit(tab: Tab, _log: DraftEntry[], choose: Choose): void {
  const given = { commandId: `${tab.name}${tab.given++}`, at: 0, key: null };
  const kind = choose(10);
  const { session } = tab;
  const performed =
    kind === 0
      ? undo(session, given)
      : kind === 1
        ? redo(session, given)
        : perform(session, randomCommand(definitionOf(session), choose), given);
  if ('session' in performed) tab.session = performed.session;
}

/** One request at a time. */
function send(tab: Tab, log: DraftEntry[]): void {
  if (tab.asked.length > 0 || tab.answers.length > 0) return;
  if (tab.isUncertain) take(tab, log.slice(tab.session.seq));
  const sending = tab.isUncertain ? tab.session.pending : unsent(tab.session);
  tab.isUncertain = false;
  if (sending.length === 0) return;
  tab.asked.push(sending.map(({ commandId, command, upon }) => ({ commandId, command, upon })));
  tab.session = markSent(tab.session);
}

/** The log takes what it does not have, and answers all that the tab does not. */
function arrive(tab: Tab, log: DraftEntry[]): void {
  const sent = tab.asked.shift();
  if (!sent) return;
  const by = { flowId: 'f', actorId: tab.name, tab: tab.name, at: 0 };
  for (const one of sent) {
    if (log.some(({ commandId }) => commandId === one.commandId)) continue;
    log.push({ ...by, ...one, seq: log.length + 1 });
  }
  tab.answers.push(log.slice(tab.session.seq));
}

function deliver(tab: Tab, _log: DraftEntry[]): void {
  const answer = tab.answers.shift();
  if (answer) take(tab, answer);
}

/** News of another tab: what is there is read. */
function listen(tab: Tab, log: readonly DraftEntry[]): void {
  if (tab.asked.length === 0 && tab.answers.length === 0) take(tab, log.slice(tab.session.seq));
}

function lose(tab: Tab): void {
  if (tab.answers.shift()) tab.isUncertain = true;
}

function take(tab: Tab, entries: readonly DraftEntry[]): void {
  tab.session = receive(tab.session, entries);
  for (const { actorId, commandId } of entries) {
    if (actorId === tab.name) tab.acknowledged.add(commandId);
  }
}

function replay(log: readonly DraftEntry[]): Pick<Played, 'replayed' | 'refused'> {
  const refused: DraftEntry[] = [];
  let definition = emptyFlow;
  for (const entry of log) {
    const edited = applyCommand(definition, entry.command);
    if ('refused' in edited) refused.push(entry);
    else definition = edited.definition;
  }
  return { replayed: JSON.stringify(definition), refused };
}

/** What must hold however it was played; a sentence for each promise that is broken. */
export function brokenPromises({ tabs, log, replayed, refused }: Played): readonly string[] {
  const broken: string[] = [];
  const ids = log.map(({ commandId }) => commandId);
  if (new Set(ids).size !== ids.length) broken.push('The log has a command twice.');
  for (const { name, session, acknowledged } of tabs) {
    if (session.pending.length > 0) broken.push(`Tab ${name} still waits for the log.`);
    if (JSON.stringify(definitionOf(session)) !== replayed) {
      broken.push(`Tab ${name} shows something else than the log says.`);
    }
    const lost = [...acknowledged].filter((id) => !ids.includes(id));
    if (lost.length > 0) broken.push(`Of tab ${name} the log has lost ${lost.join(', ')}.`);
    const told = new Set(session.conflicts.map(({ commandId }) => commandId));
    const silent = refused.filter((one) => one.actorId === name && !told.has(one.commandId));
    if (silent.length > 0) broken.push(`Tab ${name} was not told of a conflict.`);
  }
  const clashes = log.reduce(takeIntoClashes, openClashLog(emptyFlow, 0));
  if (JSON.stringify(clashes.definition) !== replayed) {
    broken.push('Looking for conflicts reads another draft than the log says.');
  }
  if (log.some(({ upon, seq }) => upon === undefined || upon >= seq)) {
    broken.push('An edit was made upon one that came after it.');
  }
  return broken;
}
