/** The value of a template's expression, as far as the file alone determines it. */
import type { Json, JsonObject } from '../../model/definition';
import { isObject } from '../../model/step';
import { armFunctions, maxSize, NotStatic } from './functions';
import { type ArmExpression, isArmExpression, isEscaped, parseArm } from './parse';

/** What a template declares, and what it is given. */
export interface Declared {
  /** Values of parameters from outside: literal, and before any default. */
  readonly given: JsonObject;
  readonly defaults: JsonObject;
  readonly variables: JsonObject;
  /** Functions of its own, by `namespace.name` in lower case. */
  readonly functions: ReadonlyMap<string, JsonObject>;
}

/** Bounds for one string: variables may double each other, and refer to themselves. */
const maxSteps = 20_000;

interface Evaluation {
  readonly declared: Declared;
  readonly open: Set<string>;
  steps: number;
  /** Characters and items of all values on the way, taken together. */
  size: number;
}

/** undefined: it depends on the deployment, or on what no file says. */
export function resolveArm(value: Json | undefined, declared: Declared): Json | undefined {
  try {
    return evaluateValue(value, { declared, open: new Set(), steps: 0, size: 0 });
  } catch (error) {
    // The language's own refusals are a bad escape and a text that is too long.
    const isKnown = [NotStatic, URIError, RangeError].some((kind) => error instanceof kind);
    if (isKnown) return undefined;
    throw error;
  }
}

function evaluateText(text: string, evaluation: Evaluation): Json {
  if (isEscaped(text)) return text.slice(1);
  if (!isArmExpression(text)) return text;
  const expression = parseArm(text);
  if (!expression) throw new NotStatic();
  return evaluate(expression, evaluation);
}

function evaluateValue(value: Json | undefined, evaluation: Evaluation): Json {
  if (typeof value === 'string') return evaluateText(value, evaluation);
  if (Array.isArray(value)) return value.map((one: Json) => evaluateValue(one, evaluation));
  if (!isObject(value)) return value ?? null;
  const members = Object.entries(value);
  return Object.fromEntries(members.map(([name, one]) => [name, evaluateValue(one, evaluation)]));
}

function evaluate(expression: ArmExpression, evaluation: Evaluation): Json {
  if (++evaluation.steps > maxSteps) throw new NotStatic();
  switch (expression.type) {
    case 'value':
      return expression.value;
    case 'member':
      return memberOf(evaluate(expression.of, evaluation), evaluate(expression.member, evaluation));
    case 'call': {
      const value = call(expression.name.toLowerCase(), expression.args, evaluation);
      if (typeof value === 'string' || Array.isArray(value)) evaluation.size += value.length;
      if (evaluation.size > maxSize) throw new NotStatic();
      return value;
    }
  }
}

function call(name: string, args: readonly ArmExpression[], evaluation: Evaluation): Json {
  const { declared } = evaluation;
  const value = (at: number): Json => {
    const arg = args[at];
    if (!arg) throw new NotStatic();
    return evaluate(arg, evaluation);
  };
  if (name === 'if') return value(value(0) === true ? 1 : 2);
  if (name === 'parameters') return parameter(value(0), evaluation);
  if (name === 'variables') return named(declared.variables, value(0), 'v', evaluation);
  const values = () => args.map((_, at) => value(at));
  const own = declared.functions.get(name);
  if (own) return callOwn(own, values(), evaluation);
  const body = armFunctions.get(name);
  if (!body) throw new NotStatic();
  return body(...values());
}

function parameter(name: Json, evaluation: Evaluation): Json {
  const { given, defaults } = evaluation.declared;
  const key = findKey(given, name);
  return key === undefined ? named(defaults, name, 'p', evaluation) : (given[key] ?? null);
}

/** What refers to itself has no value. */
function named(from: JsonObject, name: Json, kind: string, evaluation: Evaluation): Json {
  const key = findKey(from, name);
  const mark = `${kind}:${key}`;
  if (key === undefined || evaluation.open.has(mark)) throw new NotStatic();
  evaluation.open.add(mark);
  const value = evaluateValue(from[key], evaluation);
  evaluation.open.delete(mark);
  return value;
}

function memberOf(value: Json, member: Json): Json {
  if (Array.isArray(value) && typeof member === 'number') return known(value[member]);
  if (!isObject(value)) throw new NotStatic();
  const key = findKey(value, member);
  return known(key === undefined ? undefined : value[key]);
}

/** Names of parameters, variables and members ignore case. */
function findKey(from: JsonObject, name: Json): string | undefined {
  if (typeof name !== 'string') throw new NotStatic();
  if (Object.hasOwn(from, name)) return name;
  return Object.keys(from).find((one) => one.toLowerCase() === name.toLowerCase());
}

function known(value: Json | undefined): Json {
  if (value === undefined) throw new NotStatic();
  return value;
}

/** A function of the template's own sees nothing but its arguments. */
function callOwn(own: JsonObject, values: readonly Json[], evaluation: Evaluation): Json {
  const { parameters, output } = own;
  if (!isObject(output) || typeof output.value !== 'string') throw new NotStatic();
  const names = Array.isArray(parameters) ? parameters.map((one: Json) => nameOf(one)) : [];
  const declared: Declared = {
    given: Object.fromEntries(names.map((name, at) => [name, values[at]])),
    defaults: {},
    variables: {},
    functions: new Map(),
  };
  const inner: Evaluation = { ...evaluation, declared, open: new Set() };
  const value = evaluateText(output.value, inner);
  evaluation.steps = inner.steps;
  evaluation.size = inner.size;
  return value;
}

const nameOf = (parameter: Json): string =>
  isObject(parameter) && typeof parameter.name === 'string' ? parameter.name : '';
