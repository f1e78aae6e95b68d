/** What a variable of a type admits. */
import {
  Float,
  isInteger,
  isNumeric,
  toFloat,
  typeName,
  type Value,
} from '../../../expressions/index';
import type { RunError } from '../../../model/run/events';
import { type Finished, failed } from '../../handler';

interface VariableType {
  readonly title: string;
  readonly initial: Value;
  admits(value: Value): boolean;
}

const isList = Array.isArray as (value: Value) => boolean;

const types: Readonly<Record<string, VariableType>> = {
  integer: { title: 'Integer', initial: 0, admits: isInteger },
  float: { title: 'Float', initial: new Float(0), admits: isNumeric },
  // WDL: a text, a list or an object may be taken away again; real flows empty their lists so.
  string: {
    title: 'String',
    initial: '',
    admits: (value) => typeof value === 'string' || value === null,
  },
  boolean: { title: 'Boolean', initial: false, admits: (value) => typeof value === 'boolean' },
  array: { title: 'Array', initial: [], admits: (value) => isList(value) || value === null },
  object: {
    title: 'Object',
    initial: null,
    admits: (value) => typeof value === 'object' && !isList(value) && !isNumeric(value),
  },
};

/** By the type as a definition writes it. */
export function variableType(type: string): VariableType | undefined {
  const key = type.toLowerCase();
  return Object.hasOwn(types, key) ? types[key] : undefined;
}

/** WDL: an integer is a float where one is wanted. */
export function asType(type: VariableType, value: Value): Value {
  return type.title === 'Float' && typeof value === 'number' && isInteger(value)
    ? toFloat(value)
    : value;
}

export function mismatch(name: string, type: VariableType, value: Value): Finished {
  return refuse({
    code: 'InvalidVariableOperation',
    message: `The variable '${name}' of type '${type.title}' cannot be initialized or updated with value of type '${typeName(value)}'. The variable '${name}' only supports values of types '${type.title}'.`,
  });
}

export function unknownVariable(action: string, name: string): Finished {
  return refuse({
    code: 'InvalidVariableOperation',
    message: `The variable '${name}' must be initialized before it can be used inside action '${action}'.`,
  });
}

export function refuse(error: RunError): Finished {
  return failed('BadRequest', error);
}
