/** Steps that change one variable: the record shows its name and value as inputs and outputs. */
import {
  type Compiled,
  callFunction,
  compileInputs,
  isNumeric,
  toText,
  type Value,
} from '../../../expressions/index';
import type { Action } from '../../../model/definition';
import { isObject } from '../../../model/step';
import type { ActionFacts } from '../../action-facts';
import { type Finished, type Handler, succeeded } from '../../handler';
import { asType, mismatch, refuse, unknownVariable, variableType } from './types';

interface Change {
  readonly name: string;
  readonly type: NonNullable<ReturnType<typeof variableType>>;
  readonly given: Value;
  readonly before: Value;
}

/** Reads the variable and evaluates the value, then lets `apply` say what comes of it. */
function changing(apply: (change: Change) => Finished, fallback: Value = null) {
  return (action: Action, { variableTypes }: ActionFacts): Handler => {
    const { name: nameInput = '', value } = isObject(action.inputs) ? action.inputs : {};
    const nameOf = compileInputs(nameInput);
    const made: Compiled = compileInputs(value ?? (fallback as never));
    return {
      begin: ({ name: step, scope, peek }) => {
        const name = String(nameOf.evaluate(scope));
        const type = variableType(variableTypes.get(name.toLowerCase()) ?? '');
        const given = made.evaluate(scope);
        const before = type && peek(name);
        if (!type || before === undefined) return unknownVariable(step, name);
        return apply({ name, type, given, before });
      },
    };
  };
}

export const setVariable = changing(({ name, type, given }) => {
  if (!type.admits(given)) return mismatch(name, type, given);
  return became(name, asType(type, given));
});

const adding = (operation: 'add' | 'sub') =>
  changing(({ name, type, given, before }) => {
    // WDL: a value that evaluates to null counts as one.
    const by = given ?? 1;
    if (!isNumeric(before) || !isNumeric(by)) return mismatch(name, type, by);
    const sum = callFunction(operation, before, by);
    if (!type.admits(sum)) return mismatch(name, type, by);
    return became(name, asType(type, sum));
  }, 1);

export const incrementVariable = adding('add');
export const decrementVariable = adding('sub');

export const appendToString = changing(({ name, type, given, before }) => {
  if (type.title !== 'String') return wrongKind(name, type.title, 'String');
  const value = toText(given);
  if (before === null) return became(name, value);
  return { ...succeeded({ name, value }), appended: { variable: name, value } };
});

export const appendToArray = changing(({ name, type, given, before }) => {
  if (type.title !== 'Array') return wrongKind(name, type.title, 'Array');
  if (before === null) return became(name, [given]);
  return { ...succeeded({ name, value: given }), appended: { variable: name, value: given } };
});

function became(name: string, value: Value): Finished {
  const record = { name, value };
  return { ...succeeded(record, record), variables: { [name]: value } };
}

function wrongKind(name: string, type: string, wanted: string): Finished {
  return refuse({
    code: 'InvalidVariableOperation',
    message: `The variable '${name}' is of type '${type}'. Only a variable of type '${wanted}' can be appended to in this way.`,
  });
}
