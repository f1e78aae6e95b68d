import { defaultLimits, EvaluationError } from '../../../expressions/index';

export interface Rows {
  readonly headers: readonly string[];
  readonly rows: Iterable<readonly string[]>;
}

/** A table may have as many cells as rows times names: what would be too large is not begun. */
const MAX_CELLS = 20_000_000;

export function refuseTooMany(rows: number, columns: number): void {
  if (rows * columns <= MAX_CELLS) return;
  throw new EvaluationError('The table exceeds the limit of cells.', 'items');
}

/** Lines end in CRLF, the last one as well; what could be misread stands in quotes. */
export function csvText({ headers, rows }: Rows): string {
  if (headers.length === 0) return '';
  const line = (cells: readonly string[]) => `${cells.map(csvCell).join(',')}\r\n`;
  return line(headers) + joined(rows, line);
}

const csvCell = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

export function htmlText({ headers, rows }: Rows): string {
  if (headers.length === 0) return '<table><tbody></tbody></table>';
  const head = headers.map((header) => `<th>${encodeHtml(header)}</th>`).join('');
  const body = joined(
    rows,
    (cells) => `<tr>${cells.map((cell) => `<td>${encodeHtml(cell)}</td>`).join('')}</tr>`,
  );
  return `<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

function joined(rows: Rows['rows'], line: (cells: readonly string[]) => string): string {
  let text = '';
  for (const cells of rows) {
    text += line(cells);
    if (text.length > defaultLimits.characters) {
      throw new EvaluationError('The table exceeds the limit of characters.', 'characters');
    }
  }
  return text;
}

const entities: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  '"': '&quot;',
  "'": '&#39;',
};

/** WDL: only U+00A0 to U+00FF and what is beyond U+FFFF becomes a number; `€` stays. */
export const encodeHtml = (text: string): string =>
  text.replace(/[<>&"'\u00a0-\u00ff]|[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, (found) => {
    const code = found.codePointAt(0) ?? 0;
    if (code >= 0xd800 && code <= 0xdfff) return '\ufffd';
    return entities[found] ?? `&#${code};`;
  });
