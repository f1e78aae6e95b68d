/**
 * Edits and runs through a worker of the production build, as fast as it acknowledges them. Whatever was
 * acknowledged is told outside the browser, which may be killed at any moment.
 */
import { type Client, createClient } from '../../src/app/rpc/client';
import { admitWorkers, trustedTypesOf } from '../../src/app/trusted-types';
import { type FromWorker, isFromWorker } from '../../src/app/worker/messages';
import type { Occurrence, RunEvent } from '../../src/model/run/events';
import type { News, Result, Services } from '../../src/services/api';
import { openIndexedDbStore } from '../../src/storage/indexeddb/store';
import type { Store } from '../../src/storage/store';
import { addMixedFlows, mixedFlows } from './mixed-flows';
import { edited, editor, pressed, pressedBody } from './sample-parts';

/** What the worker has said to be done, once: it must be true for ever. */
export type Acknowledged =
  | { readonly kind: 'edit'; readonly flowId: string; readonly commandId: string }
  | { readonly kind: 'run'; readonly runId: string }
  /** So many events of the run were there, with this digest. */
  | {
      readonly kind: 'events';
      readonly runId: string;
      readonly seen: number;
      readonly digest: string;
    };

let client: Client<Services> | undefined;
let worker: Worker | undefined;
const said: FromWorker[] = [];

/** Starts a worker as a tab does; resolves when it serves. */
export async function openWorker(address: string): Promise<void> {
  const base = location.href;
  const admit = admitWorkers([address], { base, ...trustedTypesOf(globalThis) });
  worker = new Worker(admit(address), { type: 'module' });
  worker.addEventListener('message', ({ data }) => isFromWorker(data) && said.push(data));
  const { port1, port2 } = new MessageChannel();
  worker.postMessage({ version: 1, kind: 'session', actorId: editor.id }, [port2]);
  client = createClient<Services>(port1);
  await client.ping();
}

/** The worker's words beside its answers, e.g. that it had to repair something. */
export function wordsOfWorker(): readonly string[] {
  return said.filter(({ kind }) => kind !== 'ready').map((message) => JSON.stringify(message));
}

export async function seedSample(service: string): Promise<void> {
  await done(services().workspace.reset({ seed: 'sample' }));
  await withStore((store) => addMixedFlows(store, service));
}

/** Edits and runs side by side, until something ends the page. */
export function press(): void {
  const opened = client;
  if (!opened) throw new Error('No worker was opened.');
  opened.onNews((news) => void followRun(news));
  for (const place of edited) void repeat(editing(place));
  void repeat(startRun);
}

async function repeat(step: () => Promise<void>): Promise<void> {
  for (;;) await step();
}

function editing({ flowId, step }: (typeof edited)[number]): () => Promise<void> {
  let since = 0;
  return async () => {
    const commandId = crypto.randomUUID();
    const args = { step, path: [], value: commandId };
    const entries = [{ commandId, command: { name: 'setInput', args } }];
    const all = await done(services().drafts.append({ flowId, since, entries }));
    acknowledge({ kind: 'edit', flowId, commandId });
    since = all.at(-1)?.seq ?? since;
  };
}

let started = 0;

/** One flow after another. */
async function startRun(): Promise<void> {
  const flowId = [pressed, ...mixedFlows][started++ % (mixedFlows.length + 1)] ?? pressed;
  const { runId } = await done(
    services().runs.start({ flowId, source: 'published', body: pressedBody }),
  );
  acknowledge({ kind: 'run', runId });
}

async function followRun({ kind, id: runId }: News): Promise<void> {
  if (kind !== 'run') return;
  const { events, cursor } = await done(services().runs.journal({ runId, cursor: 0 }));
  acknowledge({ kind: 'events', runId, seen: cursor, digest: await digestOf(events) });
}

function acknowledge(what: Acknowledged): void {
  const { acknowledged } = globalThis as unknown as { acknowledged(text: string): void };
  acknowledged(JSON.stringify(what));
}

function services(): Services {
  if (!client) throw new Error('No worker was opened.');
  return client.services;
}

async function done<T>(result: Promise<Result<T>>): Promise<T> {
  const answer = await result;
  if (answer.ok) return answer.value;
  throw new Error(`${answer.refusal.code}: ${answer.refusal.message}`);
}

async function digestOf(events: readonly RunEvent[]): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(events));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return hash.reduce((text, byte) => text + byte.toString(16).padStart(2, '0'), '');
}

export interface Audit {
  /** Acknowledged, and not there any more. */
  readonly lostEdits: number;
  readonly lostEvents: number;
  readonly mailsTwice: number;
  /** Of runs that succeeded. */
  readonly mailsMissing: number;
  /** What steps say to have asked the service for. */
  readonly asked: readonly string[];
  readonly failed: number;
  readonly open: number;
  readonly runs: number;
}

/** Runs that have not ended. */
export async function openRunCount(): Promise<number> {
  return (await readRuns()).filter(({ endedAt }) => endedAt === undefined).length;
}

/** Holds what the database has against what was acknowledged; `since` leaves the sample's history out. */
export async function audit(list: readonly Acknowledged[], since: number): Promise<Audit> {
  const runs = (await readRuns()).filter(({ startedAt }) => startedAt >= since);
  const { edits, journals, mails } = await readRest();
  const known = new Set(runs.map(({ id }) => id));
  let lostEdits = 0;
  let lostEvents = 0;
  for (const one of list) {
    if (one.kind === 'edit' && !edits.has(one.commandId)) lostEdits++;
    if (one.kind === 'run' && !known.has(one.runId)) lostEvents++;
    if (one.kind !== 'events') continue;
    const events = journals.get(one.runId)?.slice(0, one.seen) ?? [];
    if ((await digestOf(events)) !== one.digest) lostEvents++;
  }
  const surplus = ({ id }: (typeof runs)[number]) =>
    (mails.get(id) ?? 0) - mailsOf(journals.get(id) ?? []);
  const sum = (amounts: readonly number[]) => amounts.reduce((total, one) => total + one, 0);
  const ended = runs.filter(({ endedAt }) => endedAt !== undefined);
  return {
    lostEdits,
    lostEvents,
    mailsTwice: sum(ended.map((run) => Math.max(0, surplus(run)))),
    mailsMissing: sum(ended.map((run) => Math.max(0, -surplus(run)))),
    asked: ended.flatMap(({ id }) => askedIn(id, journals.get(id) ?? [])),
    failed: ended.filter(({ status }) => status !== 'Succeeded').length,
    open: runs.length - ended.length,
    runs: runs.length,
  };
}

/** Mails that the steps of a run say to have sent. */
function mailsOf(journal: readonly RunEvent[]): number {
  const keyOf = ({ action, repetition }: Occurrence) => `${action}#${repetition}`;
  const begun = new Set<string>();
  for (const one of journal) {
    const isMail = one.type === 'actionStarted' && one.inputs?.includes('"SendEmailV2"');
    if (isMail) begun.add(keyOf(one));
  }
  return journal.filter(
    (one) => one.type === 'actionFinished' && one.status === 'Succeeded' && begun.has(keyOf(one)),
  ).length;
}

/** Things that a run has asked for and got. */
function askedIn(runId: string, journal: readonly RunEvent[]): readonly string[] {
  return journal.flatMap((one) =>
    one.type === 'actionFinished' && one.action === 'Ask' && one.status === 'Succeeded'
      ? [`${runId}/${Number(one.repetition)}`]
      : [],
  );
}

const readRuns = () => withStore((store) => store.read(['runs'], (tx) => tx.list('runs')));

const readRest = () =>
  withStore((store) =>
    store.read(['draftLog', 'journal', 'world'], async (tx) => {
      const journals = new Map<string, RunEvent[]>();
      for (const { runId, events } of await tx.list('journal')) {
        journals.set(runId, [...(journals.get(runId) ?? []), ...events]);
      }
      const mails = new Map<string, number>();
      for (const { row } of await tx.list('world')) {
        const runId = String(row.runId);
        mails.set(runId, (mails.get(runId) ?? 0) + 1);
      }
      const edits = new Set((await tx.list('draftLog')).map(({ commandId }) => commandId));
      return { edits, journals, mails };
    }),
  );

async function withStore<R>(task: (store: Store) => Promise<R>): Promise<R> {
  const store = await openIndexedDbStore({ name: 'millrace' });
  try {
    return await task(store);
  } finally {
    store.close();
  }
}
