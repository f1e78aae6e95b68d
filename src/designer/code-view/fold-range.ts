/** What folds away behind a line of JSON: all up to the bracket that closes the one at its end. */
export interface FoldRange {
  readonly toLine: number;
  /** Of the closing bracket. */
  readonly toColumn: number;
}

/** Longer parts are not looked through. */
const farthest = 20_000;

/** Lines are numbered from 1; null behind the last. */
export function foldableRange(
  number: number,
  lineText: (number: number) => string | null,
): FoldRange | null {
  if (!/[[{]\s*$/.test(withoutStrings(lineText(number) ?? ''))) return null;
  let depth = 1;
  for (let at = number + 1; at < number + farthest; at++) {
    const line = lineText(at);
    if (line === null) return null;
    const bare = withoutStrings(line);
    for (let column = 0; column < bare.length; column++) {
      if ('[{'.includes(bare.charAt(column))) depth++;
      else if (']}'.includes(bare.charAt(column))) depth--;
      if (depth === 0) return { toLine: at, toColumn: column };
    }
  }
  return null;
}

/** The line with blanks in the place of its strings. */
function withoutStrings(line: string): string {
  return line.replace(/"(?:[^"\\]|\\.)*"?/g, (raw) => ' '.repeat(raw.length));
}
