/** The string of a line of JSON that a column is in, quotes included; null outside of strings. */
export function stringAt(
  line: string,
  column: number,
): { readonly from: number; readonly raw: string } | null {
  for (const { 0: raw, index } of line.matchAll(/"(?:[^"\\]|\\.)*"?/g)) {
    if (index < column && column <= index + raw.length) return { from: index, raw };
  }
  return null;
}
