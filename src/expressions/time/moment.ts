/**
 * A point of the .NET calendar, exact to 100 ns. Ticks since year 1 exceed what a JavaScript number
 * holds exactly, so the day and the ticks of the day stand apart.
 */
export interface Moment {
  /** Days since 0001-01-01. */
  readonly day: number;
  /** Steps of 100 ns since midnight. */
  readonly tick: number;
  /**
   * What the text said about its zone: `utc` for `Z`, `none` for nothing, `local` for an offset, which
   * was converted to the zone of the server. That zone is UTC.
   */
  readonly mark: Mark;
}

export type Mark = 'utc' | 'none' | 'local';

export const TICKS_A_SECOND = 10_000_000;
export const TICKS_A_MINUTE = 60 * TICKS_A_SECOND;
export const TICKS_AN_HOUR = 60 * TICKS_A_MINUTE;
export const TICKS_A_DAY = 24 * TICKS_AN_HOUR;

/** Days from year 1 to 1970. */
const EPOCH_DAY = 719_162;
const LAST_DAY = 3_652_058;
const TICKS_A_MILLISECOND = 10_000;

export interface CalendarDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

export const isLeapYear = (year: number): boolean =>
  year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 0);

/** Days since 0001-01-01 of a date of the proleptic Gregorian calendar. */
export function dayNumber(year: number, month: number, day: number): number {
  // Years that begin in March put the leap day last.
  const y = month > 2 ? year : year - 1;
  const m = month > 2 ? month - 3 : month + 9;
  const leaps = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return y * 365 + leaps + Math.floor((153 * m + 2) / 5) + day - 307;
}

export function dateOf(dayNumber: number): CalendarDate {
  const z = dayNumber + 306;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const m = Math.floor((5 * dayOfYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * m + 2) / 5) + 1,
  };
}

/** Sunday is 0. */
export const weekdayOf = (dayNumber: number): number => (dayNumber + 1) % 7;

/** Null outside of the years 1 to 9999. */
export function momentOf(day: number, tick: number, mark: Mark): Moment | null {
  const days = day + Math.floor(tick / TICKS_A_DAY);
  if (!(days >= 0 && days <= LAST_DAY)) return null;
  return { day: days, tick: tick - Math.floor(tick / TICKS_A_DAY) * TICKS_A_DAY, mark };
}

/** `count` steps of a length later. Whole days are kept apart, so that no count loses digits. */
export function addSteps(moment: Moment, count: number, ticksEach: number): Moment | null {
  const perDay = TICKS_A_DAY / ticksEach;
  const days = Math.trunc(count / perDay);
  return momentOf(moment.day + days, moment.tick + (count % perDay) * ticksEach, moment.mark);
}

/** WDL: months and years clamp to the last day of the month. */
export function addMonths(moment: Moment, count: number): Moment | null {
  const { year, month, day } = dateOf(moment.day);
  const months = year * 12 + month - 1 + count;
  const toYear = Math.floor(months / 12);
  if (!(toYear >= 1 && toYear <= 9999)) return null;
  const toMonth = months - toYear * 12 + 1;
  const toDay = Math.min(day, daysInMonth(toYear, toMonth));
  return { ...moment, day: dayNumber(toYear, toMonth, toDay) };
}

export const ticksOf = (moment: Moment): bigint =>
  BigInt(moment.day) * BigInt(TICKS_A_DAY) + BigInt(moment.tick);

/** UTC milliseconds since 1970, cut to whole ones. */
export const millisecondsOf = (moment: Moment): number =>
  (moment.day - EPOCH_DAY) * 86_400_000 + Math.floor(moment.tick / TICKS_A_MILLISECOND);

export function momentOfMilliseconds(milliseconds: number, mark: Mark = 'utc'): Moment | null {
  const day = Math.floor(milliseconds / 86_400_000);
  const ticks = Math.round((milliseconds - day * 86_400_000) * TICKS_A_MILLISECOND);
  return momentOf(day + EPOCH_DAY, ticks, mark);
}

/** From .NET ticks. */
export function momentOfTicks(ticks: bigint, mark: Mark = 'utc'): Moment | null {
  const day = ticks / BigInt(TICKS_A_DAY);
  return momentOf(Number(day), Number(ticks % BigInt(TICKS_A_DAY)), mark);
}
