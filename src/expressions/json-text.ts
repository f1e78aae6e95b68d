import { floatJson, isBoxedNumber } from './numbers';
import { MAX_DEPTH, tooDeep } from './run';
import type { Value, ValueObject } from './value';

/**
 * A value as compact JSON text: no blanks, `/` and non-ASCII as they are, whole Floats with `.0`.
 * `parseJson` gives the same value back.
 */
export function printJson(value: Value): string {
  return isPlain(value, 0) ? JSON.stringify(value) : careful(value, 0);
}

/** Whether JSON.stringify prints the value exactly. */
function isPlain(value: Value, depth: number): boolean {
  switch (typeof value) {
    case 'number':
      return isPlainNumber(value);
    case 'bigint':
      return false;
    case 'object':
      break;
    default:
      return true;
  }
  if (value === null) return true;
  if (isBoxedNumber(value)) return false;
  if (depth >= MAX_DEPTH) throw tooDeep();
  if (Array.isArray(value)) {
    for (const item of value) if (!isPlain(item, depth + 1)) return false;
    return true;
  }
  for (const name in value) {
    const member = (value as ValueObject)[name];
    if (member !== undefined && !isPlain(member, depth + 1)) return false;
  }
  return true;
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
