import { isArray, isNumeric, isObject, type Value } from '../../expressions/index';

/** A text that two values share if and only if they are the same to a schema: `1` and `1.0` are. */
export function valueKey(value: Value): string {
  if (isNumeric(value)) return numberKey(value);
  if (isArray(value)) return `[${value.map(valueKey).join()}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const members = Object.keys(value)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${valueKey(value[name] ?? null)}`);
  return `{${members.join()}}`;
}

function numberKey(value: number | bigint | { toString(): string }): string {
  if (typeof value === 'bigint') return String(value);
  const number = Number(value);
  return Number.isInteger(number) ? String(BigInt(number)) : String(number);
}
