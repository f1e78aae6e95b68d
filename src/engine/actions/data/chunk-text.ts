import {
  compileInputs,
  EvaluationError,
  isInteger,
  isObject,
  property,
  toText,
  type Value,
} from '../../../expressions/index';
import type { Action } from '../../../model/definition';
import { failed, type Handler, succeeded } from '../../handler';
import { inputsOf } from './array-action';
import { chunksOf } from './chunks';

/** Splits a text into chunks of so many tokens. WDL: names of its inputs come in either case. */
export function chunkText(action: Action): Handler {
  const given = compileInputs(inputsOf(action));
  return {
    begin: ({ scope }) => {
      const inputs = given.evaluate(scope);
      const text = input(inputs, 'text');
      if (text === null) {
        throw new EvaluationError(
          "Required property 'text' expects a value but got null. Path ''.",
        );
      }
      const size = input(inputs, 'TokenSize');
      const overlap = input(inputs, 'PageOverlapLength') ?? 0;
      const wrong = faultOf(input(inputs, 'chunkingStrategy'), size, overlap);
      if (wrong) return { ...failed('BadRequest', { code: 'BadRequest', message: wrong }), inputs };
      const value = chunksOf(toText(text), Number(size), Number(overlap));
      return succeeded(inputs, { body: { value } });
    },
  };
}

function input(inputs: Value, name: string): Value {
  return isObject(inputs) ? (property(inputs, name, name.toLowerCase()) ?? null) : null;
}

function faultOf(strategy: Value, size: Value, overlap: Value): string | undefined {
  const isKnown = strategy === null || /^tokensize$/i.test(toText(strategy));
  if (!isKnown)
    return `The chunking strategy '${toText(strategy)}' is not known; it must be 'TokenSize'.`;
  if (!isInteger(size) || size < 1) return "The 'TokenSize' must be an integer of at least 1.";
  if (isInteger(overlap) && overlap >= 0) return undefined;
  return "The 'PageOverlapLength' must be an integer of at least 0.";
}
