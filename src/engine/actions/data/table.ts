import {
  compileInputs,
  isArray,
  isObject,
  type Run,
  toText,
  type Value,
  type ValueObject,
} from '../../../expressions/index';
import type { Action, Json } from '../../../model/definition';
import { isObject as isMember } from '../../../model/step';
import { type Finished, failed, type Handler, succeeded } from '../../handler';
import { inputsOf, notAnArray, overItems } from './array-action';
import { itemRun } from './item-run';
import { csvText, htmlText, type Rows, refuseTooMany } from './table-text';

/** Create CSV table, Create HTML table. */
export function table(action: Action): Handler {
  const { from: source = null, format: kind = null, columns } = inputsOf(action);
  const from = compileInputs(source);
  const formatted = compileInputs(kind);
  const given = Array.isArray(columns) && columns.length > 0 ? columns.map(compileColumn) : null;
  return {
    begin: ({ name, scope }) => {
      const items = from.evaluate(scope);
      const format = formatted.evaluate(scope);
      const inputs = { from: items, format };
      if (!isArray(items)) return notAnArray('table', items, inputs);
      const write = writers[toText(format).toUpperCase()];
      if (!write) return refused(inputs, unknownFormat(format));
      if (given) {
        const headers = given.map((column) => toText(column.header.evaluate(scope)));
        return overItems(name, columns ?? null, () => {
          const rows = cellsOf(items, given, itemRun(scope));
          return succeeded(inputs, { body: write({ headers, rows }) });
        });
      }
      if (!items.every(isObject)) return refused(inputs, needsColumns);
      return succeeded(inputs, { body: write(automatic(items)) });
    },
  };
}

const writers: Readonly<Record<string, (rows: Rows) => string>> = { CSV: csvText, HTML: htmlText };

const needsColumns =
  "The property 'columns' must be specified unless the 'from' property value is an array of objects.";

const unknownFormat = (format: Value): string =>
  `The 'format' property value in the 'table' action inputs is '${toText(format)}'. The value must be 'CSV' or 'HTML'.`;

const refused = (inputs: Value, message: string): Finished => ({
  ...failed('BadRequest', { code: 'BadRequest', message }),
  inputs,
});

type Column = ReturnType<typeof compileColumn>;

function compileColumn(column: Json) {
  const { header = '', value = '' } = isMember(column) ? column : {};
  return { header: compileInputs(header), cell: compileInputs(value).run };
}

function* cellsOf(
  items: readonly Value[],
  columns: readonly Column[],
  at: (item: Value) => Run,
): Iterable<readonly string[]> {
  for (const item of items) yield columns.map(({ cell }) => toText(cell(at(item))));
}

/** WDL: a column for each name that any item has, in the order of their first appearance. */
function automatic(items: readonly ValueObject[]): Rows {
  const names = new Set<string>();
  for (const item of items) for (const name of Object.keys(item)) names.add(name);
  const headers = [...names];
  refuseTooMany(items.length, headers.length);
  return { headers, rows: automaticRows(items, headers) };
}

function* automaticRows(
  items: readonly ValueObject[],
  names: readonly string[],
): Iterable<readonly string[]> {
  for (const item of items) {
    yield names.map((name) => toText(Object.hasOwn(item, name) ? (item[name] ?? null) : null));
  }
}
