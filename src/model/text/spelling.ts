/** A changed string in the spelling of the old one: the escapes that somebody chose stay chosen. */

/** `raw` is the old string with its quotes. */
export function respell(raw: string, next: string): string {
  const units = spelledUnits(raw);
  const plain = units.map(({ unit }) => unit).join('');
  const start = commonStart(plain, next);
  const end = commonEnd(plain, next, start);
  const spellings = new Map(units.map(({ unit, spelled }) => [unit, spelled] as const));
  const middle = [...next.slice(start, next.length - end)].map(
    (one) => spellings.get(one) ?? JSON.stringify(one).slice(1, -1),
  );
  const before = units.slice(0, start);
  const after = units.slice(units.length - end);
  const written = (list: typeof units) => list.map(({ spelled }) => spelled).join('');
  return `"${written(before)}${middle.join('')}${written(after)}"`;
}

interface Spelled {
  /** One UTF-16 unit of the string. */
  readonly unit: string;
  readonly spelled: string;
}

function spelledUnits(raw: string): Spelled[] {
  const pieces = raw.slice(1, -1).match(/\\(?:u[\dA-Fa-f]{4}|.)|[^\\]/gs) ?? [];
  return pieces.map((spelled) => ({
    unit: spelled.length === 1 ? spelled : (JSON.parse(`"${spelled}"`) as string),
    spelled,
  }));
}

function commonStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at++;
  return at;
}

function commonEnd(a: string, b: string, start: number): number {
  const most = Math.min(a.length, b.length) - start;
  let count = 0;
  while (count < most && a.at(-1 - count) === b.at(-1 - count)) count++;
  return count;
}
