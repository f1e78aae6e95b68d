/** A tab that never leads: it looks into the app's database, and starts runs for others to drive. */
import { environments } from '../../src/app/sample/people';
import { openNewsBus } from '../../src/app/worker/news-bus';
import { connectors } from '../../src/connectors/index';
import type { Run } from '../../src/model/flow';
import type { RunEvent } from '../../src/model/run/events';
import { createServices, type Platform } from '../../src/services/index';
import { openIndexedDbStore } from '../../src/storage/indexeddb/store';
import { sequenceOf } from '../../src/storage/mirror/copied-rows';
import { openPrivateFiles } from '../../src/storage/mirror/private-files';
import { openMirroredStore } from '../../src/storage/mirror/store';
import { readMirror } from '../../src/storage/mirror/text';
import { schemaVersion } from '../../src/storage/schema';
import type { Store } from '../../src/storage/store';
import { editor, pressed, pressedBody } from './sample-parts';

async function openApp() {
  const files = await openPrivateFiles();
  if (!files) throw new Error('This browser has no private files.');
  return { files, database: await openIndexedDbStore({ name: 'millrace' }) };
}

/** Whether the second copy knows of everything that the database holds. */
export async function isCopied(): Promise<boolean> {
  const { files, database } = await openApp();
  const seq = await database.read(['meta'], sequenceOf);
  database.close();
  const [text = ''] = await files.texts();
  const copy = readMirror(text);
  return copy?.whole === true && copy.seq === seq;
}

export async function removeCopy(): Promise<void> {
  const root = await navigator.storage.getDirectory();
  await root.removeEntry('mirror', { recursive: true });
}

/** Starts runs that nobody is told of, as when the leader dies at once; answers the last one. */
export async function startQuietly(count = 1): Promise<string> {
  return await start(count, () => {});
}

/** Starts runs as any other tab does. */
export async function startAndTell(count: number): Promise<string> {
  return await start(count, openNewsBus().tell);
}

async function start(count: number, tell: Platform['tell']): Promise<string> {
  const { files, database } = await openApp();
  const ports = {
    now: () => Date.now(),
    report: () => {},
    after: (ms: number, act: () => void) => void setTimeout(act, ms),
  };
  const { store, keeper } = await openMirroredStore(database, files, ports);
  // What a start asks of the platform.
  const platform = { ...ports, tell, random: () => Math.random() } as unknown as Platform;
  const { runs } = createServices({ store, connectors, platform }).as(editor.id);
  let runId = '';
  for (let run = 0; run < count; run++) {
    const started = await runs.start({ flowId: pressed, source: 'published', body: pressedBody });
    if (!started.ok) throw new Error(started.refusal.message);
    ({ runId } = started.value);
  }
  await keeper.settled();
  database.close();
  return runId;
}

export async function runStatus(runId: string): Promise<string | undefined> {
  const store = await openIndexedDbStore({ name: 'millrace' });
  const run = await store.read(['runs'], (tx) => tx.get('runs', runId));
  store.close();
  return run?.status;
}

/** Old finished runs with journals that do not compress, until the disk takes not even a small one. */
export async function fillWithHistory(): Promise<number> {
  const store = await openIndexedDbStore({ name: 'millrace' });
  let runs = 0;
  for (const bytes of [200_000, 20_000, 2000, 200]) {
    while (await putFinishedRun(store, ++runs, bytes));
  }
  store.close();
  return runs;
}

async function putFinishedRun(store: Store, number: number, bytes: number): Promise<boolean> {
  const id = `old-${number}`;
  try {
    await store.write(['runs', 'journal'], 'told', async (tx) => {
      tx.put('runs', finishedRun(id, number));
      tx.put('journal', { runId: id, firstSeq: 1, events: [noisyEvent(bytes)] });
    });
    return true;
  } catch {
    return false;
  }
}

const finishedRun = (id: string, startedAt: number): Run => ({
  id,
  flowId: pressed,
  environmentId: environments.production.id,
  version: 1,
  definition: '{}',
  connectionReferences: {},
  startedBy: editor.id,
  startedAt,
  endedAt: startedAt,
  status: 'Succeeded',
});

function noisyEvent(bytes: number): RunEvent {
  const noise = Array.from({ length: Math.ceil(bytes / 10) }, () =>
    Math.random().toString(36).slice(2, 12),
  );
  const outputs = JSON.stringify(noise.join('').slice(0, bytes));
  return { type: 'runFinished', at: 1, status: 'Succeeded', outputs };
}

/** What a newer Millrace does when it opens in another tab. */
export async function openNewerSchema(): Promise<void> {
  const request = indexedDB.open('millrace', schemaVersion + 1);
  await new Promise((resolve, reject) => {
    request.onsuccess = resolve;
    request.onerror = () => reject(request.error);
  });
  request.result.close();
}
