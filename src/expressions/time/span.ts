import { type Moment, TICKS_A_DAY, TICKS_A_SECOND } from './moment';

/** A length of time as .NET's TimeSpan counts it: whole days, and ticks of the same sign. */
export interface Span {
  readonly negative: boolean;
  readonly days: number;
  /** Steps of 100 ns, less than a day. */
  readonly ticks: number;
}

export function spanBetween(from: Moment, to: Moment): Span {
  const days = to.day - from.day;
  const ticks = to.tick - from.tick;
  const negative = days < 0 || (days === 0 && ticks < 0);
  const [d, t] = negative ? [-days, -ticks] : [days, ticks];
  return t < 0
    ? { negative, days: d - 1, ticks: t + TICKS_A_DAY }
    : { negative, days: d, ticks: t };
}

const two = (number: number): string => (number < 10 ? `0${number}` : String(number));

/** `[-][d.]hh:mm:ss[.fffffff]`, which .NET calls the constant format. */
export function spanText({ negative, days, ticks }: Span): string {
  const seconds = Math.floor(ticks / TICKS_A_SECOND);
  const fraction = ticks % TICKS_A_SECOND;
  const clock = [seconds / 3_600, (seconds / 60) % 60, seconds % 60].map((part) =>
    two(Math.floor(part)),
  );
  return [
    negative ? '-' : '',
    days > 0 ? `${days}.` : '',
    clock.join(':'),
    fraction > 0 ? `.${String(fraction).padStart(7, '0')}` : '',
  ].join('');
}

const spanForm =
  /^\s*(-?)(?:(\d{1,8})[.:](?=\d+:\d+:))?(\d{1,8})(?::(\d{1,2})(?::(\d{1,2})(?:\.(\d{1,7}))?)?)?\s*$/;

/** A length of time as .NET writes it; a number alone means days. Null for anything else. */
export function readSpan(text: string): Span | null {
  if (text.length > 100) return null;
  const found = spanForm.exec(text);
  if (!found) return null;
  const [, sign = '', days, first = '', minutes, seconds = '0', fraction = ''] = found;
  const whole = days ?? (minutes === undefined ? first : '0');
  const hours = minutes === undefined ? 0 : Number(first);
  if (hours > 23 || Number(minutes ?? 0) > 59 || Number(seconds) > 59) return null;
  const clock = (hours * 60 + Number(minutes ?? 0)) * 60 + Number(seconds);
  const ticks = clock * TICKS_A_SECOND + Number(fraction.padEnd(7, '0'));
  return { negative: sign === '-', days: Number(whole), ticks };
}
