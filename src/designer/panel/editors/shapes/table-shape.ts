/** The columns of a Table action. WDL: without any, each member of the first row becomes one. */
import type { Json } from '../../../../model/definition';
import { isObject } from '../../../../model/step';

export interface TableColumn {
  readonly header: Json;
  readonly value: Json;
}

export type TableShape =
  | { readonly kind: 'automatic' }
  | { readonly kind: 'columns'; readonly columns: readonly TableColumn[] };

/** Null: it is something else, e.g. an expression, or a column says more than header and value. */
export function readTable(value: Json | undefined): TableShape | null {
  if (value === undefined) return { kind: 'automatic' };
  if (!Array.isArray(value)) return null;
  const columns = (value as readonly Json[]).map(columnOf);
  return columns.includes(null) ? null : { kind: 'columns', columns: columns as TableColumn[] };
}

function columnOf(value: Json): TableColumn | null {
  if (!isObject(value)) return null;
  const { header, value: cell, ...more } = value;
  if (header === undefined || cell === undefined || Object.keys(more).length > 0) return null;
  return { header, value: cell };
}

export function writeTable(shape: TableShape): Json | undefined {
  if (shape.kind === 'automatic') return undefined;
  return shape.columns.map(({ header, value }) => ({ header, value }));
}
