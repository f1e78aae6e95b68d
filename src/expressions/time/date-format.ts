import { Memo } from '../memo';
import { type DateCulture, english, invariant } from './culture';
import { dateOf, type Mark, type Moment, TICKS_A_SECOND, weekdayOf } from './moment';

/** A moment taken apart, once for all parts of a format. */
interface Fields {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly fraction: number;
  readonly mark: Mark;
}

type Part = string | ((fields: Fields, before: string) => string);

/** A date format that can be applied to any number of moments. */
export type DateFormat = (moment: Moment) => string;

/** Formats longer than this are used once, and would only push the others out. */
const KEPT = 100;
const formats = new Map<DateCulture, Memo<DateFormat>>();

/** Compiles a standard or custom .NET format; null if it is none. */
export function dateFormatOf(format: string, culture: DateCulture = english): DateFormat | null {
  if (format.length > KEPT) return compile(format, culture);
  let own = formats.get(culture);
  if (!own) {
    own = new Memo(200);
    formats.set(culture, own);
  }
  const known = own.find(format);
  if (known) return known;
  const made = compile(format, culture);
  return made && own.get(format, () => made);
}

/** A format that was computed may be of any length; none that means something is longer. */
const LONGEST = 8_192;

function compile(format: string, culture: DateCulture): DateFormat | null {
  if (format.length > LONGEST) return null;
  if (format.length > 1) return compileCustom(format, culture);
  // .NET takes an empty format as the general one.
  const standard = standardOf(format || 'G', culture);
  return standard && compileCustom(standard.pattern, standard.culture);
}

export interface Standard {
  readonly pattern: string;
  readonly culture: DateCulture;
}

export function standardOf(letter: string, culture: DateCulture): Standard | null {
  const { shortDate, longDate, shortTime, longTime } = culture;
  const own = (pattern: string): Standard => ({ pattern, culture });
  const fixed = (pattern: string): Standard => ({ pattern, culture: invariant });
  switch (letter) {
    case 'd':
      return own(shortDate);
    case 'D':
      return own(longDate);
    case 't':
      return own(shortTime);
    case 'T':
      return own(longTime);
    case 'f':
      return own(`${longDate} ${shortTime}`);
    case 'F':
    case 'U':
      return own(`${longDate} ${longTime}`);
    case 'g':
      return own(`${shortDate} ${shortTime}`);
    case 'G':
      return own(`${shortDate} ${longTime}`);
    case 'm':
    case 'M':
      return own(culture.monthDay);
    case 'y':
    case 'Y':
      return own(culture.yearMonth);
    case 'o':
    case 'O':
      return fixed("yyyy'-'MM'-'dd'T'HH':'mm':'ss'.'fffffffK");
    case 'r':
    case 'R':
      return fixed("ddd, dd MMM yyyy HH':'mm':'ss 'GMT'");
    case 's':
      return fixed("yyyy'-'MM'-'dd'T'HH':'mm':'ss");
    case 'u':
      return fixed("yyyy'-'MM'-'dd HH':'mm':'ss'Z'");
    default:
      return null;
  }
}

function compileCustom(format: string, culture: DateCulture): DateFormat | null {
  const parts: Part[] = [];
  const besideDay = hasDayNumber(format);
  for (let at = 0; at < format.length; ) {
    const read = readPart(format, at, culture, besideDay);
    if (!read) return null;
    parts.push(read.part);
    at = read.end;
  }
  return (moment) => {
    const fields = fieldsOf(moment);
    let text = '';
    for (const part of parts) {
      if (typeof part === 'string') text += part;
      // Only `F` looks back: it takes a bare point before it away.
      else text = part(fields, text);
    }
    return text;
  };
}

interface Read {
  readonly part: Part;
  readonly end: number;
}

function readPart(
  format: string,
  at: number,
  culture: DateCulture,
  besideDay: boolean,
): Read | null {
  const letter = format.charAt(at);
  switch (letter) {
    case '\\':
      return at + 1 < format.length ? { part: format.charAt(at + 1), end: at + 2 } : null;
    case "'":
    case '"':
      return readQuoted(format, at, letter);
    case '%': {
      const next = format.charAt(at + 1);
      return next === '' || next === '%' ? null : readRun(format, at + 1, 1, culture, besideDay);
    }
    default: {
      let end = at + 1;
      while (format.charAt(end) === letter) end++;
      return readRun(format, at, end - at, culture, besideDay);
    }
  }
}

function readQuoted(format: string, at: number, quote: string): Read | null {
  let text = '';
  for (let i = at + 1; i < format.length; i++) {
    const character = format.charAt(i);
    if (character === quote) return { part: text, end: i + 1 };
    if (character === '\\') i++;
    text += format.charAt(i);
  }
  return null;
}

function readRun(
  format: string,
  at: number,
  count: number,
  culture: DateCulture,
  besideDay: boolean,
): Read | null {
  const letter = format.charAt(at);
  if ((letter === 'f' || letter === 'F') && count > 7) return null;
  const make = makers[letter];
  // What is no letter of the format stands for itself.
  if (!make) return { part: letter.repeat(count), end: at + count };
  return { part: make(count, culture, besideDay), end: at + count };
}

/** Whether a format holds the number of a day, beside which some languages inflect the month. */
const hasDayNumber = (format: string): boolean => /(^|[^d\\])d{1,2}([^d]|$)/.test(format);

const append =
  (text: (fields: Fields) => string): Part =>
  (fields, before) =>
    before + text(fields);

/** A number that is padded to as many digits as letters stand there, to two at most. */
const number =
  (value: (fields: Fields) => number) =>
  (count: number): Part =>
    append(count === 1 ? (f) => String(value(f)) : (f) => two(value(f)));

const two = (value: number): string => (value < 10 ? `0${value}` : String(value));

const makers: Readonly<
  Record<string, (count: number, culture: DateCulture, besideDay: boolean) => Part>
> = {
  d: (count, { days, daysShort }) => {
    if (count <= 2) return number((f) => f.day)(count);
    const names = count === 3 ? daysShort : days;
    return append((f) => names[f.weekday] ?? '');
  },
  M: (count, { months, monthsShort, monthsOfDay }, besideDay) => {
    if (count <= 2) return number((f) => f.month)(count);
    const names = count === 3 ? monthsShort : besideDay ? monthsOfDay : months;
    return append((f) => names[f.month - 1] ?? '');
  },
  y: (count) =>
    count <= 2
      ? number((f) => f.year % 100)(count)
      : append((f) => String(f.year).padStart(count, '0')),
  h: number((f) => f.hour % 12 || 12),
  H: number((f) => f.hour),
  m: number((f) => f.minute),
  s: number((f) => f.second),
  f: (count) => append((f) => fractionOf(f, count)),
  F: (count) => (fields, before) => {
    const digits = fractionOf(fields, count).replace(/0+$/, '');
    if (digits === '' && before.endsWith('.')) return before.slice(0, -1);
    return before + digits;
  },
  t: (count, { am, pm }) =>
    append((f) => {
      const half = f.hour < 12 ? am : pm;
      return count === 1 ? half.charAt(0) : half;
    }),
  g: (_, { era }) => append(() => era),
  K: (count) => append((f) => marks[f.mark].repeat(count)),
  // The server keeps UTC.
  z: (count) => append(() => (count === 1 ? '+0' : count === 2 ? '+00' : '+00:00')),
  ':': (count, { timeSeparator }) => timeSeparator.repeat(count),
  '/': (count, { dateSeparator }) => dateSeparator.repeat(count),
};

const marks: Readonly<Record<Mark, string>> = { utc: 'Z', none: '', local: '+00:00' };

const fractionOf = ({ fraction }: Fields, digits: number): string =>
  String(fraction).padStart(7, '0').slice(0, digits);

function fieldsOf({ day: dayNumber, tick, mark }: Moment): Fields {
  const { year, month, day } = dateOf(dayNumber);
  const seconds = Math.floor(tick / TICKS_A_SECOND);
  const minutes = Math.floor(seconds / 60);
  const hour = Math.floor(minutes / 60);
  return {
    year,
    month,
    day,
    weekday: weekdayOf(dayNumber),
    hour,
    minute: minutes - hour * 60,
    second: seconds - minutes * 60,
    fraction: tick - seconds * TICKS_A_SECOND,
    mark,
  };
}
