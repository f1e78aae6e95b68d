import { words } from '../words';

/** The interface is written in British English, and so are its dates. */
const locale = 'en-GB';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const longUnits = [
  ['year', 365 * day],
  ['month', 30 * day],
  ['day', day],
] as const;

const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'long' });

/** `2 min ago`, `yesterday`, `in 3 h`, `2 months ago`; within a minute `just now`. UTC milliseconds. */
export function formatRelative(at: number, now: number): string {
  const difference = at - now;
  const distance = Math.abs(difference);
  for (const [unit, size] of longUnits) {
    if (distance >= size) return relative.format(Math.trunc(difference / size), unit);
  }
  if (distance < minute) return words.justNow;
  const amount =
    distance >= hour ? `${Math.floor(distance / hour)} h` : `${Math.floor(distance / minute)} min`;
  return difference < 0 ? words.ago(amount) : words.ahead(amount);
}

/** `Fri 20 Nov 2026, 09:41:08`. */
export function formatExact(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZone,
  }).format(at);
}

/** `20 Nov`, with the year if it is another one. */
export function formatDay(at: number, now: number, timeZone: string): string {
  const year = (time: number) =>
    new Intl.DateTimeFormat(locale, { year: 'numeric', timeZone }).format(time);
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    timeZone,
    ...(year(at) !== year(now) && { year: 'numeric' }),
  }).format(at);
}

/** `09:41`. */
export function formatClock(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone }).format(
    at,
  );
}

/** `340 ms`, `12 s`, `4 min 05 s`, `2 h 10 min`, `3 d 4 h`. */
export function formatDuration(milliseconds: number): string {
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 10 && milliseconds % 1000 !== 0) return `${(milliseconds / 1000).toFixed(1)} s`;
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min ${String(seconds % 60).padStart(2, '0')} s`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return `${hours} h ${String(minutes % 60).padStart(2, '0')} min`;
  return `${Math.floor(hours / 24)} d ${hours % 24} h`;
}

/** `412 B`, `38 KB`, `1.4 MB`: powers of 1024, as file managers show them. */
export function formatBytes(bytes: number): string {
  const names = ['B', 'KB', 'MB', 'GB', 'TB'] as const;
  let size = bytes;
  let index = 0;
  while (size >= 1024 && index < names.length - 1) {
    size /= 1024;
    index += 1;
  }
  const digits = index === 0 || size >= 10 ? 0 : 1;
  return `${size.toFixed(digits)} ${names[index]}`;
}

/** `Saturday 21 November`. */
export function formatLongDay(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone,
  }).format(at);
}
