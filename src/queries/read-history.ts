/** Reads a run's events to look back at them, as many as a page can hold, and goes on as the run does. */
import type { RunEvent } from '../model/run/events';
import { createTimeline, type Timeline } from '../model/run/timeline';
import { type Backend, unwrap } from './backend';
import { browserFrames, type Frames } from './frames';
import { readAhead } from './read-ahead';

export interface RunPast {
  readonly timeline: Timeline;
  /** Events that were read so far. */
  readonly length: number;
  /** There is more to read at this moment. */
  readonly isBehind: boolean;
  /** There are more events than a page can hold. */
  readonly isCut: boolean;
}

/** Records of the run are all kept here, and their values. */
const heldEvents = 60_000;
const heldLength = 48 * 1024 * 1024;

/** To draw the whole line takes longer than to read a part of it: while there is more, it is told so often. */
const tellMs = 400;

export function readHistory(options: {
  readonly backend: Pick<Backend, 'services' | 'onNews'>;
  readonly runId: string;
  readonly onChange: (past: RunPast) => void;
  readonly onError: (error: unknown) => void;
  readonly frames?: Pick<Frames, 'now'>;
}): () => void {
  const { backend, runId, onChange, onError, frames = browserFrames } = options;
  const timeline = createTimeline();
  let cursor = 0;
  let length = 0;
  let isCut = false;
  let stopped = false;
  let isReading = false;
  let again = false;
  let toldAt = frames.now();

  const ahead = readAhead((from) => unwrap(backend.services.runs.journal({ runId, cursor: from })));

  async function readOn(): Promise<void> {
    for (let more = true; more && !stopped && !isCut; ) {
      again = false;
      const page = await ahead.page(cursor);
      if (stopped) return;
      timeline.push(page.events);
      for (const event of page.events) length += lengthOf(event);
      cursor = page.cursor;
      isCut = page.more && (timeline.events.length >= heldEvents || length >= heldLength);
      more = page.more || again;
      tell(page.more && !isCut);
    }
  }

  function tell(isBehind: boolean): void {
    if (isBehind && frames.now() - toldAt < tellMs) return;
    onChange({ timeline, length: timeline.events.length, isBehind, isCut });
    toldAt = frames.now();
  }

  async function read(): Promise<void> {
    again = true;
    if (isReading) return;
    isReading = true;
    try {
      await readOn();
    } catch (error) {
      if (!stopped) onError(error);
    } finally {
      isReading = false;
    }
  }

  const stopNews = backend.onNews((news) => {
    if (news.kind === 'run' && news.id === runId) void read();
  });
  void read();
  return () => {
    stopped = true;
    stopNews();
  };
}

function lengthOf(event: RunEvent): number {
  let length = 0;
  for (const value of Object.values(event)) if (typeof value === 'string') length += value.length;
  return length;
}
