import {
  dateOf,
  dayNumber,
  daysInMonth,
  type Mark,
  type Moment,
  momentOf,
  TICKS_A_MINUTE,
  TICKS_A_SECOND,
} from './moment';

/** What a text says of a moment. What it leaves out is null. */
export interface MomentParts {
  year: number | null;
  month: number | null;
  day: number | null;
  hour: number;
  minute: number;
  second: number;
  /** Steps of 100 ns; rounding may make them a whole second. */
  fraction: number;
  /** Whether AM or PM was said. */
  half: 'am' | 'pm' | null;
  weekday: number | null;
  /** Minutes ahead of UTC, `Z`, or nothing. */
  zone: number | 'Z' | null;
}

export const noParts = (): MomentParts => ({
  year: null,
  month: null,
  day: null,
  hour: 0,
  minute: 0,
  second: 0,
  fraction: 0,
  half: null,
  weekday: null,
  zone: null,
});

/** The moment that parts make; null if there is no such day or time. A text of a time means today. */
export function assemble(parts: MomentParts, today: () => Moment | null): Moment | null {
  const day = dayOf(parts, today);
  const hour = hourOf(parts);
  if (day === null || hour === null || parts.minute > 59 || parts.second > 59) return null;
  if (parts.weekday !== null && (day + 1) % 7 !== parts.weekday) return null;
  const ticks =
    (hour * 60 + parts.minute) * TICKS_A_MINUTE + parts.second * TICKS_A_SECOND + parts.fraction;
  const { zone } = parts;
  if (typeof zone !== 'number') return momentOf(day, ticks, zone === 'Z' ? 'utc' : 'none');
  return Math.abs(zone) <= 14 * 60 ? momentOf(day, ticks - zone * TICKS_A_MINUTE, local) : null;
}

/** An offset converts the time to the server's zone, and is forgotten. */
const local: Mark = 'local';

function dayOf({ year, month, day }: MomentParts, today: () => Moment | null): number | null {
  if (year === null && month === null && day === null) return today()?.day ?? null;
  const y = year ?? thisYear(today());
  const m = month ?? 1;
  const d = day ?? 1;
  if (y === null || y < 1 || y > 9999 || m < 1 || m > 12) return null;
  return d < 1 || d > daysInMonth(y, m) ? null : dayNumber(y, m, d);
}

const thisYear = (today: Moment | null): number | null => today && dateOf(today.day).year;

function hourOf({ hour, half }: MomentParts): number | null {
  // .NET takes `13:00 PM`, though not `13:00 AM`.
  if (hour > (half === 'am' ? 12 : 23)) return null;
  if (half === null) return hour;
  return half === 'am' ? hour % 12 : hour < 12 ? hour + 12 : hour;
}

/** Two digits of a year: up to 49 they belong to this century. */
export const fullYear = (year: number): number => year + (year < 50 ? 2000 : 1900);
