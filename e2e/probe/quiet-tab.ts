/** A tab that never leads: it looks into the app's database, and starts runs for others to drive. */
import { openNewsBus } from '../../src/app/worker/news-bus';
import { connectors } from '../../src/connectors/index';
import { createServices, type Platform } from '../../src/services/index';
import { openIndexedDbStore } from '../../src/storage/indexeddb/store';
import { sequenceOf } from '../../src/storage/mirror/copied-rows';
import { openPrivateFiles } from '../../src/storage/mirror/private-files';
import { openMirroredStore } from '../../src/storage/mirror/store';
import { readMirror } from '../../src/storage/mirror/text';
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
