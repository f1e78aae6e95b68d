/**
 * Follows a run's journal: reads it page by page when news says that there is more, folds each page
 * within the time that a frame leaves, and tells of it as often as the page can draw. In memory there is as much of it as
 * a page can bear (model/run/watch.ts); a round that was forgotten is read again when it is to be shown.
 */
import type { Definition, JsonText } from '../model/definition';
import type { ActionRecord, Occurrence, RunEvent, RunView } from '../model/run/events';
import { occurrenceKey, roundOf } from '../model/run/events';
import {
  forgottenAt,
  listOfItem,
  type NumberedEvent,
  recordsOfRound,
  restoreRound,
  type Span,
  spanOfRound,
} from '../model/run/restore-round';
import { type LoopWatch, type Round, roundKey, watchEvent, watchRun } from '../model/run/watch';
import { type Backend, unwrap } from './backend';
import { browserFrames, type Frames, paced } from './frames';
import { type JournalAhead, readAhead } from './read-ahead';
import { type LoopItems, readItems } from './read-items';

/** The maps are the same each time, with the records in them replaced. */
export interface ShownRun {
  readonly view: RunView;
  readonly loops: ReadonlyMap<string, LoopWatch>;
  /** There is more to read at this moment. */
  readonly isBehind: boolean;
}

export interface RunFollower {
  readonly runId: string;
  /** What is shown stays in memory, and is read again if it was forgotten. */
  keep(rounds: readonly Round[]): void;
  /** What a round goes over; undefined if nothing lists it. */
  itemOf(round: Round): Promise<JsonText | undefined>;
  /** All that a loop goes over, as far as a page can hold it; `onPart` is told of what is there so far. */
  itemsOf(loop: Occurrence, onPart?: (items: LoopItems) => void): Promise<LoopItems>;
  /** What the steps of a round have left, by their names, whether or not it is in memory. */
  recordsOf(round: Round): Promise<ReadonlyMap<string, ActionRecord>>;
  stop(): void;
}

export interface FollowOptions {
  readonly backend: Pick<Backend, 'services' | 'onNews'>;
  readonly runId: string;
  readonly definition: Definition | null;
  readonly onChange: (run: ShownRun) => void;
  readonly onError: (error: unknown) => void;
  readonly frames?: Frames;
  /** What of its journal is being read already. */
  readonly ahead?: JournalAhead;
}

/** So long nothing is shown while there is more to read: until then it is folded as fast as it comes. */
const openingMs = 400;
/** Of each frame after that, for folding: the rest is for drawing. */
const foldMs = 4;
/** Between two readings of a journal that grows. */
const gatherMs = 80;
/** Events between two looks at the clock. */
const stride = 64;

/** Begins to read it: for whoever does not know yet what the run was of. */
export function journalAhead(backend: Pick<Backend, 'services'>, runId: string): JournalAhead {
  return readAhead((cursor) => unwrap(backend.services.runs.journal({ runId, cursor })));
}

export function followRun(options: FollowOptions): RunFollower {
  const { backend, runId, onChange, onError, frames = browserFrames } = options;
  const { runs } = backend.services;
  const run = watchRun(options.definition);
  let cursor = 0;
  let reading = false;
  let again = false;
  let isBehind = true;
  let stopped = false;
  const began = frames.now();
  let frameBegan = began;
  let isOpening = true;
  // What was read before anybody listened for news may be out of date by now.
  let isStale = options.ahead !== undefined;
  const asked = new Set<string>();
  let list: { readonly seq: number; readonly items: readonly unknown[] } | undefined;

  const show = () => {
    if (!stopped) onChange({ view: { ...run.view }, loops: run.loops, isBehind });
  };
  const tell = paced(frames, show);

  async function breathe(): Promise<void> {
    if (isOpening || frames.now() - frameBegan < foldMs) return;
    await frames.next();
    frameBegan = frames.now();
  }

  async function fold(events: readonly RunEvent[]): Promise<void> {
    for (const [at, event] of events.entries()) {
      if (at % stride === 0) await breathe();
      if (stopped) return;
      watchEvent(run, event, cursor + 1 + at);
    }
  }

  const ahead = options.ahead ?? journalAhead(backend, runId);

  /** What is on the disk already is drawn once: to draw its beginning first would take longer than reading it. */
  function open(): void {
    if (isBehind && frames.now() - began < openingMs) return;
    isOpening = false;
    frameBegan = frames.now();
    show();
  }

  async function readOn(): Promise<void> {
    do {
      again = false;
      const page = await ahead.page(cursor);
      await fold(page.events);
      if (stopped) return;
      isBehind = page.more;
      again ||= page.more || isStale;
      isStale &&= page.more;
      const isNews = page.cursor > cursor || cursor === 0;
      cursor = page.cursor;
      if (isOpening) open();
      else if (isNews) tell();
      // News of a run that is under way comes in hundreds: several are read together.
      if (again && !page.more) await frames.rest(gatherMs);
    } while (again && !stopped);
  }

  async function read(): Promise<void> {
    again = true;
    if (reading) return;
    reading = true;
    try {
      await readOn();
    } catch (error) {
      if (!stopped) onError(error);
    } finally {
      reading = false;
    }
  }

  async function eventsOf(round: Round, { from, to }: Span): Promise<readonly NumberedEvent[]> {
    const events: NumberedEvent[] = [];
    const repetition = roundOf(round.loop.repetition, round.index);
    for (let after = from - 1, more = true; more && !stopped; ) {
      const page = await unwrap(runs.round({ runId, repetition, after, until: to }));
      events.push(...page.events);
      ({ cursor: after, more } = page);
    }
    return events;
  }

  async function readRound(round: Round, span: Span): Promise<void> {
    const events = await eventsOf(round, span);
    if (stopped) return;
    restoreRound(run, round, events);
    tell();
    // One that has nothing to show is not asked for again and again.
    if (!forgottenAt(run, round)) asked.delete(roundKey(round));
  }

  const stopNews = backend.onNews((news) => {
    if ((news.kind === 'run' && news.id === runId) || news.kind === 'workspace') void read();
  });
  void read();

  return {
    runId,
    keep(rounds) {
      run.kept = new Set(rounds.map(roundKey));
      for (const round of rounds) {
        const span = forgottenAt(run, round);
        if (!span || asked.has(roundKey(round))) continue;
        asked.add(roundKey(round));
        readRound(round, span).catch((error: unknown) => stopped || onError(error));
      }
    },
    async itemOf(round) {
      const place = listOfItem(run, round);
      if (!place) return undefined;
      if (list?.seq !== place.seq) {
        const { events } = await unwrap(runs.journal({ runId, cursor: place.seq - 1 }));
        const [event] = events;
        if (event?.type !== 'itemsListed') return undefined;
        list = { seq: place.seq, items: JSON.parse(event.items) as unknown[] };
      }
      return JSON.stringify(list.items[round.index - place.from]);
    },
    async itemsOf(loop, onPart = () => {}) {
      const lists = run.loops.get(occurrenceKey(loop.action, loop.repetition))?.lists ?? [];
      return await readItems(
        lists,
        (from) => unwrap(runs.journal({ runId, cursor: from })),
        onPart,
      );
    },
    async recordsOf(round) {
      const span = spanOfRound(run, round);
      if (!span || !run.definition) return new Map();
      // Of a round that goes on, more may stand in the journal than was read of it.
      const isOpen = run.view.openRounds
        .get(occurrenceKey(round.loop.action, round.loop.repetition))
        ?.has(round.index);
      const events = await eventsOf(round, isOpen ? { ...span, to: cursor } : span);
      return recordsOfRound(run.definition, round, events);
    },
    stop() {
      stopped = true;
      stopNews();
    },
  };
}
