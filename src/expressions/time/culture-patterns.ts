import type { DatePatterns } from './culture';

/** The .NET patterns of a locale, read off how `Intl` writes a sample. */
export function derivePatterns(locale: string): DatePatterns {
  const pattern = (options: Intl.DateTimeFormatOptions): string => patternOf(locale, options);
  return {
    shortDate: pattern({ dateStyle: 'short' }).replace(/y+/, 'yyyy'),
    longDate: pattern({ dateStyle: 'full' }),
    shortTime: pattern({ timeStyle: 'short' }),
    longTime: pattern({ timeStyle: 'medium' }),
    monthDay: pattern({ month: 'long', day: 'numeric' }),
    yearMonth: pattern({ year: 'numeric', month: 'long' }),
  };
}

/** Digits that stand alone show whether a part is padded: 3 February 2001, 05:04:09. */
const sample = Date.UTC(2001, 1, 3, 5, 4, 9);

function patternOf(locale: string, options: Intl.DateTimeFormatOptions): string {
  const format = new Intl.DateTimeFormat(locale, {
    calendar: 'gregory',
    numberingSystem: 'latn',
    timeZone: 'UTC',
    ...options,
  });
  const parts = format.formatToParts(sample);
  const halves = parts.some((part) => part.type === 'dayPeriod');
  return parts.map(({ type, value }) => letters(type, value, halves)).join('');
}

function letters(type: string, value: string, halves: boolean): string {
  const padded = value.length > 1;
  switch (type) {
    case 'weekday':
      return 'dddd';
    case 'day':
      return padded ? 'dd' : 'd';
    case 'month':
      return /^\d/.test(value) ? (padded ? 'MM' : 'M') : 'MMMM';
    case 'year':
      return 'yyyy';
    case 'hour':
      return (halves ? 'h' : 'H').repeat(padded ? 2 : 1);
    case 'minute':
      return 'mm';
    case 'second':
      return 'ss';
    case 'dayPeriod':
      return 'tt';
    default:
      return literal(value);
  }
}

/** `Intl` joins with blanks that do not break; .NET's patterns have plain ones. */
function literal(text: string): string {
  const plain = text.replace(/[\u00a0\u202f]/g, ' ');
  return /[^\s.,:/-]/.test(plain) ? `'${plain.replaceAll("'", '')}'` : plain;
}
