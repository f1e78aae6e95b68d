import { expect, it } from 'vitest';
import type { RunEvent } from '../model/run/events';
import type { News, Services } from '../services/api';
import { type RunPast, readHistory } from './read-history';

const settled = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** Each page takes 100 ms. */
function setUp(journal: RunEvent[], pageLength = 500) {
  let now = 0;
  const listeners = new Set<(news: News) => void>();
  const journalMethod = async ({ cursor }: { cursor: number }) => {
    now += 100;
    const events = journal.slice(cursor, cursor + pageLength);
    const end = cursor + events.length;
    return { ok: true, value: { events, cursor: end, more: end < journal.length } };
  };
  const seen: RunPast[] = [];
  const stop = readHistory({
    backend: {
      services: { runs: { journal: journalMethod } } as unknown as Services,
      onNews: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    runId: 'run',
    frames: { now: () => now },
    onChange: (past) => seen.push(past),
    onError: (error) => {
      throw error;
    },
  });
  const tell = () => {
    for (const listen of listeners) listen({ kind: 'run', id: 'run', version: 0 });
  };
  return { seen, stop, tell };
}

const done = (text: string): RunEvent => ({
  type: 'actionFinished',
  at: 0,
  action: 'Work',
  repetition: '',
  status: 'Succeeded',
  outputs: JSON.stringify(text),
});

it('reads all events, and those that come; a part is told of when it takes long', async () => {
  const journal = Array.from({ length: 2200 }, () => done(''));
  const { seen, tell, stop } = setUp(journal);
  await settled();
  expect(seen.map(({ length, isBehind }) => [length, isBehind])).toEqual([
    [1500, true],
    [2200, false],
  ]);
  journal.push(done('late'));
  tell();
  await settled();
  expect(seen.at(-1)?.timeline.seek(2201).actions.get('Work')?.outputs).toBe('"late"');
  stop();
  journal.push(done('later'));
  tell();
  await settled();
  expect(seen.at(-1)?.length).toBe(2201);
});

it('stops where a page can hold no more, and says so', async () => {
  const { seen } = setUp(
    Array.from({ length: 100 }, () => done('x'.repeat(1024 * 1024))),
    10,
  );
  await settled();
  expect(seen.at(-1)).toMatchObject({ length: 50, isCut: true, isBehind: false });
});
