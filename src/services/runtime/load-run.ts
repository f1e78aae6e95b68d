/** A run made ready to go on: its journal is read page by page, and only what can still be read stays. */
import { beginOpening, type Run as Execution, makePlan } from '../../engine/index';
import type { Definition } from '../../model/definition';
import type { Run } from '../../model/flow';
import { parseDefinition } from '../../model/parse';
import type { HostParts } from './host';

export interface LoadedRun {
  readonly run: Run;
  readonly definition: Definition;
  readonly execution: Execution;
  /** Number of the next event. */
  readonly nextSeq: number;
}

/** Rows of one read. */
const page = 50;

/** Undefined: there is nothing to drive. */
export async function loadRun(parts: HostParts, runId: string): Promise<LoadedRun | undefined> {
  const { store, platform } = parts;
  const found = await store.read(['runs', 'flows'], async (tx) => {
    const run = await tx.get('runs', runId);
    return run && { run, flow: await tx.get('flows', run.flowId) };
  });
  if (!found || found.run.endedAt !== undefined) return undefined;
  const { run, flow } = found;
  // It waits for a slot; only its end can come before.
  if (run.queuedAt !== undefined && run.cancelRequestedAt === undefined) return undefined;
  const parsed = parseDefinition(run.definition);
  if (!parsed.ok) throw new Error(`The definition of run ${runId} cannot be read.`);
  const { definition } = parsed;
  const { flowId, environmentId } = run;
  const info = { runId, flowId, flowName: flow?.name ?? '', environmentId };
  const dialect = run.dialect ?? flow?.dialect;
  const plan = makePlan(definition, dialect === undefined ? {} : { dialect });
  const opening = beginOpening(plan, info, platform);
  let nextSeq = 1;
  for (;;) {
    const range = { from: [runId, nextSeq], to: [runId, Number.MAX_SAFE_INTEGER], limit: page };
    const rows = await store.read(['journal'], (tx) => tx.list('journal', range));
    for (const { firstSeq, events } of rows) {
      opening.replay(events);
      nextSeq = firstSeq + events.length;
    }
    if (rows.length < page) break;
  }
  return { run, definition, execution: opening.open(), nextSeq };
}
