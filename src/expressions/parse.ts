import { readInteger, toFloat } from './numbers';
import {
  advance,
  advanceToProperty,
  type Scanner,
  startScan,
  stringValue,
  type TokenKind,
} from './scan';
import {
  type Call,
  type Expression,
  type Literal,
  MAX_EXPRESSION,
  MAX_NESTING,
  type Missing,
  type Select,
  type SyntaxCode,
  type SyntaxProblem,
} from './syntax';
import { words } from './words';

export interface Parsed {
  readonly expression: Expression;
  readonly problems: readonly SyntaxProblem[];
}

/** A scanner with what the parser gathers on its way. */
interface Parser extends Scanner {
  problems: SyntaxProblem[];
  depth: number;
}

/**
 * Reads one expression from a part of a text. It always gives a tree; a tree with problems serves
 * completion and colours, never evaluation.
 */
export function parseExpression(source: string, from = 0, to = source.length): Parsed {
  const parser = startScan(source, from, to) as Parser;
  parser.problems = [];
  parser.depth = 0;
  if (to - from > MAX_EXPRESSION) {
    report(parser, 'tooLong', from, to, words.tooLong(MAX_EXPRESSION));
    return { expression: missing(from), problems: parser.problems };
  }
  const expression = readExpression(parser, 'empty');
  if (parser.kind !== 'end') reportUnexpected(parser, 'end');
  return { expression, problems: parser.problems };
}

const missing = (at: number): Missing => ({ type: 'missing', from: at, to: at });

/** Not a comparison in place: the kind changes with each `advance`, which narrowing cannot see. */
const is = (p: Parser, kind: TokenKind): boolean => p.kind === kind;

const tokenText = (p: Parser): string => p.source.slice(p.from, p.to);

function report(p: Parser, code: SyntaxCode, from: number, to: number, message: string): void {
  p.problems.push({ code, from, to, message });
}

/** At most one `unexpected` at one place, so that one slip is one underline. */
function reportUnexpected(p: Parser, expected: keyof typeof words.expected): void {
  const last = p.problems.at(-1);
  if (!last || last.from < p.from) {
    const message = words.unexpected(tokenText(p), words.expected[expected]);
    report(p, 'unexpected', p.from, p.to, message);
  }
}

function readExpression(
  p: Parser,
  ifMissing: 'empty' | 'emptyArgument' | 'missingProperty',
): Expression {
  switch (p.kind) {
    case 'name':
      return readName(p);
    case 'string':
      return readString(p);
    case 'number':
      return readNumber(p);
    case 'invalid':
      return readInvalid(p);
    default: {
      const at = p.from;
      report(p, ifMissing, at, at, words[ifMissing]);
      return missing(at);
    }
  }
}

function readString(p: Parser): Literal {
  const { from, to } = p;
  if (!p.closed) report(p, 'unclosedText', from, to, words.unclosedText);
  return readLiteral(p, stringValue(p.source, from, to, p.closed));
}

function readNumber(p: Parser): Literal {
  const text = tokenText(p);
  if (/[.eE]/.test(text)) return readLiteral(p, toFloat(Number(text)));
  const value = readInteger(text);
  if (value === null) {
    report(p, 'integerTooLarge', p.from, p.to, words.integerTooLarge(text));
  }
  return readLiteral(p, value);
}

function readInvalid(p: Parser): Missing {
  const { from } = p;
  const numeric = /^[+\-0-9]/.test(p.source.charAt(from));
  if (numeric) report(p, 'badNumber', from, p.to, words.badNumber(tokenText(p)));
  else reportUnexpected(p, 'expression');
  advance(p);
  return missing(from);
}

function readLiteral(p: Parser, value: Literal['value']): Literal {
  const literal: Literal = { type: 'literal', value, from: p.from, to: p.to };
  advance(p);
  if (is(p, '.') || is(p, '?') || is(p, '[')) {
    report(p, 'selectorOnValue', p.from, p.to, words.selectorOnValue);
    readSelectors(p, bareCall('', literal.from, literal.to));
  }
  return literal;
}

const bareCall = (name: string, from: number, to: number): Call => ({
  type: 'call',
  name,
  from,
  to,
  nameTo: to,
  open: -1,
  args: [],
});

function readName(p: Parser): Expression {
  const { from, to } = p;
  const name = tokenText(p);
  advance(p);
  if (is(p, '(')) return readCall(p, name, from, to);
  const value = keyword(name);
  if (value !== undefined) {
    p.to = to;
    p.from = from;
    return readLiteral(p, value);
  }
  const quoted = name.startsWith('"');
  if (quoted) report(p, 'doubleQuotes', from, to, words.doubleQuotes);
  else report(p, 'bareName', from, to, words.bareName(name));
  return bareCall(name, from, to);
}

/** `true`, `false` and `null` ignore case. */
function keyword(name: string): boolean | null | undefined {
  if (name.length > 5) return undefined;
  const lower = name.toLowerCase();
  return lower === 'true' ? true : lower === 'false' ? false : lower === 'null' ? null : undefined;
}

function readCall(p: Parser, name: string, from: number, nameTo: number): Call | Select | Missing {
  if (p.depth >= MAX_NESTING) return refuseDepth(p, from);
  p.depth++;
  const open = p.to;
  advance(p);
  const args = readArguments(p);
  if (!is(p, ')')) {
    report(p, 'unclosedCall', from, nameTo, words.unclosedCall(name));
  }
  const to = is(p, ')') ? p.to : p.from;
  if (is(p, ')')) advance(p);
  p.depth--;
  return readSelectors(p, { type: 'call', name, nameTo, open, args, from, to });
}

/** Stops behind the last argument, at `)` or at the end. */
function readArguments(p: Parser): Expression[] {
  const args: Expression[] = [];
  if (is(p, ')') || is(p, 'end')) return args;
  for (;;) {
    args.push(readExpression(p, 'emptyArgument'));
    while (!is(p, ',') && !is(p, ')') && !is(p, 'end')) {
      reportUnexpected(p, 'argument');
      advance(p);
    }
    if (!is(p, ',')) return args;
    advance(p);
  }
}

/** The rest is not read: its problem is the depth, whatever it holds. */
function refuseDepth(p: Parser, from: number): Missing {
  report(p, 'tooDeep', from, p.end, words.tooDeep(MAX_NESTING));
  p.to = p.end;
  advance(p);
  return missing(from);
}

function readSelectors(p: Parser, call: Call): Call | Select {
  let target: Call | Select = call;
  for (;;) {
    const optional = is(p, '?');
    if (optional) {
      const { from, to } = p;
      advance(p);
      if (!is(p, '.') && !is(p, '[')) {
        report(p, 'danglingQuestion', from, to, words.danglingQuestion);
        return target;
      }
    }
    if (is(p, '.')) target = readDot(p, target, optional);
    else if (is(p, '[')) target = readBracket(p, target, optional);
    else return target;
  }
}

function readDot(p: Parser, target: Call | Select, optional: boolean): Select {
  const dot = p.to;
  advanceToProperty(p);
  const named = is(p, 'name');
  if (!named) report(p, 'missingProperty', dot, dot, words.missingProperty);
  const index: Expression = named
    ? { type: 'literal', value: tokenText(p), from: p.from, to: p.to }
    : missing(dot);
  const select: Select = {
    type: 'select',
    target,
    index,
    optional,
    dot: true,
    from: target.from,
    to: index.to,
  };
  if (named) advance(p);
  return select;
}

function readBracket(p: Parser, target: Call | Select, optional: boolean): Select {
  const { from: open, to: opened } = p;
  p.depth++;
  advance(p);
  const index =
    p.depth > MAX_NESTING ? refuseDepth(p, target.from) : readExpression(p, 'missingProperty');
  while (!is(p, ']') && !is(p, 'end') && !is(p, ')') && !is(p, ',')) {
    reportUnexpected(p, 'index');
    advance(p);
  }
  const closed = is(p, ']');
  const to = closed ? p.to : p.from;
  if (closed) advance(p);
  else report(p, 'unclosedIndex', open, opened, words.unclosedIndex);
  p.depth--;
  return { type: 'select', target, index, optional, dot: false, from: target.from, to };
}
