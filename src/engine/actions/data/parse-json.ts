import {
  compileInputs,
  decodeContent,
  EvaluationError,
  isContent,
  isObject,
  parseJson as parseStrictJson,
  type Value,
  type ValueObject,
} from '../../../expressions/index';
import type { Action } from '../../../model/definition';
import { type Violation, violationsOf } from '../../../model/json-schema/index';
import { type Finished, failed, type Handler, succeeded } from '../../handler';
import { inputsOf } from './array-action';
import { LenientJsonError } from './lenient-json/cursor';
import { readLenientJson } from './lenient-json/read-lenient-json';
import { usesPatterns } from './uses-patterns';

/** What the content says, if it meets the schema; it is never changed to fit. */
export function parseJson(action: Action): Handler {
  const given = compileInputs(inputsOf(action));
  return {
    begin: ({ scope }) => {
      const evaluated = given.evaluate(scope);
      const inputs = isObject(evaluated) ? evaluated : {};
      const { content = null, schema = null } = inputs;
      if (content === null || content === '') {
        throw new EvaluationError(
          "Required property 'content' expects a value but got null. Path ''.",
        );
      }
      if (usesPatterns(schema)) return refuse(inputs, 'ActionSchemaNotSupported', noPatterns);
      if (isContent(content) && !isJsonType(content['$content-type'])) {
        return refuse(inputs, 'BadRequest', notJson(content['$content-type']));
      }
      return checked(inputs, content, schema);
    },
  };
}

function checked(inputs: ValueObject, content: Value, schema: Value): Finished {
  try {
    const body = read(isContent(content) ? decodeContent(content) : content);
    const violations = violationsOf(body, schema);
    if (violations.length === 0) return succeeded(inputs, { body });
    const outputs = { errors: violations.map(shown) };
    return { ...refuse(inputs, 'ValidationFailed', 'The schema validation failed.'), outputs };
  } catch (error) {
    if (!(error instanceof LenientJsonError)) throw error;
    return refuse(inputs, 'InvalidJSON', invalid(error.message));
  }
}

/** WDL: text is read leniently, blanks are null; what is no text is taken as it is. */
function read(content: Value): Value {
  if (typeof content !== 'string') return content;
  try {
    return parseStrictJson(content);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return readLenientJson(content) ?? null;
  }
}

/** WDL: no violation says where in the text it is. */
function shown({ message, path, value, schemaId, errorType, childErrors }: Violation): ValueObject {
  return {
    message,
    lineNumber: 0,
    linePosition: 0,
    path,
    ...(value === undefined ? {} : { value }),
    schemaId,
    errorType,
    childErrors: childErrors.map(shown),
  };
}

const isJsonType = (type: string): boolean => /^[\w.-]+\/(?:[\w.-]+\+)?json *(?:;|$)/i.test(type);

const refuse = (inputs: ValueObject, code: string, message: string): Finished => ({
  ...failed(code, { code, message }),
  inputs,
});

/** WDL: messages name the type of the action, not the action. */
const noPatterns =
  "The 'schema' property of action 'ParseJson' inputs contains 'pattern' or 'patternProperties' properties. 'Pattern' or 'patternProperties' properties are not supported in the action json schema.";

const notJson = (type: string): string =>
  `The property 'content' must be of type JSON in the 'ParseJson' action inputs, but was of type '${type}'.`;

const invalid = (why: string): string =>
  `The 'content' property of actions of type 'ParseJson' must be valid JSON. The provided value cannot be parsed: '${why}'.`;
