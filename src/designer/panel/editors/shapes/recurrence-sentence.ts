/** A recurrence in words: “Every 2 weeks on Monday and Friday at 09:00, in the zone Europe/London”. */
import type { Json } from '../../../../model/definition';
import { type RecurrenceForm, schedulesOf } from './recurrence-shape';

/** Null: a part of it is known only when the flow is published, so there is no sentence yet. */
export function recurrenceSentence(form: RecurrenceForm): string | null {
  const { frequency, weekDays, monthDays, hours, minutes } = form;
  const interval = form.interval ?? 1;
  if (!frequency || typeof interval !== 'number' || !weekDays || !monthDays || !hours || !minutes) {
    return null;
  }
  const lists = schedulesOf(frequency);
  const unit = frequency.toLowerCase();
  const parts = [interval === 1 ? `Every ${unit}` : `Every ${interval} ${unit}s`];
  if (lists.includes('weekDays') && weekDays.length > 0) parts.push(`on ${joined(weekDays)}`);
  if (lists.includes('monthDays') && monthDays.length > 0) {
    parts.push(`on the ${joined([...monthDays].sort(byDay).map(dayOfMonth))}`);
  }
  if (lists.includes('hours')) parts.push(...clockTimes(hours, minutes, form.startTime));
  const start = momentText(form.startTime);
  const end = momentText(form.endTime);
  const zone = typeof form.timeZone === 'string' && form.timeZone !== '' ? form.timeZone : 'UTC';
  return [
    parts.join(' '),
    start === null ? '' : `, from ${start}`,
    end === null ? '' : ` until ${end}`,
    lists.length > 0 || start !== null ? `, in the zone ${zone}` : '',
  ].join('');
}

/** From the start of the month, then from its end. */
const byDay = (a: number, b: number) => (a < 0 === b < 0 ? Math.abs(a) - Math.abs(b) : b - a);

function dayOfMonth(day: number): string {
  if (day >= 0) return ordinal(day);
  return day === -1 ? 'last day' : `${ordinal(-day)} day from the end`;
}

function ordinal(number: number): string {
  const tens = number % 100;
  if (tens >= 11 && tens <= 13) return `${number}th`;
  return `${number}${['th', 'st', 'nd', 'rd'][number % 10] ?? 'th'}`;
}

const mostTimes = 6;

/** WDL: an hour or a minute that is not named is that of the start, or of when the flow is turned on. */
function clockTimes(
  hours: readonly number[],
  minutes: readonly number[],
  start: Json | undefined,
): readonly string[] {
  if (hours.length === 0 && minutes.length === 0) return [];
  if (hours.length === 0) return [`at minute ${joined(inOrder(minutes).map(String))} of its hour`];
  const ofStart = typeof start === 'string' ? /T\d{2}:(\d{2})[^Z+]*$/u.exec(start)?.[1] : undefined;
  if (minutes.length === 0 && ofStart === undefined) {
    const names = joined(inOrder(hours).map((hour) => `${two(hour)}:…`));
    return [`at ${names}, at the minute at which it is turned on`];
  }
  const of = minutes.length === 0 ? [Number(ofStart)] : minutes;
  if (hours.length * of.length > mostTimes) {
    return [
      `in the hours ${joined(inOrder(hours).map(String))} at minute ${joined(inOrder(of).map(String))}`,
    ];
  }
  const times = inOrder(hours).flatMap((hour) =>
    inOrder(of).map((minute) => `${two(hour)}:${two(minute)}`),
  );
  return [`at ${joined(times)}`];
}

const inOrder = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b);
const two = (number: number) => String(number).padStart(2, '0');

/** “a, b and c”. */
function joined(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

/** The day and minute as they are written; null: there is none. */
function momentText(value: Json | undefined): string | null {
  if (typeof value !== 'string' || value === '') return null;
  const [, day, minute] = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?/u.exec(value) ?? [];
  if (day === undefined) return value;
  return minute === undefined ? day : `${day} ${minute}`;
}
