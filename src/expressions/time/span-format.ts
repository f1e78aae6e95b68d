import { TICKS_A_SECOND } from './moment';
import { type Span, spanText } from './span';

interface Clock {
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
  /** Seven digits. */
  readonly fraction: string;
}

/** Computed formats may be of any length; none that means something is longer. */
const LONGEST = 1_000;

/** A length of time in a standard or custom .NET format; null if it is none. */
export function formatSpan(span: Span, format: string): string | null {
  if (format.length > LONGEST) return null;
  const clock = clockOf(span);
  const sign = span.negative ? '-' : '';
  switch (format) {
    case '':
    case 'c':
    case 't':
    case 'T':
      return spanText(span);
    case 'g':
      return sign + general(clock, false);
    case 'G':
      return sign + general(clock, true);
    default:
      // WDL: a custom format shows no sign.
      return format.length === 1 ? null : custom(clock, format);
  }
}

function clockOf({ days, ticks }: Span): Clock {
  const seconds = Math.floor(ticks / TICKS_A_SECOND);
  return {
    days,
    hours: Math.floor(seconds / 3_600),
    minutes: Math.floor(seconds / 60) % 60,
    seconds: seconds % 60,
    fraction: String(ticks % TICKS_A_SECOND).padStart(7, '0'),
  };
}

const two = (value: number): string => String(value).padStart(2, '0');

function general({ days, hours, minutes, seconds, fraction }: Clock, long: boolean): string {
  const shown = long ? `.${fraction}` : `.${fraction}`.replace(/\.?0+$/, '');
  const day = long || days > 0 ? `${days}:` : '';
  return `${day}${long ? two(hours) : hours}:${two(minutes)}:${two(seconds)}${shown}`;
}

const piece =
  /'([^']*)'|"([^"]*)"|\\(.)|%?(?:(d{1,8})|(h{1,2})|(m{1,2})|(s{1,2})|(f{1,7})|(F{1,7}))/sy;

/** Whatever is no letter of the format stands in quotes or behind a backslash. */
function custom(clock: Clock, format: string): string | null {
  let text = '';
  piece.lastIndex = 0;
  while (piece.lastIndex < format.length) {
    const found = piece.exec(format);
    if (!found) return null;
    const [, quoted, doubly, escaped, d, h, m, s, f, F] = found;
    if (d) text += String(clock.days).padStart(d.length, '0');
    else if (h) text += String(clock.hours).padStart(h.length, '0');
    else if (m) text += String(clock.minutes).padStart(m.length, '0');
    else if (s) text += String(clock.seconds).padStart(s.length, '0');
    else if (f) text += clock.fraction.slice(0, f.length);
    else if (F) text += clock.fraction.slice(0, F.length).replace(/0+$/, '');
    else text += quoted ?? doubly ?? escaped ?? '';
  }
  return text;
}
