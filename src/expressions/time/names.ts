import type { DateCulture } from './culture';

/** A word inside a date. `value`: a month from 1, a day of the week from 0, 0 for AM and 1 for PM. */
export interface Word {
  readonly kind: 'month' | 'weekday' | 'half' | 'utc' | 'time' | 'filler';
  readonly value: number;
  readonly end: number;
}

const known = new WeakMap<DateCulture, ReadonlyMap<string, Omit<Word, 'end'>>>();

/** The word that stands at a position; null if it means nothing in a date. */
export function readWord(text: string, at: number, culture: DateCulture): Word | null {
  const words = wordsOf(culture);
  letters.lastIndex = at;
  const written = letters.exec(text)?.[0];
  if (!written) return null;
  const meant = words.get(plain(written)) ?? words.get(plain(written.replace(/[-.].*$/s, '')));
  if (!meant) return isTimeMark(written, text, at);
  const whole = words.has(plain(written));
  return { ...meant, end: at + (whole ? written.length : written.search(/[-.]/)) };
}

/** Letters, with the points of abbreviations between and behind them. */
const letters = /[\p{L}\p{M}]+(?:[.-][\p{L}\p{M}]+)*\.?/uy;

/** The `T` of `2024-06-05T14:30` runs into no other word, because digits follow it. */
const isTimeMark = (written: string, text: string, at: number): Word | null =>
  written.toUpperCase() === 'T' && at < text.length
    ? { kind: 'time', value: 0, end: at + 1 }
    : null;

const plain = (word: string): string => word.toLowerCase().replaceAll('.', '');

function wordsOf(culture: DateCulture): ReadonlyMap<string, Omit<Word, 'end'>> {
  let words = known.get(culture);
  if (!words) {
    words = gather(culture);
    known.set(culture, words);
  }
  return words;
}

function gather(culture: DateCulture): Map<string, Omit<Word, 'end'>> {
  const words = new Map<string, Omit<Word, 'end'>>();
  const add = (names: readonly string[], kind: Word['kind'], first: number): void => {
    for (const [i, name] of names.entries()) {
      if (name !== '') words.set(plain(name), { kind, value: i + first });
    }
  };
  add(culture.daysShort, 'weekday', 0);
  add(culture.days, 'weekday', 0);
  add(culture.monthsShort, 'month', 1);
  add(culture.monthsOfDay, 'month', 1);
  add(culture.months, 'month', 1);
  add(['AM', 'PM'], 'half', 0);
  if (culture.am !== culture.pm) add([culture.am, culture.pm], 'half', 0);
  add(['A', 'P'], 'half', 0);
  add(['Z'], 'utc', 0);
  add(['GMT'], 'utc', 0);
  // What comes later counts: the Japanese sign behind the number of a day is also short for Sunday.
  const literals = [culture.shortDate, culture.longDate, culture.monthDay, culture.yearMonth]
    .flatMap((pattern) => pattern.match(/'[^']*'/g) ?? [])
    .flatMap((quoted) => quoted.slice(1, -1).split(/\s+/));
  for (const literal of literals) add([literal], 'filler', 0);
  return words;
}
