import { conversionTo, mayBe } from './argument-types';
import { acceptsCount, parameterAt } from './functions/arguments';
import { findFunction } from './functions/catalogue';
import type { Parameter } from './functions/signature';
import { resultOf, type TypeScope } from './infer-call';
import { selectType } from './infer-select';
import type { Call, Expression, Select, Span } from './syntax';
import { parseTemplate } from './template';
import { any, describeType, text, typeOfValue, type ValueType } from './value-type';
import { words } from './words';

/** Something that will certainly fail, whatever the values are. */
export interface TypeProblem extends Span {
  readonly code: 'argumentType' | 'unknownProperty' | 'notSelectable' | 'indexType';
  readonly message: string;
  /** The function that would make the argument fit, to be put around it. */
  readonly wrapIn?: string;
  /** The name that is probably meant, to stand in the place of the span. */
  readonly suggestion?: string;
}

/** What is known of an expression and of each part of it. */
export interface Inference {
  readonly type: ValueType;
  readonly types: ReadonlyMap<Expression, ValueType>;
  readonly problems: readonly TypeProblem[];
}

/** The types of an expression and all its parts, in a world of which only types are known. */
export function inferExpression(expression: Expression, scope: TypeScope = {}): Inference {
  const [types, problems] = [new Map<Expression, ValueType>(), []];
  const type = infer(expression, { scope, types, problems });
  return { type, types, problems };
}

/** Only what will certainly fail: a check of a whole definition needs no more. */
export function findTypeProblems(
  expression: Expression,
  scope: TypeScope = {},
): readonly TypeProblem[] {
  const problems: TypeProblem[] = [];
  infer(expression, { scope, types: null, problems });
  return problems;
}

/** The same for a whole string of a definition: text with holes is always a text. */
export function inferTemplate(source: string, scope: TypeScope = {}): Inference {
  const { form, parts } = parseTemplate(source);
  const [types, problems] = [new Map<Expression, ValueType>(), []];
  const inferring: Inferring = { scope, types, problems };
  let type: ValueType = text;
  for (const part of parts) if (part.type === 'hole') type = infer(part.expression, inferring);
  return { type: form === 'expression' ? type : text, types, problems };
}

interface Inferring {
  readonly scope: TypeScope;
  readonly types: Map<Expression, ValueType> | null;
  readonly problems: TypeProblem[];
}

function infer(node: Expression, inferring: Inferring): ValueType {
  const type = typeOf(node, inferring);
  inferring.types?.set(node, type);
  return type;
}

function typeOf(node: Expression, inferring: Inferring): ValueType {
  switch (node.type) {
    case 'literal':
      return typeOfValue(node.value);
    case 'call':
      return typeOfCall(node, inferring);
    case 'select':
      return typeOfSelect(node, inferring);
    case 'missing':
      return any;
  }
}

function typeOfCall(call: Call, inferring: Inferring): ValueType {
  const args = call.args.map((arg) => infer(arg, inferring));
  const signature = findFunction(call.name);
  if (!signature || !acceptsCount(signature, args.length)) return any;
  for (let i = 0; i < args.length; i++) {
    const [type, node, parameter] = [args[i], call.args[i], parameterAt(signature, i)];
    if (!type || !node || !parameter || mayBe(type, parameter.type)) continue;
    inferring.problems.push(argumentProblem(signature.name, parameter, node, type));
  }
  return resultOf(signature, args, call.args, inferring.scope);
}

function typeOfSelect(select: Select, inferring: Inferring): ValueType {
  const target = infer(select.target, inferring);
  const index = infer(select.index, inferring);
  const { type, problem } = selectType(target, index, select);
  if (problem) inferring.problems.push(problem);
  return type;
}

function argumentProblem(
  name: string,
  parameter: Parameter,
  argument: Expression,
  found: ValueType,
): TypeProblem {
  const { from, to } = argument;
  const expected = words.types[parameter.type];
  const message = words.argumentType(name, parameter.name, expected, describeType(found));
  const problem = { code: 'argumentType', from, to, message } as const;
  const wrapIn = conversionTo(parameter.type, found, argument);
  return wrapIn ? { ...problem, wrapIn } : problem;
}
