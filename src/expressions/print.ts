import { Float } from './numbers';
import type { Expression, Literal } from './syntax';

/** A text as the language quotes it. */
export const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** The one plain spelling of a tree, in one line. Reading it again gives the same tree. */
export function print(expression: Expression): string {
  switch (expression.type) {
    case 'literal':
      return printLiteral(expression.value);
    case 'call': {
      const args = expression.args.map(print).join(', ');
      return expression.open < 0 ? expression.name : `${expression.name}(${args})`;
    }
    case 'select':
      return print(expression.target) + printSelector(expression.index, expression);
    case 'missing':
      return '';
  }
}

function printLiteral(value: Literal['value']): string {
  if (typeof value === 'string') return quote(value);
  if (value instanceof Float) return Number.isFinite(value.value) ? value.toJsonText() : '1E999';
  return value === Number.POSITIVE_INFINITY ? '1E999' : String(value);
}

function printSelector(index: Expression, by: { optional: boolean; dot: boolean }): string {
  const mark = by.optional ? '?' : '';
  if (by.dot) return `${mark}.${index.type === 'literal' ? index.value : ''}`;
  return `${mark}[${print(index)}]`;
}

/** The same over several lines: a call that is longer than `width` has one argument a line. */
export function printPretty(expression: Expression, width = 72, indent = ''): string {
  const line = print(expression);
  if (indent.length + line.length <= width) return line;
  if (expression.type === 'select') {
    return (
      printPretty(expression.target, width, indent) + printSelector(expression.index, expression)
    );
  }
  if (expression.type !== 'call' || expression.args.length === 0) return line;
  const inner = `${indent}  `;
  const args = expression.args.map((arg) => inner + printPretty(arg, width, inner));
  return `${expression.name}(\n${args.join(',\n')}\n${indent})`;
}
