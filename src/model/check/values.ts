/** Reading values that may be known only when they run. */
import { nearestName } from '../../expressions/language';
import type { Json } from '../definition';
import type { Range } from '../dialect';
import { durationSeconds } from '../duration';
import { type Context, isComputed } from './context';
import { lowerCase } from './outline';
import type { Finding } from './problem';
import type { ProblemCode } from './rules';
import { words } from './words';

/** The number that is written there, also as text; undefined if it is no number, or not known yet. */
export function writtenNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^[+-]?\d+(?:\.\d+)?$/.test(value)
    ? Number(value)
    : undefined;
}

/** A number that is written, and lies outside what the product admits. */
export function rangeFinding(
  code: ProblemCode,
  value: unknown,
  range: Range,
  path: readonly string[],
  title: string,
): readonly Finding[] {
  const number = writtenNumber(value);
  if (number === undefined || (number >= range.min && number <= range.max)) return none;
  const message = words.outOfRange(title, number, range.min, range.max);
  return [{ code, path, message, suggestion: String(number < range.min ? range.min : range.max) }];
}

const none: readonly Finding[] = [];

/** A duration that is written, and is none, or lies outside a range of seconds. */
export function durationFinding(
  value: Json | undefined,
  path: readonly string[],
  context: Context,
  bounds?: { readonly code: ProblemCode; readonly range: Range },
): readonly Finding[] {
  if (typeof value !== 'string' || isComputed(value, context)) return none;
  const seconds = durationSeconds(value);
  if (seconds === undefined) {
    return [{ code: 'badDuration', path, message: words.badDuration(value) }];
  }
  if (!bounds || (seconds >= bounds.range.min && seconds <= bounds.range.max)) return none;
  const { min, max } = bounds.range;
  return [{ code: bounds.code, path, message: words.durationRange(value, min, max) }];
}

/** A word that is written, and is none of those that are possible; compared without regard to case. */
export function choiceFinding(
  value: Json | undefined,
  choices: readonly string[],
  path: readonly string[],
  context: Context,
): readonly Finding[] {
  if (typeof value !== 'string' || isComputed(value, context)) return none;
  if (choices.some((one) => lowerCase(one) === lowerCase(value))) return none;
  const message = words.unknownChoice(path.at(-1) ?? '', value, choices);
  const suggestion = nearestName(value, choices);
  const finding = { code: 'unknownChoice', path, message } as const;
  return [suggestion === undefined ? finding : { ...finding, suggestion }];
}
