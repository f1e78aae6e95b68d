import type { JsonText } from '../../model/definition';
import type { Evaluated, EvaluatedInRun, EvaluationPlace } from '../../model/run/evaluated';
import type { Result } from './result';

/** Whole strings of a definition are evaluated, `@` included; values are cut to what can be shown. */
export interface EvaluateServices {
  /** As they would be where they stand, in a run that has been. */
  evaluate(query: {
    runId: string;
    place: EvaluationPlace;
    templates: readonly string[];
  }): Promise<Result<EvaluatedInRun>>;
  /** With values that somebody made up: the JSON of a `World` of the language. */
  evaluateSample(query: {
    flowId: string;
    sample: JsonText;
    templates: readonly string[];
    /** What `item()` is the first of. */
    list?: string;
  }): Promise<Result<readonly Evaluated[]>>;
}
