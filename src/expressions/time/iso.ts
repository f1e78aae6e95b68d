import { dayNumber, daysInMonth, type Moment, momentOf, TICKS_A_SECOND } from './moment';

/**
 * The usual form, `yyyy-MM-dd`, with `THH:mm:ss`, up to seven fraction digits and a `Z` where there
 * are, read without further ado. Null leaves the text to the general reader; it may still be a date.
 */
export function readIso(text: string): Moment | null {
  const { length } = text;
  if (length < 10 || text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH) return null;
  const year = two(text, 0) * 100 + two(text, 2);
  const month = two(text, 5);
  const day = two(text, 8);
  if (!(year >= 1 && month >= 1 && month <= 12 && day >= 1)) return null;
  if (day > daysInMonth(year, month)) return null;
  const days = dayNumber(year, month, day);
  if (length === 10) return { day: days, tick: 0, mark: 'none' };
  const end = text.charCodeAt(length - 1) === Z ? length - 1 : length;
  const tick = readTime(text, end);
  return tick < 0 ? null : momentOf(days, tick, end < length ? 'utc' : 'none');
}

const DASH = 45;
const COLON = 58;
const POINT = 46;
const T = 84;
const Z = 90;

/** Ticks of the day of `THH:mm:ss` and a fraction up to `end`; negative if it is anything else. */
function readTime(text: string, end: number): number {
  if (end < 19 || text.charCodeAt(10) !== T || text.charCodeAt(13) !== COLON) return -1;
  if (text.charCodeAt(16) !== COLON) return -1;
  const hour = two(text, 11);
  const minute = two(text, 14);
  const second = two(text, 17);
  if (!(hour < 24 && minute < 60 && second < 60)) return -1;
  const ticks = ((hour * 60 + minute) * 60 + second) * TICKS_A_SECOND;
  return end === 19 ? ticks : ticks + fraction(text, end);
}

function fraction(text: string, end: number): number {
  const digits = end - 20;
  if (text.charCodeAt(19) !== POINT || digits < 1 || digits > 7) return Number.NaN;
  let value = 0;
  for (let at = 20; at < end; at++) value = value * 10 + digit(text, at);
  for (let missing = 7 - digits; missing > 0; missing--) value *= 10;
  return value;
}

/** NaN for what is no digit, which no comparison admits. */
function digit(text: string, at: number): number {
  const value = text.charCodeAt(at) - 48;
  return value >= 0 && value <= 9 ? value : Number.NaN;
}

const two = (text: string, at: number): number => digit(text, at) * 10 + digit(text, at + 1);
