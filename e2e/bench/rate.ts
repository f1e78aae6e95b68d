/** Calls a second, measured in rounds so that one disturbed moment does not decide. */

const rounds = 7;
const roundMs = 100;

export interface Rate {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** Results seen: they must be used, or what is measured could be optimised away. */
let results = 0;

export function rateOf(task: () => unknown): Rate {
  results = 0;
  const batch = batchOf(task);
  if (results === 0) throw new Error('A task that returns nothing cannot be measured.');
  const rates = Array.from({ length: rounds }, () => roundOf(task, batch)).sort((a, b) => a - b);
  return { median: medianOf(rates), min: rates[0] ?? 0, max: rates.at(-1) ?? 0 };
}

/** As many calls as take a few milliseconds: the clock is looked at between batches only. */
function batchOf(task: () => unknown): number {
  for (let batch = 1; ; batch *= 2) {
    const start = performance.now();
    repeat(task, batch);
    if (performance.now() - start > 4) return batch;
  }
}

function roundOf(task: () => unknown, batch: number): number {
  const start = performance.now();
  let calls = 0;
  for (; performance.now() - start < roundMs; calls += batch) repeat(task, batch);
  return calls / ((performance.now() - start) / 1000);
}

function repeat(task: () => unknown, times: number): void {
  for (let count = 0; count < times; count++) results += task() === undefined ? 0 : 1;
}

export function medianOf(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = 0, high = low] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}

/** Of unlike things: no single one of them decides. */
export function geometricMean(numbers: readonly number[]): number {
  return Math.exp(numbers.reduce((sum, number) => sum + Math.log(number), 0) / numbers.length);
}
