/** Repetitions as texts: six digits for each loop around, outermost first, with a dash between. */
import { roundOf } from './events';

/** A loop, known by its identity. */
export interface LoopRef {
  readonly name: string;
  /** In lower case. */
  readonly type: string;
}

const digits = 6;

/** The repetition as far as the first `depth` loops go. */
export function outerRepetition(repetition: string, depth: number): string {
  return depth === 0 ? '' : repetition.slice(0, depth * (digits + 1) - 1);
}

/** The round of the loop at this depth, the outermost being 0. */
export function roundAt(repetition: string, depth: number): number {
  const from = depth * (digits + 1);
  return Number(repetition.slice(from, from + digits));
}

/**
 * The repetition in which a step is read: the reader's own rounds of the loops around both, the last
 * round of an Until around the step alone. WDL: out of a For each nothing can be read.
 */
export function repetitionSeen<L extends LoopRef>(
  around: readonly L[],
  reader: { readonly loops: readonly L[]; readonly repetition: string },
  roundsOf: (loop: L, repetition: string) => number,
): string | undefined {
  let repetition = '';
  let isShared = reader.repetition !== '';
  for (const [at, loop] of around.entries()) {
    isShared &&= reader.loops[at] === loop;
    if (isShared) repetition = outerRepetition(reader.repetition, at + 1);
    else if (loop.type === 'foreach') return undefined;
    else repetition = roundOf(repetition, Math.max(0, roundsOf(loop, repetition) - 1));
  }
  return repetition;
}
