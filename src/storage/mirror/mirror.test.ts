import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Run } from '../../model/flow';
import type { RunEvent } from '../../model/run/events';
import { createMemoryStore } from '../memory/store';
import { type JournalRow, schemaVersion, type TableName, type Tables, tables } from '../schema';
import { type Store, StoreError } from '../store';
import { sequenceKey, sequenceOf, snapshotOf } from './copied-rows';
import { createMemoryFiles, type MemoryFiles } from './files';
import { copiedTables } from './fold';
import { type MirroredStore, openMirroredStore } from './store';
import { readMirror } from './text';

const sample: { rows: { [T in TableName]: Tables[T][] } } = JSON.parse(
  readFileSync(new URL(`../cases/schema-${schemaVersion}.json`, import.meta.url), 'utf8'),
);
const names = Object.keys(tables) as TableName[];
const now = 1_763_700_000_000;

let disk: Store;
let files: MemoryFiles;
let faults: unknown[];

beforeEach(() => {
  disk = createMemoryStore();
  files = createMemoryFiles();
  faults = [];
});

const open = (store = disk) =>
  openMirroredStore(store, files, {
    now: () => now,
    report: (error) => faults.push(error),
    after: (_ms, act) => void setTimeout(act, 0),
  });

/** A workspace in use: the sample rows, then some edits, each in its own transaction. */
async function filled(): Promise<MirroredStore> {
  const opened = await open();
  await opened.keeper.settled();
  await opened.store.write(names, 'told', async (tx) => {
    for (const name of names) for (const row of sample.rows[name]) tx.put(name, row);
  });
  await rename(opened.store, 'second');
  await rename(opened.store, 'third');
  await opened.keeper.settled();
  return opened;
}

const [flow] = sample.rows.flows;
const [run] = sample.rows.runs;
if (!flow || !run) throw new Error('The sample has no flow or no run.');

const rename = (store: Store, name: string) =>
  store.write(['flows'], 'told', async (tx) => tx.put('flows', { ...flow, name }));

const openRun: Run = { ...run, id: 'open', status: 'Running' };
Reflect.deleteProperty(openRun, 'endedAt');
const startRun = (store: Store, id: string) =>
  store.write(['runs', 'journal'], 'told', async (tx) => {
    tx.put('runs', { ...openRun, id });
    const trigger = { name: 'manual', outputs: '{}' };
    tx.put('journal', { runId: id, firstSeq: 1, events: [{ type: 'runStarted', at: 1, trigger }] });
  });
const endRun = (store: Store, id: string) =>
  store.write(['runs', 'journal'], 'told', async (tx) => {
    const status = 'Succeeded';
    tx.put('journal', { runId: id, firstSeq: 2, events: [{ type: 'runFinished', at: 2, status }] });
    tx.put('runs', { ...openRun, id, status, endedAt: 2 });
  });

async function contentOf(store: Store): Promise<Record<string, unknown>> {
  return await store.read(names, async (tx) => {
    const content: Record<string, unknown> = {};
    for (const name of names) content[name] = await tx.list(name);
    content.meta = (await tx.list('meta')).filter(({ key }) => key !== sequenceKey);
    return content;
  });
}

/** The database as it was after its first so many transactions. */
async function prefixOf(story: readonly ((store: Store) => Promise<void>)[], length: number) {
  const store = createMemoryStore();
  let seq = 0;
  for (const step of story.slice(0, length)) {
    await step(store);
    seq++;
    await store.write(['meta'], 'told', async (tx) =>
      tx.put('meta', { key: sequenceKey, value: seq }),
    );
  }
  return store;
}

describe('the second copy', () => {
  test('holds definitions, people and open runs, and no finished one', async () => {
    const { store, keeper } = await filled();
    await startRun(store, 'a');
    await startRun(store, 'b');
    await endRun(store, 'b');
    await keeper.settled();
    const copy = readMirror(files.stored[0] ?? '');
    expect(copy).toMatchObject({ seq: 6, whole: true });
    expect(copy?.rows.get('flows')).toEqual([{ ...flow, name: 'third' }]);
    expect(copy?.rows.get('people')).toEqual(sample.rows.people);
    expect(copy?.rows.get('runs')).toEqual([{ ...openRun, id: 'a' }]);
    expect(copy?.rows.get('journal')).toHaveLength(1);
    expect(copy?.rows.has('world')).toBe(false);
  });

  test('is left alone when the database is what it says', async () => {
    await filled();
    const [before] = files.stored;
    const again = await open();
    await again.keeper.settled();
    expect(again.repair).toBeNull();
    expect(files.stored[0]).toBe(before);
  });

  test('gives no word of a transaction that failed', async () => {
    const { store, keeper } = await filled();
    await expect(
      store.write(['flows'], 'told', async (tx) => {
        tx.put('flows', { ...flow, name: 'never' });
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    await keeper.settled();
    expect(files.stored[0]).not.toContain('never');
    expect((await open()).repair).toBeNull();
  });

  test('that lacks what came last is made anew', async () => {
    await filled();
    files.stored[0] = (files.stored[0] ?? '').slice(0, -20);
    const { repair, keeper } = await open();
    await keeper.settled();
    expect(repair).toBeNull();
    expect(readMirror(files.stored[0] ?? '')?.rows.get('flows')).toEqual([
      { ...flow, name: 'third' },
    ]);
  });

  test.each([
    ['missing', () => ''],
    ['not ours', () => 'something else'],
    ['damaged in the middle', (text: string) => `${text.slice(0, 300)}#${text.slice(301)}`],
  ])('that is %s is made anew from the database', async (_title, damage) => {
    await filled();
    files.stored[0] = damage(files.stored[0] ?? '');
    const { repair, keeper } = await open();
    await keeper.settled();
    expect(repair).toBeNull();
    const copy = readMirror(files.stored[0] ?? '');
    expect(copy?.whole).toBe(true);
    expect(copy?.rows.get('versions')).toEqual(sample.rows.versions);
  });

  test('that could not be written is told once and made good later', async () => {
    const { store, keeper } = await filled();
    const { append } = files;
    let failures = 0;
    Object.assign(files, {
      append: async () => {
        failures++;
        throw new StoreError('quota', 'full');
      },
    });
    await rename(store, 'while full');
    await keeper.settled();
    Object.assign(files, { append });
    await rename(store, 'after');
    await keeper.settled();
    expect([failures, faults.length]).toEqual([1, 1]);
    expect(readMirror(files.stored[0] ?? '')).toMatchObject({ whole: true });
    expect((await open()).repair).toBeNull();
  });

  test('of two tabs whose records cross is whole', async () => {
    const one = await filled();
    const other = await open();
    await Promise.all([rename(one.store, 'x'), rename(other.store, 'y'), rename(one.store, 'z')]);
    await Promise.all([one.keeper.settled(), other.keeper.settled()]);
    expect(readMirror(files.stored[0] ?? '')).toMatchObject({ whole: true, seq: 6 });
    expect((await open()).repair).toBeNull();
  });
});

describe('a run with a journal too long to be copied', () => {
  const round: RunEvent = {
    type: 'iterationStarted',
    at: 1,
    action: 'E',
    repetition: '',
    index: 0,
  };
  const go = (store: Store, firstSeq: number) =>
    store.write(['journal'], 'progress', async (tx) =>
      tx.put('journal', { runId: 'a', firstSeq, events: Array(4000).fill(round) }),
    );

  async function longRun(): Promise<void> {
    const { store, keeper } = await filled();
    await startRun(store, 'a');
    for (const firstSeq of [2, 4002, 8002, 12_002]) await go(store, firstSeq);
    await keeper.settled();
  }

  test('is in the copy without it, however the copy was made', async () => {
    await longRun();
    for (const text of [files.stored[0] ?? '', await snapshotOf(disk)]) {
      const copy = readMirror(text);
      expect(copy).toMatchObject({ whole: true });
      expect(copy?.rows.get('runs')).toEqual([{ ...openRun, id: 'a' }]);
      expect(copy?.rows.get('journal')).toEqual([]);
    }
    expect((await open()).repair).toBeNull();
  });

  test('ends where the database is lost, and says why', async () => {
    await longRun();
    disk = createMemoryStore();
    const { repair, store } = await open();
    expect(repair).toMatchObject({ everything: true, openRuns: 0 });
    const { runs, journal } = await contentOf(store);
    expect(runs).toMatchObject([{ id: 'a', status: 'Failed', error: { code: 'RecordLost' } }]);
    expect(journal).toMatchObject([{ firstSeq: 1, events: [{ type: 'runFinished' }] }]);
  });

  test('goes on where the database still has it', async () => {
    await longRun();
    await disk.write(['flows'], 'told', async (tx) => tx.deleteRange('flows', {}));
    const { repair, store } = await open();
    expect(repair).toMatchObject({ openRuns: 1, everything: false });
    const { runs, journal } = await contentOf(store);
    expect((runs as Run[]).find(({ id }) => id === 'a')?.endedAt).toBeUndefined();
    expect((journal as JournalRow[]).filter(({ runId }) => runId === 'a')).toHaveLength(5);
  });
});

describe('a database that lost something', () => {
  test('all of it: definitions and people are back', async () => {
    const { store, keeper } = await filled();
    await startRun(store, 'a');
    await keeper.settled();
    const before = await contentOf(disk);
    disk = createMemoryStore();
    const { repair, store: again } = await open();
    expect(repair).toEqual({ flows: 1, openRuns: 1, everything: true, inPart: false });
    const after = await contentOf(again);
    for (const name of copiedTables) {
      if (name !== 'runs' && name !== 'journal') expect(after[name]).toEqual(before[name]);
    }
    expect(after.runs).toEqual([{ ...openRun, id: 'a' }]);
    expect((await open()).repair).toBeNull();
  });

  test('its end, at any point: what was renamed, deleted or ended since stays so', async () => {
    const story = [
      (store: Store) => rename(store, 'second'),
      (store: Store) => startRun(store, 'a'),
      (store: Store) => startRun(store, 'b'),
      (store: Store) => endRun(store, 'a'),
      (store: Store) => store.write(['grants'], 'told', async (tx) => tx.deleteRange('grants', {})),
      (store: Store) => rename(store, 'last'),
    ];
    const { store, keeper } = await open();
    await keeper.settled();
    for (const step of story) await step(store);
    await keeper.settled();
    const text = files.stored[0] ?? '';
    for (let length = 0; length < story.length; length++) {
      disk = await prefixOf(story, length);
      files.stored[0] = text;
      const { repair, store: again, keeper: next } = await open();
      await next.settled();
      expect(repair).toMatchObject({ flows: 1, openRuns: 1, everything: length === 0 });
      const { flows, runs } = await contentOf(again);
      expect(flows).toEqual([{ ...flow, name: 'last' }]);
      const open_ = (runs as Run[]).filter(({ endedAt }) => endedAt === undefined);
      expect(open_.map(({ id }) => id)).toEqual(['b']);
    }
  });

  test('a run whose end was lost says how it ended, and its journal agrees', async () => {
    const { store, keeper } = await open();
    await keeper.settled();
    await startRun(store, 'a');
    await endRun(store, 'a');
    await keeper.settled();
    disk = await prefixOf([(each) => startRun(each, 'a')], 1);
    const { store: again } = await open();
    const { runs, journal } = await contentOf(again);
    expect(runs).toMatchObject([{ id: 'a', status: 'Succeeded', endedAt: 2 }]);
    expect(journal).toMatchObject([
      { firstSeq: 1 },
      { firstSeq: 2, events: [{ type: 'runFinished' }] },
    ]);
  });

  test('single rows, while the number of the last change is right', async () => {
    const { store } = await filled();
    await disk.write(['flows'], 'told', async (tx) => tx.deleteRange('flows', {}));
    expect((await open()).repair).toMatchObject({ flows: 1, everything: false });
    expect((await contentOf(store)).flows).toEqual([{ ...flow, name: 'third' }]);
  });

  test('and whose copy is damaged too gets back what there is, and takes nothing away', async () => {
    const { store, keeper } = await filled();
    await startRun(store, 'a');
    await keeper.settled();
    const lines = (files.stored[0] ?? '').split('\n');
    lines[2] = `0${lines[2]?.slice(1)}`;
    files.stored[0] = lines.join('\n');
    disk = createMemoryStore();
    const { repair } = await open();
    expect(repair).toMatchObject({ everything: true, inPart: true, openRuns: 1 });
  });
});

test('however a copy is cut or changed, it is known as such, and nothing is invented', async () => {
  await filled();
  const text = files.stored[0] ?? '';
  const known = sample.rows.people.map((person) => JSON.stringify(person));
  fc.assert(
    fc.property(fc.nat(text.length), fc.string({ maxLength: 3 }), fc.nat(5), (at, put, cut) => {
      const copy = readMirror(text.slice(0, at) + put + text.slice(at + cut));
      const people = copy?.rows.get('people') ?? [];
      expect(people.every((person) => known.includes(JSON.stringify(person)))).toBe(true);
      if (put !== text.slice(at, at + cut)) expect(copy?.whole && copy.seq === 3).not.toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('numbers go on after everything was deleted', async () => {
  const { store } = await filled();
  await store.write(names, 'told', async (tx) => {
    for (const name of names) tx.deleteRange(name, {});
  });
  expect(await disk.read(['meta'], sequenceOf)).toBe(4);
});
