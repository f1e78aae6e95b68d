import type { Boxed } from './value';

/** Where something stands: UTF-16 positions in the text that was parsed, `to` exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The tree of one expression. A tree with problems has `missing` nodes or unfinished calls. */
export type Expression = Literal | Call | Select | Missing;

export interface Literal extends Span {
  readonly type: 'literal';
  readonly value: null | boolean | number | bigint | string | Boxed;
}

export interface Call extends Span {
  readonly type: 'call';
  readonly name: string;
  readonly nameTo: number;
  /** Position behind `(`; -1 for a bare name, which is always a problem. */
  readonly open: number;
  readonly args: readonly Expression[];
}

export interface Select extends Span {
  readonly type: 'select';
  readonly target: Call | Select;
  /** `.name` is kept as the literal `'name'`. */
  readonly index: Expression;
  /** The selector began with `?`: what is missing gives null. */
  readonly optional: boolean;
  readonly dot: boolean;
}

export interface Missing extends Span {
  readonly type: 'missing';
}

export type SyntaxCode =
  | 'empty'
  | 'bareName'
  | 'doubleQuotes'
  | 'badNumber'
  | 'integerTooLarge'
  | 'unclosedText'
  | 'unclosedCall'
  | 'unclosedIndex'
  | 'unclosedHole'
  | 'emptyArgument'
  | 'unexpected'
  | 'danglingQuestion'
  | 'missingProperty'
  | 'selectorOnValue'
  | 'tooLong'
  | 'tooDeep';

export interface SyntaxProblem extends Span {
  readonly code: SyntaxCode;
  readonly message: string;
}

/** One expression may have at most this many characters (documented). */
export const MAX_EXPRESSION = 8_192;
/** Ours: deeper nesting is refused, so that no recursion over a tree needs a guard of its own. */
export const MAX_NESTING = 64;

/** Calls `visit` for each node, outer ones first. */
export function walk(expression: Expression, visit: (node: Expression) => void): void {
  visit(expression);
  if (expression.type === 'call') for (const arg of expression.args) walk(arg, visit);
  if (expression.type === 'select') {
    walk(expression.target, visit);
    walk(expression.index, visit);
  }
}
