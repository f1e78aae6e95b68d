import { EvaluationError, unknownFunction } from './errors';
import { acceptsCount, checkOf, countError } from './functions/arguments';
import { bodies } from './functions/bodies';
import { findFunction } from './functions/catalogue';
import type { Signature } from './functions/signature';
import { Memo } from './memo';
import { parseExpression } from './parse';
import { defaultLimits, type Limits, type Run, startRun, type Thunk } from './run';
import { select, selectorOf } from './select';
import type { Call, Expression, Literal, Select, Span, SyntaxProblem } from './syntax';
import { type HolePart, parseTemplate, type TextPart } from './template';
import { joinTexts, textWithin } from './text';
import type { Scope, Value } from './value';

/** A template that can be evaluated any number of times. */
export interface Compiled {
  readonly run: Thunk;
  /** No expression in it: the value is the same in every scope. */
  readonly constant: boolean;
  evaluate(scope: Scope, limits?: Limits): Value;
}

/** A text that is no template; a definition that holds it is refused when it is saved. */
export class TemplateError extends EvaluationError {
  readonly problems: readonly SyntaxProblem[];

  constructor(source: string, problems: readonly SyntaxProblem[]) {
    super(`Unable to parse template language expression '${source}': ${problems[0]?.message}.`);
    this.problems = problems;
  }
}

const templates = new Memo<Compiled>(5_000);

/** Compiles a string of a definition, once for each text. Throws a TemplateError. */
export const compileTemplate = (source: string): Compiled =>
  templates.get(source, () => {
    const { form, parts, problems } = parseTemplate(source);
    if (problems.length > 0) throw new TemplateError(source, problems);
    const run = form === 'expression' ? compilePart(parts[0], source) : joined(parts, source);
    return compiled(run, form === 'literal');
  });

/** Compiles one expression without `@`. Throws a TemplateError. */
export function compileExpression(source: string): Compiled {
  const { expression, problems } = parseExpression(source);
  if (problems.length > 0) throw new TemplateError(source, problems);
  return compiled(compile(expression, source), expression.type === 'literal');
}

export const compiled = (run: Thunk, constant: boolean): Compiled => ({
  run,
  constant,
  evaluate: (scope, limits = defaultLimits) => run(startRun(scope, limits)),
});

const constantOf =
  (value: Value): Thunk =>
  () =>
    value;

function compilePart(part: TextPart | HolePart | undefined, source: string): Thunk {
  if (!part) return constantOf('');
  return part.type === 'text' ? constantOf(part.text) : compile(part.expression, source);
}

function joined(parts: readonly (TextPart | HolePart)[], source: string): Thunk {
  const thunks = parts.map((part) => compilePart(part, source));
  const [first, ...more] = thunks;
  if (!first) return constantOf('');
  if (more.length === 0) return (run) => textWithin(run, first(run));
  return (run) => joinTexts(run, evaluateAll(thunks, run), '');
}

function evaluateAll(thunks: readonly Thunk[], run: Run): Value[] {
  const values: Value[] = [];
  for (const thunk of thunks) values.push(thunk(run));
  return values;
}

/** `chain`: the whole row of selectors that a node is part of; messages quote it. */
function compile(node: Expression, source: string, chain: Span = node): Thunk {
  switch (node.type) {
    case 'literal':
      return constantOf(node.value);
    case 'call':
      return compileCall(node, source);
    case 'select':
      return compileSelect(node, source, chain);
    case 'missing':
      throw new Error('A tree with problems cannot be compiled.');
  }
}

function compileSelect(node: Select, source: string, chain: Span): Thunk {
  const target = compile(node.target, source, chain);
  const text = (): string => source.slice(chain.from, chain.to);
  const { index, optional } = node;
  if (index.type === 'literal' && typeof index.value === 'string') {
    const pick = selectorOf(index.value, optional, text);
    return (run) => pick(target(run));
  }
  const at = compile(index, source);
  return (run) => {
    const from = target(run);
    return select(from, at(run), optional, text);
  };
}

/** WDL: what is wrong with a call fails only when it is evaluated, not when it is saved. */
function compileCall(node: Call, source: string): Thunk {
  const signature = findFunction(node.name);
  if (!signature) {
    return () => {
      throw unknownFunction(node.name);
    };
  }
  if (!acceptsCount(signature, node.args.length)) {
    return () => {
      throw countError(signature, node.args.length);
    };
  }
  const args = node.args.map((arg) => compile(arg, source));
  return bind(signature, args, node.args);
}

/** A call whose arguments are already compiled: condition trees name functions as members. */
export function compileCallOf(name: string, args: readonly Compiled[]): Compiled {
  const signature = findFunction(name);
  const thunks = args.map((one) => one.run);
  const run: Thunk = !signature
    ? () => {
        throw unknownFunction(name);
      }
    : acceptsCount(signature, args.length)
      ? bind(signature, thunks, [])
      : () => {
          throw countError(signature, args.length);
        };
  return compiled(run, false);
}

/** A function of the language on values that are there already. Throws an EvaluationError. */
export function callFunction(name: string, ...args: readonly Value[]): Value {
  const constants = args.map((value) => compiled(constantOf(value), true));
  return compileCallOf(name, constants).evaluate({});
}

type Body = (run: Run, ...args: readonly unknown[]) => Value;
type Check = (value: Value) => void;

const admitAll: Check = () => {};

/** A call by the number of its arguments, so that it makes no list of them. */
function bind(signature: Signature, args: readonly Thunk[], nodes: readonly Expression[]): Thunk {
  const body = bodies[signature.name as keyof typeof bodies] as unknown as Body;
  if (signature.lazy) return (run) => body(run, args);
  const checks = args.map((_, i) => checkUnlessKnown(signature, i, nodes[i]));
  if (signature.atLeast !== undefined) return bindVariadic(body, args, checks);
  const [a, b, c, d] = args;
  if (d) return bindMany(body, args, checks);
  const [checkA = admitAll, checkB = admitAll, checkC = admitAll] = checks;
  if (!a) return (run) => body(run);
  if (!b) {
    return (run) => {
      const x = a(run);
      checkA(x);
      return body(run, x);
    };
  }
  if (!c) {
    return (run) => {
      const x = a(run);
      const y = b(run);
      checkA(x);
      checkB(y);
      return body(run, x, y);
    };
  }
  return (run) => {
    const x = a(run);
    const y = b(run);
    const z = c(run);
    checkA(x);
    checkB(y);
    checkC(z);
    return body(run, x, y, z);
  };
}

function bindMany(body: Body, args: readonly Thunk[], checks: readonly Check[]): Thunk {
  return (run) => {
    const values = evaluateAll(args, run);
    for (let i = 0; i < checks.length; i++) checks[i]?.(values[i] ?? null);
    return body(run, ...values);
  };
}

function bindVariadic(body: Body, args: readonly Thunk[], checks: readonly Check[]): Thunk {
  const [a, b] = args;
  const checked = checks.some((check) => check !== admitAll);
  if (!checked && a && b && args.length === 2) return (run) => body(run, [a(run), b(run)]);
  if (!checked) return (run) => body(run, evaluateAll(args, run));
  return (run) => {
    const values = evaluateAll(args, run);
    for (let i = 0; i < checks.length; i++) checks[i]?.(values[i] ?? null);
    return body(run, values);
  };
}

/** A literal that its parameter admits needs no check at run time. */
function checkUnlessKnown(signature: Signature, index: number, node?: Expression): Check {
  const check = checkOf(signature, index);
  if (!check) return admitAll;
  if (node?.type !== 'literal') return check;
  return admitsLiteral(check, node) ? admitAll : check;
}

function admitsLiteral(check: Check, node: Literal): boolean {
  try {
    check(node.value);
    return true;
  } catch {
    return false;
  }
}
