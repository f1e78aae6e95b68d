import { describe, expect, it } from 'vitest';
import type { Definition } from '../model/definition';
import { type RunEvent, roundOf } from '../model/run/events';
import type { News, Services } from '../services/api';
import { type FollowOptions, followRun, journalAhead, type ShownRun } from './follow-run';
import type { Frames } from './frames';

const runId = 'run';
const definition: Definition = {
  triggers: { manual: { type: 'Request' } },
  actions: {
    Each: {
      type: 'Foreach',
      foreach: '@triggerBody()',
      actions: { Work: { type: 'Compose', inputs: 1 } },
    },
  },
};
const each = { action: 'Each', repetition: '' } as const;

function journalOf(rounds: number): RunEvent[] {
  const at = 0;
  const items = JSON.stringify(Array.from({ length: rounds }, (_, index) => `item ${index}`));
  const events: RunEvent[] = [
    { type: 'runStarted', at, trigger: { name: 'manual', outputs: '{}' } },
    { type: 'actionStarted', at, ...each, count: rounds },
    { type: 'itemsListed', at, ...each, from: 0, items },
  ];
  for (let index = 0; index < rounds; index++) {
    const repetition = roundOf('', index);
    events.push({ type: 'iterationStarted', at, ...each, index });
    events.push({
      type: 'actionFinished',
      at,
      action: 'Work',
      repetition,
      status: 'Succeeded',
      outputs: `"of round ${index}"`,
    });
    events.push({ type: 'iterationFinished', at, ...each, index, status: 'Succeeded' });
  }
  return events;
}

/** A worker that answers from a list in 10 ms, and a page whose frames come at once; a frame takes 16 ms. */
function setUp(journal: RunEvent[]) {
  const listeners = new Set<(news: News) => void>();
  const asked = { journal: 0, round: 0 };
  let now = 0;
  let frames = 0;
  const port: Frames = {
    next: async () => {
      frames++;
      now += 16 - (now % 16);
    },
    rest: async (ms) => {
      now += ms;
    },
    // Looking at the clock takes time as well: a fold sees it pass.
    now: () => (now += 0.5),
  };
  const runs = {
    journal: async ({ cursor }: { cursor: number }) => {
      asked.journal++;
      now += 10;
      const events = journal.slice(cursor, cursor + 500);
      const end = cursor + events.length;
      return { ok: true, value: { events, cursor: end, more: end < journal.length } };
    },
    round: async (query: { repetition: string; after: number; until: number }) => {
      asked.round++;
      const { repetition, after, until } = query;
      const events = journal.flatMap((event, at) =>
        at + 1 > after && at < until && 'repetition' in event && event.repetition === repetition
          ? [{ seq: at + 1, event }]
          : [],
      );
      return { ok: true, value: { events, cursor: until, more: false } };
    },
  };
  const backend = {
    services: { runs } as unknown as Services,
    onNews: (listener: (news: News) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const shown: ShownRun[] = [];
  const errors: unknown[] = [];
  const options: FollowOptions = {
    backend,
    runId,
    definition,
    onChange: (run) => shown.push(run),
    onError: (error) => errors.push(error),
    frames: port,
  };
  const tell = () => {
    for (const listen of listeners) listen({ kind: 'run', id: runId, version: 0 });
  };
  return { options, shown, errors, asked, tell, frameCount: () => frames };
}

/** Until nothing is under way any more: all answers here come at once. */
const settled = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

describe('following a run', () => {
  it('reads a long journal page by page, and keeps few of its records', async () => {
    const { options, shown, errors, asked } = setUp(journalOf(20_000));
    followRun(options);
    await settled();
    const last = shown.at(-1);
    expect(errors).toEqual([]);
    expect(asked.journal).toBe(Math.ceil(60_003 / 500));
    expect(last?.isBehind).toBe(false);
    expect(last?.view.actions.get('Each')?.finishedIterations).toBe(20_000);
    expect(last?.view.actions.size).toBeLessThan(4100);
  });

  it('reads what a loop goes over, and any round of it, whether or not it is kept', async () => {
    const { options, shown } = setUp(journalOf(20_000));
    const follower = followRun(options);
    await settled();
    const { texts, isCut } = await follower.itemsOf(each);
    expect([texts.length, texts[19_999], isCut]).toEqual([20_000, '"item 19999"', false]);
    const records = await follower.recordsOf({ loop: each, index: 77 });
    expect(records.get('Work')?.outputs).toBe('"of round 77"');
    expect(shown.at(-1)?.view.actions.has('Work#000077')).toBe(false);
  });

  it('shows how far it is while it reads, and leaves frames to the page', async () => {
    const { options, shown, asked, frameCount } = setUp(journalOf(20_000));
    followRun(options);
    await settled();
    const counts = shown.map(({ view }) => view.actions.get('Each')?.finishedIterations ?? 0);
    expect(shown.filter(({ isBehind }) => isBehind).length).toBeGreaterThan(3);
    expect(frameCount()).toBeGreaterThan(asked.journal / 2);
    expect(counts.at(-1)).toBe(20_000);
  });

  it('shows what is on the disk already once, when all of it is read', async () => {
    const { options, shown, asked, frameCount } = setUp(journalOf(2000));
    followRun(options);
    await settled();
    expect(asked.journal).toBeGreaterThan(10);
    expect(shown.map(({ isBehind }) => isBehind)).toEqual([false]);
    expect(frameCount()).toBe(0);
  });

  it('looks again after what was read ahead: there was nobody to hear news', async () => {
    const journal = journalOf(3);
    const coming = journal.splice(5);
    const { options, shown, errors } = setUp(journal);
    const ahead = journalAhead(options.backend, runId);
    await settled();
    journal.push(...coming);
    followRun({ ...options, ahead });
    await settled();
    expect(errors).toEqual([]);
    expect(shown.at(-1)?.view.actions.get('Each')?.finishedIterations).toBe(3);
  });

  it('goes on when news says that there is more', async () => {
    const journal = journalOf(3);
    const coming = journal.splice(5);
    const { options, shown, tell } = setUp(journal);
    followRun(options);
    await settled();
    expect(shown.at(-1)?.view.actions.get('Each')?.finishedIterations).toBeUndefined();
    journal.push(...coming);
    tell();
    await settled();
    expect(shown.at(-1)?.view.actions.get('Each')?.finishedIterations).toBe(3);
  });

  it('reads a round that was forgotten once, when it is to be shown, and keeps it', async () => {
    const { options, shown, asked } = setUp(journalOf(20_000));
    const follower = followRun(options);
    await settled();
    const round = { loop: each, index: 11 };
    expect(shown.at(-1)?.view.actions.has('Work#000011')).toBe(false);
    follower.keep([round]);
    follower.keep([round]);
    await settled();
    follower.keep([round]);
    expect(asked.round).toBe(1);
    expect(shown.at(-1)?.view.actions.get('Work#000011')?.outputs).toBe('"of round 11"');
  });

  it('finds the item of a round where the items are listed', async () => {
    const { options } = setUp(journalOf(700));
    const follower = followRun(options);
    await settled();
    expect(await follower.itemOf({ loop: each, index: 612 })).toBe('"item 612"');
    expect(await follower.itemOf({ loop: { action: 'Other', repetition: '' }, index: 0 })).toBe(
      undefined,
    );
  });

  it('says nothing more once it is stopped', async () => {
    const { options, shown, tell } = setUp(journalOf(3));
    followRun(options).stop();
    tell();
    await settled();
    expect(shown).toEqual([]);
  });
});
