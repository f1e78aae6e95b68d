/** What an expression gives in a run that has been, or with sample values. */
import type { JsonText } from '../definition';

export type Evaluated =
  | {
      readonly kind: 'value';
      /** As the language names it. */
      readonly type: string;
      /** JSON of as much of it as is shown. */
      readonly text: JsonText;
      /** `text` is less than the whole. */
      readonly isCut: boolean;
      /** Characters of a text, items of an array, members of an object. */
      readonly length?: number;
    }
  /** Secured, or made of something that is. */
  | { readonly kind: 'hidden' }
  /** In the language's own words; `limit`: it would take more than a look may take. */
  | { readonly kind: 'failed'; readonly message: string; readonly limit?: EvaluationLimit };

export type EvaluationLimit = 'items' | 'characters' | 'depth';

/** Where the expressions stand. */
export interface EvaluationPlace {
  readonly step: string;
  /** Names of the loops around the step, outermost first. */
  readonly loops: readonly string[];
  /** In a step that goes through a list itself: that list. `item()` is its first. */
  readonly list?: string;
  /** The rounds of the loops around; left out: the first of each. */
  readonly repetition?: string;
}

export interface EvaluatedInRun {
  /** In the order in which they were asked. */
  readonly values: readonly Evaluated[];
  /** Which rounds they were read in, and how many each loop has begun. */
  readonly repetition: string;
  readonly rounds: readonly number[];
  /** The run is longer than what is read of it for a look. */
  readonly isPartial: boolean;
}
