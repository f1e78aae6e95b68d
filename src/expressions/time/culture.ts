import { Memo } from '../memo';
import { derivePatterns } from './culture-patterns';

/** The patterns that the standard formats stand for; `f` and `g` are put together from them. */
export interface DatePatterns {
  readonly shortDate: string;
  readonly longDate: string;
  readonly shortTime: string;
  readonly longTime: string;
  readonly monthDay: string;
  readonly yearMonth: string;
}

/** How a culture writes dates. */
export interface DateCulture extends DatePatterns {
  readonly months: readonly string[];
  /** Names of months beside a day, where the language has another form for that. */
  readonly monthsOfDay: readonly string[];
  readonly monthsShort: readonly string[];
  readonly days: readonly string[];
  readonly daysShort: readonly string[];
  readonly am: string;
  readonly pm: string;
  readonly era: string;
  readonly dateSeparator: string;
  readonly timeSeparator: string;
  /** Which number of a numeric date comes when. */
  readonly order: 'mdy' | 'dmy' | 'ymd';
}

const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const days = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const short = (name: string): string => name.slice(0, 3);

/** From our own table, so that what nearly everyone writes is the same in every engine. */
export const english: DateCulture = {
  shortDate: 'M/d/yyyy',
  longDate: 'dddd, MMMM d, yyyy',
  shortTime: 'h:mm tt',
  longTime: 'h:mm:ss tt',
  monthDay: 'MMMM d',
  yearMonth: 'MMMM yyyy',
  months,
  monthsOfDay: months,
  monthsShort: months.map(short),
  days,
  daysShort: days.map(short),
  am: 'AM',
  pm: 'PM',
  era: 'A.D.',
  dateSeparator: '/',
  timeSeparator: ':',
  order: 'mdy',
};

/** What .NET calls the invariant culture. */
export const invariant: DateCulture = {
  ...english,
  shortDate: 'MM/dd/yyyy',
  longDate: 'dddd, dd MMMM yyyy',
  shortTime: 'HH:mm',
  longTime: 'HH:mm:ss',
  monthDay: 'MMMM dd',
  yearMonth: 'yyyy MMMM',
};

/** Where .NET differs from what `Intl` would say. */
const known: Readonly<Record<string, Partial<DatePatterns>>> = {
  'en-gb': {
    shortDate: 'dd/MM/yyyy',
    longDate: 'dddd, d MMMM yyyy',
    shortTime: 'HH:mm',
    longTime: 'HH:mm:ss',
  },
  'de-de': { monthDay: 'd. MMMM', longDate: 'dddd, d. MMMM yyyy', shortDate: 'dd.MM.yyyy' },
  'fr-fr': { shortDate: 'dd/MM/yyyy', longDate: 'dddd d MMMM yyyy' },
  'es-es': { shortDate: 'dd/MM/yyyy', longDate: "dddd, d 'de' MMMM 'de' yyyy" },
};

const cultures = new Memo<DateCulture>(100);

/** The culture of a .NET name, case ignored; null for an unknown one. */
export function dateCultureOf(name: string): DateCulture | null {
  const lower = name.toLowerCase();
  if (lower === 'en-us' || lower === 'en') return english;
  if (lower === '') return invariant;
  return isKnownLocale(lower) ? cultures.get(lower, () => describe(lower)) : null;
}

/** Whether the engine has data for a locale, and not just any name of the right shape. */
export function isKnownLocale(name: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(name).length > 0;
  } catch {
    return false;
  }
}

function describe(locale: string): DateCulture {
  const patterns = { ...derivePatterns(locale), ...known[locale] };
  return {
    ...patterns,
    ...namesOf(locale),
    dateSeparator: /[dMy]([^dMy'\s]+)/.exec(patterns.shortDate)?.[1] ?? '/',
    timeSeparator: /[hH]+([^hHm'\s]+)/.exec(patterns.shortTime)?.[1] ?? ':',
    order: orderOf(patterns.shortDate),
  };
}

function namesOf(locale: string) {
  /** Making a format takes a thousand times as long as using it: one for all names of a kind. */
  const parts = (options: Intl.DateTimeFormatOptions, type: string, times: readonly number[]) => {
    const format = new Intl.DateTimeFormat(locale, {
      calendar: 'gregory',
      numberingSystem: 'latn',
      timeZone: 'UTC',
      ...options,
    });
    return times.map(
      (time) => format.formatToParts(time).find((part) => part.type === type)?.value ?? '',
    );
  };
  const monthTimes = months.map((_, month) => Date.UTC(2001, month, 3));
  // 2001-07-01 is a Sunday.
  const dayTimes = days.map((_, day) => Date.UTC(2001, 6, 1 + day));
  const halves = [5, 17].map((hour) => Date.UTC(2001, 0, 1, hour));
  const [am = '', pm = ''] = parts({ hour: 'numeric', hour12: true }, 'dayPeriod', halves);
  const [era = ''] = parts({ era: 'short', year: 'numeric' }, 'era', monthTimes.slice(0, 1));
  return {
    months: parts({ month: 'long' }, 'month', monthTimes),
    monthsOfDay: parts({ month: 'long', day: 'numeric' }, 'month', monthTimes),
    monthsShort: parts({ month: 'short' }, 'month', monthTimes),
    days: parts({ weekday: 'long' }, 'weekday', dayTimes),
    daysShort: parts({ weekday: 'short' }, 'weekday', dayTimes),
    am,
    pm,
    era,
  };
}

function orderOf(shortDate: string): DateCulture['order'] {
  const [year, month, day] = ['y', 'M', 'd'].map((letter) => shortDate.indexOf(letter));
  if (year === undefined || month === undefined || day === undefined) return 'mdy';
  if (year < month) return 'ymd';
  return month < day ? 'mdy' : 'dmy';
}
