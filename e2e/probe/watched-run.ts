/** A run of thousands of executions, written as its driver would write it, for a page that watches. */
import type { Definition } from '../../src/model/definition';
import { type RunEvent, roundOf } from '../../src/model/run/events';
import { openIndexedDbStore } from '../../src/storage/indexeddb/store';

const environmentId = 'default';
const flowId = 'watched-flow';
const watchedRunId = 'watched-run';
const chain = 100;
const inLoop = 10;
const eventsInRow = 40;

const inOrder = (names: readonly string[]) =>
  Object.fromEntries(
    names.map((name, at) => {
      const before = names[at - 1];
      const runAfter = before === undefined ? {} : { [before]: ['Succeeded'] };
      return [name, { type: 'Compose', inputs: { step: at }, runAfter }];
    }),
  );
const named = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, at) => `${prefix}_${at}`);

function definition(): Definition {
  const loop = {
    type: 'Foreach',
    foreach: '@triggerBody()',
    actions: inOrder(named('Inside', inLoop)),
  };
  const steps = inOrder(named('Step', chain));
  return {
    triggers: { manual: { type: 'Request', kind: 'Button' } },
    actions: { Each: loop, ...steps, Step_0: { type: 'Compose', inputs: 0, runAfter: {} } },
  };
}

/** Lays out the run with nothing but its start. */
export async function layWatchedRun(): Promise<void> {
  const store = await openIndexedDbStore({ name: 'millrace' });
  const now = Date.now();
  await store.write(['people', 'flows', 'runs', 'journal'], 'told', async (tx) => {
    const [person] = await tx.list('people');
    const by = person?.id ?? '';
    tx.put('flows', {
      id: flowId,
      environmentId,
      name: 'Watched',
      description: '',
      state: 'Started',
      kind: 'instant',
      dialect: 'powerAutomate',
      creatorId: by,
      createdAt: now,
      modifiedAt: now,
      modifiedBy: by,
      publishedVersion: 1,
      steps: [],
      startsWith: '',
    });
    tx.put('runs', {
      id: watchedRunId,
      flowId,
      environmentId,
      version: 1,
      definition: JSON.stringify(definition()),
      connectionReferences: {},
      startedBy: by,
      startedAt: now,
      status: 'Running',
      // Ended, as far as a driver is concerned: the app's own must not go on with it.
      endedAt: now,
    });
    const trigger = { name: 'manual', outputs: '{"body":[]}' };
    const events: RunEvent[] = [{ type: 'runStarted', at: now, trigger }];
    tx.put('journal', { runId: watchedRunId, firstSeq: 1, events });
  });
  store.close();
}

/** Writes so many executions within so many milliseconds, row by row; answers how long it took. */
export async function playWatchedRun(executions: number, duringMs: number): Promise<number> {
  const store = await openIndexedDbStore({ name: 'millrace' });
  const news = new BroadcastChannel('millrace-news');
  const events = eventsOf(executions);
  const start = performance.now();
  for (let at = 0; at < events.length; at += eventsInRow) {
    const row = {
      runId: watchedRunId,
      firstSeq: at + 2,
      events: events.slice(at, at + eventsInRow),
    };
    await store.write(['journal'], 'progress', async (tx) => tx.put('journal', row));
    const told = { kind: 'run', id: watchedRunId, environmentId, version: at };
    news.postMessage({ version: 1, kind: 'news', news: told });
    const due = start + ((at + eventsInRow) / events.length) * duringMs;
    while (performance.now() < due) await new Promise((resolve) => setTimeout(resolve, 4));
  }
  const took = performance.now() - start;
  news.close();
  store.close();
  return took;
}

function eventsOf(executions: number): RunEvent[] {
  const rounds = Math.ceil((executions - chain) / inLoop);
  const events: RunEvent[] = named('Step', chain / 2).flatMap((name) => execution(name, ''));
  const loop = { action: 'Each', repetition: '' };
  const at = Date.now();
  const items = JSON.stringify(Array.from({ length: rounds }, (_, index) => ({ number: index })));
  events.push({ type: 'actionStarted', at, ...loop, count: rounds });
  events.push({ type: 'itemsListed', at, ...loop, from: 0, items });
  for (let index = 0; index < rounds; index++) {
    const round = roundOf('', index);
    events.push({ type: 'iterationStarted', at, ...loop, index });
    for (const name of named('Inside', inLoop)) events.push(...execution(name, round));
    events.push({ type: 'iterationFinished', at, ...loop, index, status: 'Succeeded' });
  }
  events.push({ type: 'actionFinished', at, ...loop, status: 'Succeeded' });
  for (const name of named('Step', chain).slice(chain / 2)) events.push(...execution(name, ''));
  return events;
}

function execution(action: string, repetition: string): RunEvent[] {
  const at = Date.now();
  const value = JSON.stringify({ step: action, round: repetition, text: 'x'.repeat(200) });
  return [
    { type: 'actionStarted', at, action, repetition, inputs: value },
    { type: 'actionFinished', at, action, repetition, status: 'Succeeded', outputs: value },
  ];
}
