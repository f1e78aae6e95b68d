/** An outcome with what the journal keeps of it, or why there is none. */
import { EvaluationError, printJson, type Value } from '../expressions/index';
import type { JsonText } from '../model/definition';
import type { Finished } from './handler';

export interface Texts {
  readonly inputs?: JsonText;
  readonly outputs?: JsonText;
}
/** What an outcome may hold that the journal keeps. */
interface Recorded {
  readonly inputs?: Value;
  readonly outputs?: Value;
}

export type Attempted<O> = O & { readonly texts: Texts };

/** An expression that fails fails its action, and so does a value too large to be written down. */
export function attempt<O extends { readonly kind: string }>(
  action: string,
  act: () => O,
): Attempted<O> | Attempted<Finished> {
  try {
    const outcome = act();
    return { ...outcome, texts: textsOf(outcome as Recorded) };
  } catch (error) {
    if (!(error instanceof EvaluationError)) throw error;
    const message = `Unable to process template language expressions in action '${action}' inputs at line '0' and column '0': '${error.message}'.`;
    return {
      kind: 'finished',
      status: 'Failed',
      code: 'BadRequest',
      error: { code: 'InvalidTemplate', message },
      texts: {},
    };
  }
}

/** What goes in is often what comes out, and then it is printed once. */
function textsOf(outcome: Recorded): Texts {
  const { inputs, outputs } = outcome;
  if (outputs === undefined) return inputs === undefined ? {} : { inputs: printJson(inputs) };
  const text = printJson(outputs);
  if (inputs === undefined) return { outputs: text };
  return { inputs: inputs === outputs ? text : printJson(inputs), outputs: text };
}
