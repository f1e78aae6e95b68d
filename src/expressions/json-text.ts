import { floatJson, isBoxedNumber } from './numbers';
import { defaultLimits, MAX_DEPTH, type Run, spendCharacters, tooDeep } from './run';
import type { Value, ValueObject } from './value';

/**
 * A value as compact JSON text: no blanks, `/` and non-ASCII as they are, whole Floats with `.0`.
 * `parseJson` gives the same value back. A text that would be too long is refused before it is made: a
 * value may hold another one many times over.
 */
export function printJson(value: Value, limit: number = defaultLimits.characters): string {
  const meter = { characters: limit };
  return isPlain(value, 0, meter) ? JSON.stringify(value) : careful(value, 0);
}

type Meter = Pick<Run, 'characters'>;

/** Whether JSON.stringify prints the value exactly. On its way it counts at least the characters. */
function isPlain(value: Value, depth: number, meter: Meter): boolean {
  switch (typeof value) {
    case 'number':
      return isPlainNumber(value);
    case 'string':
      spendCharacters(meter, value.length + 2);
      return true;
    case 'object':
      break;
    default:
      return typeof value !== 'bigint';
  }
  if (value === null) return true;
  if (isBoxedNumber(value)) return false;
  if (depth >= MAX_DEPTH) throw tooDeep();
  return Array.isArray(value)
    ? areItemsPlain(value, depth, meter)
    : areMembersPlain(value as ValueObject, depth, meter);
}

function areItemsPlain(items: readonly Value[], depth: number, meter: Meter): boolean {
  let plain = true;
  spendCharacters(meter, items.length * 2 + 1);
  for (const item of items) if (!isPlain(item, depth + 1, meter)) plain = false;
  return plain;
}

function areMembersPlain(object: ValueObject, depth: number, meter: Meter): boolean {
  let plain = true;
  for (const name in object) {
    const member = object[name];
    if (member === undefined) continue;
    spendCharacters(meter, name.length + 4);
    if (!isPlain(member, depth + 1, meter)) plain = false;
  }
  return plain;
}

/** Where JavaScript and .NET write a number alike: neither of them with an exponent. */
function isPlainNumber(value: number): boolean {
  if (Number.isSafeInteger(value)) return true;
  const size = Math.abs(value);
  return size >= 1e-4 && size < 1e15 && !Number.isInteger(value);
}

function careful(value: Value, depth: number): string {
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'number') {
    return Number.isSafeInteger(value) ? String(value) : floatJson(value);
  }
  if (isBoxedNumber(value)) return value.toJsonText();
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (depth >= MAX_DEPTH) throw tooDeep();
  if (Array.isArray(value)) {
    return `[${value.map((item: Value) => careful(item, depth + 1)).join(',')}]`;
  }
  const members = Object.entries(value as ValueObject)
    .filter(([, member]) => member !== undefined)
    .map(([name, member]) => `${JSON.stringify(name)}:${careful(member, depth + 1)}`);
  return `{${members.join(',')}}`;
}
