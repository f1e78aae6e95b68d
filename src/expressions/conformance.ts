/** Judges a case of the language: a template, the world it is evaluated in, and what must come out. */
import { compileTemplate, TemplateError } from './compile';
import { EvaluationError } from './errors';
import { printJson } from './json-text';
import { compareNumbers, isInteger, isNumeric, toNumber } from './numbers';
import { isArray, isObject } from './types';
import type { Value } from './value';
import { scopeOf, type World, worldFault } from './world';

export interface ExpressionCase {
  readonly id: string;
  readonly expression: string;
  readonly context?: World;
  readonly expected?: Value;
  /** Instead of `expected`. `parse`: refused when a definition is saved; `evaluate`: fails when run. */
  readonly error?: {
    readonly phase: 'parse' | 'evaluate';
    readonly code?: string;
    /** A part of the message, whatever its case. */
    readonly messageIncludes?: string;
  };
}

/** What should have come and what came, in words; undefined: the case passes. */
export type Deviation = { readonly expected: string; readonly actual: string } | undefined;

/** A case from a file, or what is wrong with it. */
export function readCase(value: Value): ExpressionCase | { readonly fault: string } {
  if (!isObject(value)) return { fault: 'A case is an object.' };
  const { id, expression, context, error } = value;
  if (typeof id !== 'string') return { fault: 'The case has no “id”.' };
  if (typeof expression !== 'string') return { fault: 'The case has no “expression”.' };
  if (!Object.hasOwn(value, 'expected') && error === undefined) {
    return { fault: 'The case has neither “expected” nor “error”.' };
  }
  const fault = context === undefined ? undefined : worldFault(context);
  if (fault !== undefined) return { fault };
  if (error !== undefined && !(isObject(error) && /^(parse|evaluate)$/.test(String(error.phase)))) {
    return { fault: '“error” must name its “phase”: parse or evaluate.' };
  }
  return value as unknown as ExpressionCase;
}

interface Failure {
  readonly phase: 'parse' | 'evaluate';
  readonly code: string;
  readonly message: string;
}

export function judge({
  expression,
  context = {},
  expected = null,
  error,
}: ExpressionCase): Deviation {
  const outcome = evaluate(expression, context);
  if (error === undefined) {
    if ('value' in outcome && sameValue(outcome.value, expected)) return undefined;
    return { expected: printJson(expected), actual: describe(outcome) };
  }
  const { phase, code, messageIncludes = '' } = error;
  if (
    !('value' in outcome) &&
    outcome.phase === phase &&
    (code === undefined || outcome.code === code) &&
    outcome.message.toLowerCase().includes(messageIncludes.toLowerCase())
  ) {
    return undefined;
  }
  const wanted = messageIncludes && ` whose message includes “${messageIncludes}”`;
  const named = code === undefined ? '' : `${code} `;
  return { expected: `an error ${named}(${phase})${wanted}`, actual: describe(outcome) };
}

function evaluate(expression: string, world: World): { readonly value: Value } | Failure {
  try {
    return { value: compileTemplate(expression).evaluate(scopeOf(world)) };
  } catch (error) {
    if (!(error instanceof EvaluationError)) throw error;
    const phase = error instanceof TemplateError ? 'parse' : 'evaluate';
    return { phase, code: error.code, message: error.message };
  }
}

function describe(outcome: { readonly value: Value } | Failure): string {
  if ('value' in outcome) return printJson(outcome.value);
  return `an error ${outcome.code} (${outcome.phase}): ${outcome.message}`;
}

/** Equal up to the order of members; numbers by value, with some tolerance if they have a fraction. */
export function sameValue(a: Value, b: Value): boolean {
  if (isNumeric(a) && isNumeric(b)) {
    if (compareNumbers(a, b) === 0) return true;
    if (isInteger(a) && isInteger(b)) return false;
    const [x, y] = [toNumber(a), toNumber(b)];
    return Math.abs(x - y) <= 1e-12 * Math.max(Math.abs(x), Math.abs(y));
  }
  if (isArray(a)) {
    return (
      isArray(b) && a.length === b.length && a.every((item, i) => sameValue(item, b[i] ?? null))
    );
  }
  if (!isObject(a)) return a === b;
  if (!isObject(b)) return false;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && sameValue(a[name] ?? null, b[name] ?? null))
  );
}
