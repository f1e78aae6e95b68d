/** An outcome with what the journal keeps of it, or why there is none. */
import { EvaluationError, printJson } from '../expressions/index';
import type { JsonText } from '../model/definition';
import type { Outcome } from './handler';

type Finished = Outcome & { readonly kind: 'finished' };

export interface Texts {
  readonly inputs?: JsonText;
  readonly outputs?: JsonText;
}
export type Attempted<O extends Outcome = Outcome> = O & { readonly texts: Texts };

/** An expression that fails fails its action, and so does a value too large to be written down. */
export function attempt<O extends Outcome>(
  action: string,
  act: () => O,
): Attempted<O> | Attempted<Finished> {
  try {
    const outcome = act();
    return { ...outcome, texts: textsOf(outcome) };
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
function textsOf(outcome: Outcome): Texts {
  const { inputs } = outcome;
  const outputs = outcome.kind === 'finished' ? outcome.outputs : undefined;
  if (outputs === undefined) return inputs === undefined ? {} : { inputs: printJson(inputs) };
  const text = printJson(outputs);
  if (inputs === undefined) return { outputs: text };
  return { inputs: inputs === outputs ? text : printJson(inputs), outputs: text };
}
