/** White space as .NET sees it. WDL: the byte-order mark is none, the next-line character is. */
export function isWhiteSpace(code: number): boolean {
  if (code < 0x80) return code === 32 || (code >= 9 && code <= 13);
  return (
    code === 0x85 ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

export function trim(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && isWhiteSpace(text.charCodeAt(from))) from++;
  while (to > from && isWhiteSpace(text.charCodeAt(to - 1))) to--;
  return text.slice(from, to);
}

/** WDL: case changes one character at a time, so that lengths and positions stay: `ß` stays `ß`. */
function oneByOne(text: string, change: (character: string) => string): string {
  let out = '';
  for (const character of text) {
    // The invariant culture leaves these alone.
    const changed = 'ıİſ'.includes(character) ? character : change(character);
    out += changed.length === character.length ? changed : character;
  }
  return out;
}

export function upper(text: string): string {
  const changed = text.toUpperCase();
  const simple = changed.length === text.length && !text.includes('ı') && !text.includes('ſ');
  return simple ? changed : oneByOne(text, (character) => character.toUpperCase());
}

export function lower(text: string): string {
  const changed = text.toLowerCase();
  // JavaScript gives a sigma at the end of a word another form.
  const simple = changed.length === text.length && !text.includes('Σ');
  return simple ? changed : oneByOne(text, (character) => character.toLowerCase());
}

/** WDL: texts are ordered by code unit after upper-casing, so that case plays no part. */
export function compareTexts(a: string, b: string): number {
  const x = upper(a);
  const y = upper(b);
  return x < y ? -1 : x > y ? 1 : 0;
}
