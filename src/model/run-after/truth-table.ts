/**
 * When a step runs, for all outcomes of the steps that it waits for. The rule is the engine's: each of them
 * must have ended in one of its statuses; the first that has not is why the step is skipped.
 */
import type { RunAfter } from '../definition';

/** How a step may end that another one waits for. */
export const outcomes = ['Succeeded', 'Failed', 'TimedOut', 'Skipped'] as const;
export type StepOutcome = (typeof outcomes)[number];

export interface Wait {
  readonly step: string;
  /** In the order of `outcomes`. */
  readonly statuses: readonly StepOutcome[];
}

/** WDL: without a status, success is meant; spelling ignores case; what is no status is never met. */
export function waitsOf(runAfter: RunAfter | undefined): readonly Wait[] {
  return Object.entries(runAfter ?? {}).map(([step, written]) => ({
    step,
    statuses: written.length === 0 ? ['Succeeded'] : knownOf(written),
  }));
}

function knownOf(written: readonly string[]): readonly StepOutcome[] {
  const named = new Set(written.map((one) => one.toLowerCase()));
  return outcomes.filter((one) => named.has(one.toLowerCase()));
}

/** One line: an outcome of each step that is any of those named, and what follows. */
export interface TruthLine {
  /** By the order of the waits; all four: however it ended. */
  readonly cells: readonly (readonly StepOutcome[])[];
  readonly runs: boolean;
  /** The wait that is not met; null where the step runs. */
  readonly because: string | null;
}

/** Lines that together hold each combination of outcomes exactly once. */
export function truthTable(waits: readonly Wait[]): readonly TruthLine[] {
  const met = waits.map(({ statuses }) => statuses);
  const unmet = waits.flatMap(({ step, statuses }, at): TruthLine[] => {
    const others = outcomes.filter((one) => !statuses.includes(one));
    if (others.length === 0) return [];
    const cells = met.map((own, index) => (index < at ? own : index === at ? others : outcomes));
    return [{ cells, runs: false, because: step }];
  });
  const lines: readonly TruthLine[] = [{ cells: met, runs: true, because: null }, ...unmet];
  return lines.filter(({ cells }) => cells.every((cell) => cell.length > 0));
}
