/** A published flow as somebody would have built it, and what is stored of its runs. */
import type { JsonText } from '../../src/model/definition';
import type { Dialect, Run } from '../../src/model/flow';
import { openIndexedDbStore } from '../../src/storage/indexeddb/store';

export async function layFlow(
  flowId: string,
  definition: JsonText,
  dialect: Dialect = 'powerAutomate',
): Promise<void> {
  const store = await openIndexedDbStore({ name: 'millrace' });
  const now = Date.now();
  await store.write(['people', 'flows', 'versions', 'drafts'], 'told', async (tx) => {
    const [person] = await tx.list('people');
    const by = person?.id ?? '';
    const shared = { flowId, definition, connectionReferences: {} };
    tx.put('flows', {
      id: flowId,
      environmentId: 'default',
      name: flowId,
      description: '',
      state: 'Started',
      kind: 'instant',
      dialect,
      creatorId: by,
      createdAt: now,
      modifiedAt: now,
      modifiedBy: by,
      publishedVersion: 1,
      steps: [],
      startsWith: '',
    });
    tx.put('versions', { ...shared, number: 1, createdAt: now, createdBy: by });
    tx.put('drafts', { ...shared, baseVersion: 1, seq: 0, lastSeq: 0, publishedSeq: 0 });
  });
  store.close();
}

export interface StoredDraft {
  readonly definition: JsonText;
  /** Edits that are in the log. */
  readonly edits: number;
}

export async function storedDraft(flowId: string): Promise<StoredDraft | null> {
  const store = await openIndexedDbStore({ name: 'millrace' });
  const row = await store.read(['drafts'], (tx) => tx.get('drafts', flowId));
  store.close();
  return row ? { definition: row.definition, edits: row.lastSeq } : null;
}

export interface StoredRun {
  readonly run: Run | null;
  readonly events: number;
}

/** The newest run of a flow. */
export async function newestRun(flowId: string): Promise<StoredRun> {
  const store = await openIndexedDbStore({ name: 'millrace' });
  const found = await store.read(['runs', 'journal'], async (tx) => {
    const of = { from: [flowId, 0], to: [flowId, Number.MAX_SAFE_INTEGER] };
    const [run] = await tx.list('runs', { index: 'byFlow', ...of, descending: true, limit: 1 });
    if (!run) return { run: null, events: 0 };
    const rows = { from: [run.id, 0], to: [run.id, Number.MAX_SAFE_INTEGER] };
    const [last] = await tx.list('journal', { ...rows, descending: true, limit: 1 });
    return { run, events: last ? last.firstSeq + last.events.length - 1 : 0 };
  });
  store.close();
  return found;
}
