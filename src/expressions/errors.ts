import { typeName } from './types';
import type { Value } from './value';

/** Which of our own bounds was met; WDL itself has no such notion. */
export type Bound = 'items' | 'characters' | 'depth';

/**
 * A template that fails. `message` is the detail alone: whoever evaluates puts the action and the
 * place around it.
 */
export class EvaluationError extends Error {
  override readonly name = 'EvaluationError';
  readonly code = 'InvalidTemplate';
  readonly bound: Bound | undefined;

  constructor(detail: string, bound?: Bound) {
    super(detail);
    this.bound = bound;
  }
}

export const LINK = 'https://aka.ms/logicexpressions';
const ordinals = ['first', 'second', 'third', 'fourth', 'fifth'];

const usage = (name: string): string => `Please see ${LINK}#${name} for usage details.`;

/** `says` goes on after the name of the function: `expects …`, `was invoked …`. */
export const functionError = (name: string, says: string): EvaluationError =>
  new EvaluationError(`The template language function '${name}' ${says} ${usage(name)}`);

/** `index` is null if the function has one parameter only, which the messages do not number. */
export function wrongType(
  name: string,
  index: number | null,
  expected: string,
  value: Value,
): EvaluationError {
  const which = index === null ? 'its parameter' : `its ${ordinals[index] ?? 'next'} parameter`;
  return functionError(
    name,
    `expects ${which} to be ${expected}. The provided value is of type '${typeName(value)}'.`,
  );
}

export const wrongCount = (name: string, expected: string, given: number): EvaluationError =>
  functionError(
    name,
    given === 0
      ? `expects ${expected}. The function was invoked with no parameters, that is '0' parameter(s).`
      : `expects ${expected}. The function was invoked with '${given}' parameter(s).`,
  );

export const notConvertible = (name: string): EvaluationError =>
  functionError(
    name,
    'was invoked with a parameter that is not valid. The value cannot be converted to the target type.',
  );

export const unknownFunction = (name: string): EvaluationError =>
  new EvaluationError(`The template function '${name}' is not defined or not valid.`);

export const wrongPlace = (name: string): EvaluationError =>
  new EvaluationError(`The template function '${name}' is not expected at this location.`);
