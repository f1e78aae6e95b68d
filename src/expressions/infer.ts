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
  const inferring: Inferring = { scope, types: new Map(), problems: [] };
  return { ...inferring, type: infer(expression, inferring) };
}

/** The same for a whole string of a definition: text with holes is always a text. */
export function inferTemplate(source: string, scope: TypeScope = {}): Inference {
  const { form, parts } = parseTemplate(source);
  const inferring: Inferring = { scope, types: new Map(), problems: [] };
  let type: ValueType = text;
  for (const part of parts) if (part.type === 'hole') type = infer(part.expression, inferring);
  return { ...inferring, type: form === 'expression' ? type : text };
}

interface Inferring {
  readonly scope: TypeScope;
  readonly types: Map<Expression, ValueType>;
  readonly problems: TypeProblem[];
}

function infer(node: Expression, inferring: Inferring): ValueType {
  const type = typeOf(node, inferring);
  inferring.types.set(node, type);
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
  for (const [i, type] of args.entries()) {
    const parameter = parameterAt(signature, i);
    const node = call.args[i];
    if (!parameter || !node || mayBe(type, parameter.type)) continue;
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
