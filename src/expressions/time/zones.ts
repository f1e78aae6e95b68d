import { Memo } from '../memo';
import { addSteps, type Moment, millisecondsOf, TICKS_A_SECOND } from './moment';
import { windowsZones } from './windows-zones';

/** A time zone with the rules that the engine's own zone data has for it. */
export interface Zone {
  readonly isUtc: boolean;
  /** Seconds ahead of UTC at a time in milliseconds since 1970. */
  offsetAt(milliseconds: number): number;
}

const windowsNames = new Map(
  Object.entries(windowsZones).map(([name, iana]) => [name.toLowerCase(), iana]),
);

const zones = new Memo<Zone>(200);

/** The name that `Intl` knows a Windows zone by; any other name stays as it is. */
export const ianaName = (name: string): string => windowsNames.get(name.toLowerCase()) ?? name;

/** The zone of a Windows or an IANA name, case ignored; null for an unknown one. */
export function zoneOf(name: string): Zone | null {
  const iana = ianaName(name);
  // What names no zone of either kind must not be taken for an offset such as `+02:00`.
  if (!/^[a-z][\w+/-]{1,40}$/i.test(iana)) return null;
  const known = zones.find(iana);
  if (known) return known;
  const made = makeZone(iana);
  return made && zones.get(iana, () => made);
}

function makeZone(timeZone: string): Zone | null {
  const format = formatOf(timeZone);
  if (!format) return null;
  const isUtc = format.resolvedOptions().timeZone === 'UTC';
  return { isUtc, offsetAt: isUtc ? () => 0 : (at) => offsetOf(format, at) };
}

function formatOf(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
  } catch {
    return null;
  }
}

/** The clock of the zone, read back as if it were UTC, is ahead by the offset. */
function offsetOf(format: Intl.DateTimeFormat, at: number): number {
  const seconds = Math.floor(at / 1_000);
  // The order is that of en-US; what stands between the numbers may change with the engine's data.
  const numbers = (format.format(at).match(/\d+/g) ?? []).map(Number);
  const [month = 1, day = 1, year = 1, hour = 0, minute = 0, second = 0] = numbers;
  // Date.UTC would take the years 0 to 99 for 1900 to 1999.
  const shown = new Date(0);
  shown.setUTCFullYear(year, month - 1, day);
  shown.setUTCHours(hour, minute, second);
  return shown.getTime() / 1_000 - seconds;
}

/** What the clock of a zone shows at a moment that is taken as UTC; null beyond the calendar. */
export function fromUtc(moment: Moment, zone: Zone): Moment | null {
  const shown = addSteps(moment, zone.offsetAt(millisecondsOf(moment)), TICKS_A_SECOND);
  return shown && { ...shown, mark: zone.isUtc ? 'utc' : 'none' };
}

/**
 * The moment at which the clock of a zone shows what a moment says. `gap`: it never does, because the
 * clock was put forward there. Where it does twice, .NET takes standard time, which is the later.
 */
export function toUtc(moment: Moment, zone: Zone): Moment | 'gap' | null {
  const shown = millisecondsOf(moment);
  const around = [zone.offsetAt(shown - DAY), zone.offsetAt(shown + DAY)].sort((a, b) => a - b);
  for (const offset of around) {
    if (zone.offsetAt(shown - offset * 1_000) !== offset) continue;
    const utc = addSteps(moment, -offset, TICKS_A_SECOND);
    return utc && { ...utc, mark: 'utc' };
  }
  return 'gap';
}

const DAY = 86_400_000;
