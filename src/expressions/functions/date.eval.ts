import { EvaluationError, functionError, wrongPlace } from '../errors';
import { toInteger } from '../numbers';
import { type Run, spendCharacters } from '../run';
import { type DateCulture, dateCultureOf, english, invariant } from '../time/culture';
import { dateFormatOf } from '../time/date-format';
import {
  addMonths,
  addSteps,
  dateOf,
  dayNumber,
  type Moment,
  momentOfMilliseconds,
  momentOfTicks,
  TICKS_A_DAY,
  TICKS_A_MINUTE,
  TICKS_A_SECOND,
  TICKS_AN_HOUR,
  ticksOf,
  weekdayOf,
} from '../time/moment';
import { readExact } from '../time/read-exact';
import { readMoment } from '../time/read-moment';
import { readSpan, spanBetween, spanText } from '../time/span';
import { formatSpan } from '../time/span-format';
import { fromUtc, toUtc, type Zone, zoneOf } from '../time/zones';
import type { Value } from '../value';
import type { dateFunctions } from './date';
import type { BodiesOf } from './signature';

type Name = (typeof dateFunctions)[number]['name'];
type Integer = number | bigint;

export const dateBodies: BodiesOf<typeof dateFunctions> = {
  addDays: steps('addDays', TICKS_A_DAY),
  addHours: steps('addHours', TICKS_AN_HOUR),
  addMinutes: steps('addMinutes', TICKS_A_MINUTE),
  addSeconds: steps('addSeconds', TICKS_A_SECOND),
  addToTime: (run, stamp, count, unit, format) =>
    later(run, 'addToTime', read(run, 'addToTime', stamp), Number(count), unit, format),
  convertFromUtc: (run, stamp, zone, format) => {
    const moment = read(run, 'convertFromUtc', stamp);
    const shown = fromUtc(moment, zoneNamed('convertFromUtc', zone));
    return write(run, 'convertFromUtc', shown, format);
  },
  convertTimeZone: (run, stamp, source, destination, format) => {
    const moment = inUtc(run, 'convertTimeZone', stamp, source);
    const shown = fromUtc(moment, zoneNamed('convertTimeZone', destination));
    return write(run, 'convertTimeZone', shown, format);
  },
  convertToUtc: (run, stamp, zone, format) =>
    write(run, 'convertToUtc', inUtc(run, 'convertToUtc', stamp, zone), format),
  dateDifference: (run, start, end) =>
    spanText(spanBetween(read(run, 'dateDifference', start), read(run, 'dateDifference', end))),
  dayOfMonth: (run, stamp) => dateOf(read(run, 'dayOfMonth', stamp).day).day,
  dayOfWeek: (run, stamp) => weekdayOf(read(run, 'dayOfWeek', stamp).day),
  dayOfYear: (run, stamp) => {
    const { day } = read(run, 'dayOfYear', stamp);
    return day - dayNumber(dateOf(day).year, 1, 1) + 1;
  },
  formatDateTime: (run, stamp, format, locale) =>
    write(
      run,
      'formatDateTime',
      read(run, 'formatDateTime', stamp),
      format,
      locale === undefined ? english : cultureNamed('formatDateTime', locale),
    ),
  formatTimeSpan: (run, span, format, locale) => {
    if (locale !== undefined) cultureNamed('formatTimeSpan', locale);
    spendCharacters(run, format.length * 2);
    const length = readSpan(span);
    if (!length) throw notValid('formatTimeSpan', `the time span '${span}'`);
    return formatSpan(length, format) ?? badFormat('formatTimeSpan', format);
  },
  getFutureTime: (run, count, unit, format) =>
    later(run, 'getFutureTime', now(run, 'getFutureTime'), Number(count), unit, format),
  getPastTime: (run, count, unit, format) =>
    later(run, 'getPastTime', now(run, 'getPastTime'), -Number(count), unit, format),
  parseDateTime: (run, text, locale, format) => {
    const culture = locale === undefined ? english : cultureNamed('parseDateTime', locale);
    const today = () => clock(run);
    const moment =
      format === undefined
        ? readMoment(text, today, culture)
        : readExact(text, format, culture, today);
    return write(run, 'parseDateTime', moment ?? badStamp('parseDateTime', text));
  },
  startOfDay: (run, stamp, format) => {
    const moment = read(run, 'startOfDay', stamp);
    return write(run, 'startOfDay', { ...moment, tick: 0 }, format);
  },
  startOfHour: (run, stamp, format) => {
    const moment = read(run, 'startOfHour', stamp);
    const tick = moment.tick - (moment.tick % TICKS_AN_HOUR);
    return write(run, 'startOfHour', { ...moment, tick }, format);
  },
  startOfMonth: (run, stamp, format) => {
    const moment = read(run, 'startOfMonth', stamp);
    const { year, month } = dateOf(moment.day);
    const first = { ...moment, day: dayNumber(year, month, 1), tick: 0 };
    return write(run, 'startOfMonth', first, format);
  },
  subtractFromTime: (run, stamp, count, unit, format) => {
    const moment = read(run, 'subtractFromTime', stamp);
    return later(run, 'subtractFromTime', moment, -Number(count), unit, format);
  },
  ticks: (run, stamp) => toInteger(ticksOf(read(run, 'ticks', stamp))),
  utcNow: (run, format) => write(run, 'utcNow', now(run, 'utcNow'), format),
};

function steps(name: Name, ticksEach: number) {
  return (run: Run, stamp: string, count: Integer, format?: string): Value =>
    write(run, name, addSteps(read(run, name, stamp), Number(count), ticksEach), format);
}

const units = new Map<string, (moment: Moment, count: number) => Moment | null>([
  ['second', (moment, count) => addSteps(moment, count, TICKS_A_SECOND)],
  ['minute', (moment, count) => addSteps(moment, count, TICKS_A_MINUTE)],
  ['hour', (moment, count) => addSteps(moment, count, TICKS_AN_HOUR)],
  ['day', (moment, count) => addSteps(moment, count, TICKS_A_DAY)],
  ['week', (moment, count) => addSteps(moment, count * 7, TICKS_A_DAY)],
  ['month', addMonths],
  ['year', (moment, count) => addMonths(moment, count * 12)],
]);

function later(
  run: Run,
  name: Name,
  from: Moment,
  count: number,
  unit: string,
  format?: string,
): Value {
  const add = units.get(unit.toLowerCase());
  if (!add) {
    throw new EvaluationError(
      `In function '${name}', the value provided for the time unit '${unit}' was not valid. The time unit must be one of 'Second', 'Minute', 'Hour', 'Day', 'Week', 'Month' or 'Year'.`,
    );
  }
  return write(run, name, add(from, count), format);
}

/** The clock of the run; the text of a time without a date means today. */
function clock(run: Run): Moment | null {
  const time = run.scope.now?.();
  if (time === undefined) return null;
  return typeof time === 'bigint' ? momentOfTicks(time) : momentOfMilliseconds(time);
}

function now(run: Run, name: Name): Moment {
  const moment = clock(run);
  if (!moment) throw wrongPlace(name);
  return moment;
}

function read(run: Run, name: Name, stamp: string): Moment {
  return readMoment(stamp, () => clock(run), invariant) ?? badStamp(name, stamp);
}

function write(
  run: Run,
  name: Name,
  moment: Moment | null,
  format = 'o',
  culture: DateCulture = english,
): string {
  if (!moment) {
    throw new EvaluationError(
      `In function '${name}', the resulting date and time is outside of the years 1 to 9999.`,
    );
  }
  const text = (dateFormatOf(format, culture) ?? badFormat(name, format))(moment);
  spendCharacters(run, text.length);
  return text;
}

function cultureNamed(name: Name, locale: string): DateCulture {
  const culture = dateCultureOf(locale);
  if (culture) return culture;
  throw notValid(name, `the locale '${locale}'`);
}

function zoneNamed(name: Name, id: string): Zone {
  const zone = zoneOf(id);
  if (zone) return zone;
  throw notValid(name, `the time zone id '${id}'`);
}

/** A stamp that a zone's clock shows, in UTC. WDL: a stamp that is in UTC already needs UTC as its zone. */
function inUtc(run: Run, name: Name, stamp: string, id: string): Moment {
  const moment = read(run, name, stamp);
  const zone = zoneNamed(name, id);
  if (moment.mark !== 'none' && !zone.isUtc) {
    throw functionError(
      name,
      `expects its second parameter to be a time zone matching the time zone indicated by the timestamp. The timestamp '${stamp}' does not match the time zone id '${id}'.`,
    );
  }
  const utc = toUtc(moment, zone);
  if (utc && utc !== 'gap') return utc;
  throw new EvaluationError(
    `In function '${name}', the value provided for date time string '${stamp}' was not valid. The time is an invalid time in the time zone '${id}': clocks skip it.`,
  );
}

function badStamp(name: Name, stamp: string): never {
  throw notValid(
    name,
    `date time string '${stamp}'`,
    'The datetime string must match ISO 8601 format.',
  );
}

function badFormat(name: Name, format: string): never {
  throw notValid(
    name,
    `the date time format '${format}'`,
    'The datetime format must be a standard format letter or a custom pattern.',
  );
}

const notValid = (name: Name, what: string, why = ''): EvaluationError =>
  new EvaluationError(
    `In function '${name}', the value provided for ${what} was not valid.${why && ` ${why}`}`,
  );
