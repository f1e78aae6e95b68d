/** Names and values in the order in which they stand, for headers, queries and the like. */
import type { Json } from '../../../../model/definition';
import { isObject } from '../../../../model/step';

export interface DictionaryRow {
  readonly name: string;
  readonly value: Json;
}

/** Null: it is something else than names with values; a row without a name would be lost. */
export function readDictionary(value: Json | undefined): readonly DictionaryRow[] | null {
  if (value === undefined) return [];
  if (!isObject(value) || Object.hasOwn(value, '')) return null;
  return Object.entries(value).map(([name, one]) => ({ name, value: one ?? null }));
}

/** Of rows with the same name the first counts; one without a name is not there yet. */
export function writeDictionary(rows: readonly DictionaryRow[]): Json {
  const named = rows.filter((row, index) => row.name !== '' && !isRepeated(rows, index));
  return Object.fromEntries(named.map((row) => [row.name, row.value]));
}

/** Whether an earlier row has this row's name already. */
export function isRepeated(rows: readonly DictionaryRow[], index: number): boolean {
  const name = rows[index]?.name;
  return name !== '' && rows.findIndex((row) => row.name === name) < index;
}
