import { upper } from '../characters';
import { equal, equalityKey } from '../equality';
import { EvaluationError, functionError, wrongPlace, wrongType } from '../errors';
import { compareNumbers, isNumeric } from '../numbers';
import { type Run, spendCharacters, spendItems } from '../run';
import { property } from '../select';
import { joinTexts } from '../text';
import { isArray, isObject, typeName } from '../types';
import type { Value, ValueObject } from '../value';
import type { collectionFunctions } from './collection';
import type { BodiesOf } from './signature';

type Sequence = readonly Value[] | string;

export const collectionBodies: BodiesOf<typeof collectionFunctions> = {
  contains,
  empty: (_, value) => isEmpty(value),
  first: (_, collection) =>
    typeof collection === 'string' ? collection.charAt(0) : (collection[0] ?? null),
  intersection: (run, values) => {
    const kind = kindOf('intersection', values);
    if (kind === 'Array') return commonElements(run, values as (readonly Value[])[]);
    return commonMembers(run, values as ValueObject[]);
  },
  item: (run) => run.scope.item?.() ?? noItem(run),
  join: (run, array, delimiter) => {
    spendItems(run, array.length);
    return joinTexts(run, array, delimiter);
  },
  last: (_, collection) =>
    typeof collection === 'string' ? collection.slice(-1) : (collection.at(-1) ?? null),
  reverse: (run, array) => {
    spendItems(run, array.length);
    return array.toReversed();
  },
  skip: (run, collection, count) => part(run, 'skip', collection, Number(count)),
  sort,
  take: (run, collection, count) => part(run, 'take', collection, Number(count)),
  union: (run, values) => {
    const kind = kindOf('union', values);
    if (kind === 'Array') return allElements(run, values as (readonly Value[])[]);
    return Object.fromEntries((values as ValueObject[]).flatMap((value) => members(run, value)));
  },
};

/** The item may be null; without a loop around there is none. */
function noItem(run: Run): null {
  if (run.scope.item?.() === null) return null;
  throw wrongPlace('item');
}

function contains(run: Run, collection: Sequence | ValueObject, value: Value): boolean {
  if (isArray(collection)) {
    spendItems(run, collection.length);
    return collection.some((item) => equal(run, item, value));
  }
  if (typeof value !== 'string') throw wrongType('contains', 1, 'of type string', value);
  if (typeof collection === 'string') {
    spendCharacters(run, collection.length);
    return collection.includes(value);
  }
  return Object.hasOwn(collection, value);
}

function isEmpty(value: Value): boolean {
  if (value === null) return true;
  if (typeof value === 'string' || isArray(value)) return value.length === 0;
  if (isObject(value)) return Object.keys(value).length === 0;
  throw wrongType('empty', null, 'an object, an array or a string', value);
}

function part(run: Run, name: 'skip' | 'take', collection: Sequence, count: number): Value {
  if (count < 0) {
    throw functionError(
      name,
      "expects its second parameter to be valid: 'count' must be a positive integer.",
    );
  }
  const result = name === 'skip' ? collection.slice(count) : collection.slice(0, count);
  if (typeof result !== 'string') spendItems(run, result.length);
  return result;
}

function kindOf(name: string, values: readonly Value[]): 'Array' | 'Object' {
  const kinds = [...new Set(values.map(typeName))];
  const [kind] = kinds;
  if (kinds.length > 1) {
    throw new EvaluationError(
      `Template language function '${name}' expects parameters of same type, but found '${kinds.join(',')}' distinct types.`,
    );
  }
  if (kind === 'Array' || kind === 'Object') return kind;
  throw wrongType(name, 0, 'an object or an array', values[0] ?? null);
}

function members(run: Run, object: ValueObject): [string, Value][] {
  const entries = Object.entries(object);
  spendItems(run, entries.length);
  return entries;
}

function allElements(run: Run, arrays: readonly (readonly Value[])[]): Value {
  const found = new Map<string, Value>();
  for (const array of arrays) {
    spendItems(run, array.length);
    for (const item of array) {
      const key = equalityKey(run, item);
      if (!found.has(key)) found.set(key, item);
    }
  }
  return [...found.values()];
}

function commonElements(run: Run, arrays: readonly (readonly Value[])[]): Value {
  const [first = [], ...others] = arrays;
  const keys = others.map((array) => {
    spendItems(run, array.length);
    return new Set(array.map((item) => equalityKey(run, item)));
  });
  const elements = allElements(run, [first]) as readonly Value[];
  return elements.filter((item) => keys.every((set) => set.has(equalityKey(run, item))));
}

function commonMembers(run: Run, objects: readonly ValueObject[]): Value {
  const [first = {}, ...others] = objects;
  const shared = members(run, first).filter(([name, value]) =>
    others.every((other) => Object.hasOwn(other, name) && equal(run, other[name] ?? null, value)),
  );
  return Object.fromEntries(shared);
}

interface Sortable {
  readonly item: Value;
  /** What the item is sorted by; a text in upper case, which is how texts are compared. */
  readonly by: Value;
}

function sort(run: Run, array: readonly Value[], key?: string): Value {
  spendItems(run, array.length);
  const lowerKey = key?.toLowerCase() ?? '';
  const sortable = array.map((item): Sortable => {
    if (key === undefined) return { item, by: inOneCase(run, item) };
    if (!isObject(item)) throw wrongType('sort', 0, 'an array of objects', item);
    return { item, by: inOneCase(run, property(item, key, lowerKey) ?? null) };
  });
  return sortable.sort((a, b) => compareForSort(a.by, b.by)).map(({ item }) => item);
}

function inOneCase(run: Run, value: Value): Value {
  if (typeof value !== 'string') return value;
  spendCharacters(run, value.length);
  return upper(value);
}

function compareForSort(a: Value, b: Value): number {
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0;
  if (isNumeric(a) && isNumeric(b)) return compareNumbers(a, b);
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  if (a === null || b === null) return Number(a !== null) - Number(b !== null);
  throw functionError(
    'sort',
    `expects all elements to be comparable. Found values of type '${typeName(a)}' and '${typeName(b)}'.`,
  );
}
