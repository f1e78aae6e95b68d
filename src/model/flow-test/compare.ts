/** Whether a value is as a test says, and where it first is not. */
import {
  isArray,
  isObject,
  parseJson,
  printJson,
  sameValue,
  type Value,
} from '../../expressions/index';
import { compilePattern } from '../pattern/compile-pattern';
import { matches } from '../pattern/matches';
import type { Judged, TestMiss } from './flow-test';

export type Difference = Required<Pick<TestMiss, 'path' | 'expected' | 'actual'>>;

/** Undefined: it is as the test says. */
export function differenceOf(
  { compare, value }: Judged,
  actual: Value | undefined,
): Difference | undefined {
  if (compare === 'ignore') return undefined;
  if (compare === 'matches') return unlessMatching(value, actual);
  return firstDifference(value, actual, compare === 'contains', []);
}

/** Steps of matching one pattern, far above what a text of 1 MB takes. */
const patternSteps = 50_000_000;

function unlessMatching(pattern: Value, actual: Value | undefined): Difference | undefined {
  const program = compilePattern(String(pattern));
  const text = typeof actual === 'string' ? actual : shown(actual);
  const isMatch = program && matches(program, text, { steps: patternSteps });
  return isMatch ? undefined : difference([], pattern, actual);
}

type Path = readonly (string | number)[];

function firstDifference(
  expected: Value,
  actual: Value | undefined,
  isSubset: boolean,
  path: Path,
): Difference | undefined {
  if (actual === undefined) return difference(path, expected, actual);
  if (isArray(expected) && isArray(actual)) {
    const length = Math.max(expected.length, isSubset ? 0 : actual.length);
    for (let at = 0; at < length; at++) {
      const found = between(expected[at], actual[at], isSubset, [...path, at]);
      if (found) return found;
    }
    return undefined;
  }
  if (isObject(expected) && isObject(actual)) {
    const names = isSubset ? Object.keys(expected) : Object.keys({ ...expected, ...actual });
    for (const name of names) {
      const found = between(own(expected, name), own(actual, name), isSubset, [...path, name]);
      if (found) return found;
    }
    return undefined;
  }
  return sameValue(actual, expected) ? undefined : difference(path, expected, actual);
}

function between(
  expected: Value | undefined,
  actual: Value | undefined,
  isSubset: boolean,
  path: Path,
): Difference | undefined {
  if (expected === undefined) return difference(path, undefined, actual);
  return firstDifference(expected, actual, isSubset, path);
}

const own = (value: { readonly [name: string]: Value }, name: string): Value | undefined =>
  Object.hasOwn(value, name) ? value[name] : undefined;

function difference(
  path: Path,
  expected: Value | undefined,
  actual: Value | undefined,
): Difference {
  return { path, expected: shown(expected), actual: shown(actual) };
}

const mostShown = 500;

/** As JSON, so that `"1"` and `1` differ to the eye. */
export function shown(value: Value | undefined): string {
  if (value === undefined) return 'nothing';
  const text = printJson(value);
  return text.length > mostShown ? `${text.slice(0, mostShown)}…` : text;
}

export const parsedText = (text: string | undefined): Value | undefined =>
  text === undefined ? undefined : parseJson(text);
