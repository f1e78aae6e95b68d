import { compareNumbers, Decimal, isNumeric } from './numbers';
import { MAX_DEPTH, type Run, spendCharacters, spendItems, tooDeep } from './run';
import { isArray, isObject } from './types';
import type { Value, ValueObject } from './value';

/**
 * `equals`: numbers by value, text exactly, arrays in order, objects whatever the order of their
 * members. Values of different types are unequal, never an error.
 */
export function equal(run: Run, a: Value, b: Value, depth = 0): boolean {
  if (a === b) return true;
  if (typeof a === 'string' || typeof b === 'string') return false;
  if (isNumeric(a) && isNumeric(b)) return compareNumbers(a, b) === 0;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (depth >= MAX_DEPTH) throw tooDeep();
  if (isArray(a)) return isArray(b) && equalArrays(run, a, b, depth);
  return isObject(a) && isObject(b) && equalObjects(run, a, b, depth);
}

function equalArrays(run: Run, a: readonly Value[], b: readonly Value[], depth: number): boolean {
  if (a.length !== b.length) return false;
  spendItems(run, a.length);
  return a.every((item, i) => equal(run, item, b[i] ?? null, depth + 1));
}

function equalObjects(run: Run, a: ValueObject, b: ValueObject, depth: number): boolean {
  const names = Object.keys(a);
  if (names.length !== Object.keys(b).length) return false;
  spendItems(run, names.length);
  return names.every(
    (name) => Object.hasOwn(b, name) && equal(run, a[name] ?? null, b[name] ?? null, depth + 1),
  );
}

/** A text that two values share if and only if they are equal: for sets of values. */
export function equalityKey(run: Run, value: Value, depth = 0): string {
  if (typeof value === 'string') {
    spendCharacters(run, value.length);
    return JSON.stringify(value);
  }
  if (isNumeric(value)) return numberKey(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (depth >= MAX_DEPTH) throw tooDeep();
  if (isArray(value)) {
    spendItems(run, value.length);
    return `[${value.map((item) => equalityKey(run, item, depth + 1)).join()}]`;
  }
  const object = value as ValueObject;
  const names = Object.keys(object).sort();
  spendItems(run, names.length);
  const members = names.map(
    (name) => `${JSON.stringify(name)}:${equalityKey(run, object[name] ?? null, depth + 1)}`,
  );
  return `{${members.join()}}`;
}

function numberKey(value: Parameters<typeof compareNumbers>[0]): string {
  if (typeof value === 'bigint') return String(value);
  if (value instanceof Decimal) return trimmed(value.toString());
  const number = Number(value);
  // A whole Float beyond 2^53 may equal an Integer that only a bigint holds.
  return Number.isInteger(number) ? String(BigInt(number)) : String(number);
}

/** The scale of a decimal is no part of its value. */
const trimmed = (digits: string): string =>
  digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits;
