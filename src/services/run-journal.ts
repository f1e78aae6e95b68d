/** Journals as they leave the worker: in pages, and without what is to be hidden. */
import type { RunEvent } from '../model/run/events';
import { withoutSecured } from '../model/run/secured';
import type { JournalRow } from '../storage/schema';
import type { ReadTx } from '../storage/store';
import type { JournalPage, RoundPage } from './api';
import { hiddenParts } from './hidden-parts';

/** What one page holds at most; about so many characters of values. One event always fits. */
const pageEvents = 3000;
const pageLength = 1024 * 1024;
/** Events that one call looks through for those of a round. */
const scannedEvents = 5000;
/** A row holds one event or hundreds: few are read at first, then more if they were small. */
const firstRows = 2;
const rowsAtOnce = 128;

interface Numbered {
  readonly seq: number;
  readonly event: RunEvent;
}

/** Events after the first `cursor` ones. */
export async function readJournal(
  tx: ReadTx,
  run: { readonly id: string; readonly definition: string },
  cursor: number,
): Promise<JournalPage> {
  const page = await readPage(tx, run.id, { cursor, until: Number.MAX_SAFE_INTEGER });
  const parts = hiddenParts(run.definition);
  return { ...page, events: page.events.map(({ event }) => withoutSecured(event, parts)) };
}

/** Events of one repetition, and of rounds within it, between two places of the journal. */
export async function readRound(
  tx: ReadTx,
  run: { readonly id: string; readonly definition: string },
  { repetition, after, until }: { repetition: string; after: number; until: number },
): Promise<RoundPage> {
  const page = await readPage(tx, run.id, { cursor: after, until, repetition });
  const parts = hiddenParts(run.definition);
  return {
    ...page,
    events: page.events.map(({ seq, event }) => ({ seq, event: withoutSecured(event, parts) })),
  };
}

/** As it may leave the device in a file. */
export const shownEvent = (run: { readonly definition: string }, event: RunEvent): RunEvent =>
  withoutSecured(event, hiddenParts(run.definition));

export async function firstEvent(tx: ReadTx, runId: string): Promise<RunEvent | undefined> {
  for await (const { events } of rowsAfter(tx, runId, 0)) return events[0];
  return undefined;
}

/** All of a run's events, as they may leave the worker. */
export async function* shownEvents(
  tx: ReadTx,
  run: { readonly id: string; readonly definition: string },
): AsyncGenerator<RunEvent> {
  const parts = hiddenParts(run.definition);
  for await (const event of allEvents(tx, run.id)) yield withoutSecured(event, parts);
}

/** With what is secured: for what stays in the worker. */
export async function* allEvents(tx: ReadTx, runId: string): AsyncGenerator<RunEvent> {
  for await (const { events } of rowsAfter(tx, runId, 0)) yield* events;
}

interface Wanted {
  readonly cursor: number;
  readonly until: number;
  readonly repetition?: string;
}

async function readPage(tx: ReadTx, runId: string, wanted: Wanted) {
  const { cursor, until, repetition } = wanted;
  const events: Numbered[] = [];
  let length = 0;
  let last = cursor;
  for await (const row of rowsAfter(tx, runId, cursor)) {
    for (let at = Math.max(0, last + 1 - row.firstSeq); at < row.events.length; at++) {
      const event = row.events[at];
      const seq = row.firstSeq + at;
      if (!event || seq > until) return { events, cursor: last, more: false };
      const isFull = events.length >= pageEvents || length >= pageLength;
      if (isFull || last - cursor >= scannedEvents) return { events, cursor: last, more: true };
      last = seq;
      if (repetition !== undefined && !isWithin(event, repetition)) continue;
      events.push({ seq, event });
      length += lengthOf(event);
    }
  }
  return { events, cursor: last, more: false };
}

/** Rows from the one on that holds the event after `cursor`: rows hold several. */
async function* rowsAfter(tx: ReadTx, runId: string, cursor: number): AsyncGenerator<JournalRow> {
  const before = { from: [runId, 0], to: [runId, cursor + 1], descending: true, limit: 1 };
  const [first] = await tx.list('journal', before);
  if (first) yield first;
  let from = first?.firstSeq ?? 0;
  for (let limit = firstRows; ; limit = Math.min(limit * 2, rowsAtOnce)) {
    const rows = await tx.list('journal', {
      from: [runId, from],
      fromOpen: true,
      to: [runId, Number.MAX_SAFE_INTEGER],
      limit,
    });
    yield* rows;
    const end = rows.at(-1);
    if (!end || rows.length < limit) return;
    from = end.firstSeq;
  }
}

function isWithin(event: RunEvent, repetition: string): boolean {
  return (
    'repetition' in event &&
    (event.repetition === repetition || event.repetition.startsWith(`${repetition}-`))
  );
}

/** The texts that weigh; names and numbers do not. */
function lengthOf(event: RunEvent): number {
  let length = 100;
  for (const value of Object.values(event)) if (typeof value === 'string') length += value.length;
  return event.type === 'runStarted' ? length + event.trigger.outputs.length : length;
}
