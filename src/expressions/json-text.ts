import { floatJson, isBoxedNumber } from './numbers';
import { MAX_DEPTH, type Run, spendCharacters, tooDeep } from './run';
import type { Value, ValueObject } from './value';

/**
 * A value as compact JSON text: no blanks, `/` and non-ASCII as they are, whole Floats with `.0`.
 * `parseJson` gives the same value back.
 */
export function printJson(value: Value): string {
  return write(value, isPlain(value, 0, null));
}

/**
 * The same, refused before it is made if it is too long: a value may hold another one many times over.
 * It is paid for by whoever uses the text.
 */
export function printJsonWithin(run: Run, value: Value): string {
  const { characters } = run;
  const plain = isPlain(value, 0, run);
  run.characters = characters;
  return write(value, plain);
}

const write = (value: Value, plain: boolean): string =>
  plain ? JSON.stringify(value) : careful(value, 0);

/** Whether JSON.stringify prints the value exactly. With a run, it counts at least the characters. */
function isPlain(value: Value, depth: number, run: Run | null): boolean {
  switch (typeof value) {
    case 'number':
      if (run) spendCharacters(run, 1);
      return isPlainNumber(value);
    case 'string':
      if (run) spendCharacters(run, value.length + 2);
      return true;
    case 'object':
      break;
    default:
      return typeof value !== 'bigint';
  }
  if (value === null) return true;
  if (isBoxedNumber(value)) return false;
  if (depth >= MAX_DEPTH) throw tooDeep();
  if (Array.isArray(value)) return allPlain(value, depth, run);
  let plain = true;
  for (const name in value) {
    const member = (value as ValueObject)[name];
    if (member === undefined) continue;
    if (run) spendCharacters(run, name.length + 4);
    if (!isPlain(member, depth + 1, run)) plain = false;
    // Without a count there is no need to see the rest.
    if (!plain && !run) return false;
  }
  return plain;
}

function allPlain(items: readonly Value[], depth: number, run: Run | null): boolean {
  let plain = true;
  if (run) spendCharacters(run, items.length + 1);
  for (const item of items) {
    if (!isPlain(item, depth + 1, run)) plain = false;
    if (!plain && !run) return false;
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
