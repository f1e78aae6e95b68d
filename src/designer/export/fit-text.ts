/** How wide a text is, in pixels. */
export type Measure = (text: string) => number;

/** As much of a text as fits, with a sign that there is more. */
export function fitText(text: string, width: number, measure: Measure): string {
  if (measure(text) <= width) return text;
  let [fits, tooLong] = [0, text.length];
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1;
    if (measure(cut(text, middle)) <= width) fits = middle;
    else tooLong = middle;
  }
  return cut(text, fits);
}

/** Not within a character that takes two places. */
function cut(text: string, length: number): string {
  const isHalf = /[\uD800-\uDBFF]/.test(text.charAt(length - 1));
  return `${text.slice(0, isHalf ? length - 1 : length).trimEnd()}…`;
}
