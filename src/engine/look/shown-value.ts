/** A value as somebody is shown it: its type, its size, and as much of it as can be read. */
import { isArray, isObject, printJson, typeName, type Value } from '../../expressions/index';
import type { Evaluated } from '../../model/run/evaluated';

const longestText = 2000;
const mostMembers = 40;
const deepest = 6;

export function shownValue(value: Value): Evaluated {
  const cut = { happened: false };
  const text = printJson(shortened(value, 0, cut));
  const length = lengthOf(value);
  const size = length === undefined ? {} : { length };
  return { kind: 'value', type: typeName(value), text, isCut: cut.happened, ...size };
}

function lengthOf(value: Value): number | undefined {
  if (typeof value === 'string' || isArray(value)) return value.length;
  return isObject(value) ? Object.keys(value).length : undefined;
}

function shortened(value: Value, depth: number, cut: { happened: boolean }): Value {
  if (typeof value === 'string') {
    if (value.length <= longestText) return value;
    cut.happened = true;
    return `${value.slice(0, longestText)}…`;
  }
  if (isArray(value)) {
    const items = depth < deepest ? value.slice(0, mostMembers) : [];
    if (items.length < value.length) cut.happened = true;
    return items.map((item) => shortened(item, depth + 1, cut));
  }
  if (!isObject(value)) return value;
  const all = Object.entries(value);
  const members = depth < deepest ? all.slice(0, mostMembers) : [];
  if (members.length < all.length) cut.happened = true;
  return Object.fromEntries(members.map(([name, one]) => [name, shortened(one, depth + 1, cut)]));
}
