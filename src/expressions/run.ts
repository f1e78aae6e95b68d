import { EvaluationError } from './errors';
import type { Scope, Value } from './value';

/** What one evaluation may make, all its functions together. A tree itself is bounded by its text. */
export interface Limits {
  /** Elements made, compared or visited. */
  readonly items: number;
  /** Characters of text made; the documented size of the largest result. */
  readonly characters: number;
}

export const defaultLimits: Limits = { items: 1_000_000, characters: 104_857_600 };

/** JSON deeper than this is refused, so that no recursion over a value can run out of stack. */
export const MAX_DEPTH = 512;

/** One evaluation: the world it reads and what it may still spend. */
export interface Run {
  readonly scope: Scope;
  items: number;
  characters: number;
}

/** A compiled expression. */
export type Thunk = (run: Run) => Value;

export const startRun = (scope: Scope, limits: Limits = defaultLimits): Run => ({
  scope,
  items: limits.items,
  characters: limits.characters,
});

/** Called before the elements are made, so that what is too large never comes to be. */
export function spendItems(run: Run, count: number): void {
  run.items -= count;
  if (run.items < 0) {
    throw new EvaluationError(
      'The evaluation of the template expression exceeded the limit of elements it may handle.',
      'items',
    );
  }
}

/** Called before the text is made. */
export function spendCharacters(run: Pick<Run, 'characters'>, count: number): void {
  run.characters -= count;
  if (run.characters < 0) {
    throw new EvaluationError(
      'The evaluation of the template expression exceeded the limit of characters it may produce.',
      'characters',
    );
  }
}

export const tooDeep = (): EvaluationError =>
  new EvaluationError(`The value is nested more than ${MAX_DEPTH} levels deep.`, 'depth');
