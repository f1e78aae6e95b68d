/** A run made ready to go on: its journal is read page by page, and only what can still be read stays. */
import { beginOpening, type Run as Execution, makePlan, type Plan } from '../../engine/index';
import type { Definition, JsonText } from '../../model/definition';
import type { Dialect, Run } from '../../model/flow';
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

/** A run that waits is loaded at each of its turns, and its plan is the same each time. */
const plans = new Map<string, Plan>();
const mostPlans = 20;

function planOf(text: JsonText, dialect: Dialect | undefined): Plan {
  const key = `${dialect}\n${text}`;
  const known = plans.get(key);
  if (known) return known;
  const parsed = parseDefinition(text);
  if (!parsed.ok) throw new Error('The definition of a run cannot be read.');
  const plan = makePlan(parsed.definition, dialect === undefined ? {} : { dialect });
  const [oldest] = plans.keys();
  if (plans.size >= mostPlans && oldest !== undefined) plans.delete(oldest);
  plans.set(key, plan);
  return plan;
}

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
  const { flowId, environmentId } = run;
  const info = { runId, flowId, flowName: flow?.name ?? '', environmentId };
  const dialect = run.dialect ?? flow?.dialect;
  const plan = planOf(run.definition, dialect);
  const { definition } = plan;
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
