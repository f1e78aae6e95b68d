/**
 * How many runs of a flow may be under way at once. Those beyond it wait in a queue, oldest first; those
 * beyond the queue are refused.
 */
import type { Trigger } from '../../model/definition';
import type { DialectFacts } from '../../model/dialect';
import type { Run } from '../../model/flow';
import { isObject } from '../../model/step';
import type { ReadTx, WriteTx } from '../../storage/store';

export interface SlotLimits {
  readonly runs: number;
  readonly waiting: number;
}

/** Undefined: there is no limit. */
export function slotLimits(
  { runtimeConfiguration }: Pick<Trigger, 'runtimeConfiguration'>,
  { defaults, limits }: DialectFacts,
): SlotLimits | undefined {
  const concurrency = runtimeConfiguration?.concurrency;
  if (!isObject(concurrency)) return undefined;
  const { runs: written, maximumWaitingRuns } = concurrency;
  const runs = whole(written) ?? defaults.triggerConcurrency;
  // WDL: ten more than may run, where the definition says nothing.
  const waiting = whole(maximumWaitingRuns) ?? Math.min(limits.waitingRuns.max, 10 + runs);
  return { runs, waiting };
}

const whole = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 ? value : undefined;

export interface FlowLoad {
  readonly running: number;
  /** Runs that wait for a slot, oldest first. */
  readonly queued: readonly Run[];
}

export async function loadOf(tx: ReadTx, flowId: string): Promise<FlowLoad> {
  const open = (await Promise.all([openRuns(tx, 'Running'), openRuns(tx, 'Waiting')]))
    .flat()
    .filter((run) => run.flowId === flowId);
  const queued = open.filter((run) => run.queuedAt !== undefined);
  return { running: open.length - queued.length, queued };
}

const openRuns = (tx: ReadTx, status: Run['status']) =>
  tx.list('runs', {
    index: 'byStatus',
    from: [status, 0],
    to: [status, Number.MAX_SAFE_INTEGER],
  });

/** Takes slots for runs that begin, one after another; `full` if not even the queue takes it. */
export function slotTaker(limits: SlotLimits, load: FlowLoad): () => 'free' | 'queue' | 'full' {
  let { running } = load;
  let waiting = load.queued.length;
  return () => {
    if (running < limits.runs && waiting === 0) {
      running++;
      return 'free';
    }
    if (waiting >= limits.waiting) return 'full';
    waiting++;
    return 'queue';
  };
}

/** Lets runs of a flow begin that waited, in the transaction that ends another. Answers which. */
export async function promoteQueued(
  tx: WriteTx,
  { flowId, slots }: Pick<Run, 'flowId' | 'slots'>,
): Promise<readonly string[]> {
  if (slots === undefined) return [];
  const { running, queued } = await loadOf(tx, flowId);
  const promoted = queued.slice(0, Math.max(0, slots - running));
  for (const { queuedAt: _queuedAt, ...run } of promoted) {
    tx.put('runs', { ...run, status: 'Running' });
  }
  return promoted.map((run) => run.id);
}

/** A run of each flow that has some waiting. */
export async function queuesIn(tx: ReadTx): Promise<readonly Run[]> {
  const waiting = (await openRuns(tx, 'Waiting')).filter((run) => run.queuedAt !== undefined);
  return [...new Map(waiting.map((run) => [run.flowId, run])).values()];
}
