import { findFunction } from './functions/catalogue';
import type { Named } from './functions/signature';
import type { Call, Expression, Select, Span } from './syntax';
import type { Template } from './template';

/** Something of the flow that an expression reads, named by a literal or not named at all. */
export interface Reference extends Span {
  readonly kind: Named | 'trigger' | 'item';
  /** The documented name of the function that reads it, e.g. `body`. */
  readonly reader: string;
  /** What is named; null for the trigger and for `item()`. */
  readonly name: string | null;
  /** Where the name stands, quotes included: what a rename rewrites. */
  readonly nameAt: Span | null;
  /** The literal selectors that follow, as written, up to the first that is computed. */
  readonly path: readonly (string | number)[];
}

/** All references of a template or an expression, in order; also those inside arguments. */
export function findReferences(from: Template | Expression): Reference[] {
  const found: Reference[] = [];
  if ('parts' in from) {
    for (const part of from.parts) if (part.type === 'hole') visit(part.expression, found);
  } else {
    visit(from, found);
  }
  return found;
}

/** The reference that an expression is as a whole, with nothing computed in it; otherwise null. */
export function referenceOf(expression: Expression): Reference | null {
  if (expression.type !== 'call' && expression.type !== 'select') return null;
  const { call, path, rest } = unroll(expression);
  if (rest.length > 0 || call.args.some((arg) => arg.type !== 'literal')) return null;
  return readerOf(call, path, expression);
}

/**
 * The path below the outputs of an action or of the trigger, or below the item: `body('A')?['x/y']`
 * reads `body`, `x`, `y`. Null for what reads something else, such as a status.
 */
export function outputsPath(reference: Reference): readonly string[] | null {
  const path = reference.path.flatMap((step) => String(step).split('/'));
  switch (reference.reader) {
    case 'body':
    case 'triggerBody':
      return ['body', ...path];
    case 'outputs':
    case 'triggerOutputs':
    case 'item':
    case 'items':
      return path;
    case 'actions':
    case 'trigger':
      return path[0] === 'outputs' ? path.slice(1) : null;
    default:
      return reference.kind === 'action' || reference.kind === 'trigger' ? ['body'] : null;
  }
}

function visit(expression: Expression, found: Reference[]): void {
  if (expression.type !== 'call' && expression.type !== 'select') return;
  const { call, path, rest } = unroll(expression);
  const reference = readerOf(call, path, expression);
  if (reference) found.push(reference);
  for (const inner of [...call.args, ...rest]) visit(inner, found);
}

interface Chain {
  readonly call: Call;
  readonly path: (string | number)[];
  /** Indexes from the first computed one on. */
  readonly rest: Expression[];
}

function unroll(expression: Call | Select): Chain {
  if (expression.type === 'call') return { call: expression, path: [], rest: [] };
  const chain = unroll(expression.target);
  const { index } = expression;
  const step = index.type === 'literal' ? index.value : null;
  const literal = typeof step === 'string' || typeof step === 'number';
  if (literal && chain.rest.length === 0) chain.path.push(step);
  else chain.rest.push(index);
  return chain;
}

function readerOf(call: Call, path: Chain['path'], span: Span): Reference | null {
  const signature = findFunction(call.name);
  if (!signature || call.open < 0) return null;
  const { from, to } = span;
  const reader = signature.name;
  const named = signature.parameters[0]?.names;
  if (named) {
    const [first] = call.args;
    if (first?.type !== 'literal' || typeof first.value !== 'string') return null;
    const nameAt = { from: first.from, to: first.to };
    return { kind: named, reader, name: first.value, nameAt, path, from, to };
  }
  if (!signature.reads) return null;
  return { kind: signature.reads, reader, name: null, nameAt: null, path, from, to };
}
