/** A recurrence as the definition writes it → one that can be counted with, or why it cannot. */
import {
  compileInputs,
  EvaluationError,
  ianaName,
  isObject,
  millisecondsOf,
  readMoment,
  type Scope,
  TemplateError,
  type Value,
  type Zone,
  zoneOf,
} from '../../../expressions/index';
import type { Json, Trigger } from '../../../model/definition';
import type { Frequency as LimitedFrequency, Limits } from '../../../model/dialect';
import { durationSeconds } from '../../../model/duration';
import { refused, type TriggerRefusal } from '../refusal';
import { firstMomentOf } from './clock-time';
import { readSchedule } from './read-schedule';
import type { Frequency, Recurrence } from './recurrence';

export interface ReadRecurrence {
  readonly kind: 'recurrence';
  readonly recurrence: Recurrence;
  /** Of a sliding window: how long after its time a window's run begins. */
  readonly delayMs: number;
  /** IANA name of its zone. */
  readonly timeZone: string;
}

const frequencies: readonly Frequency[] = [
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'month',
  'year',
];

/** `scope` answers for the parameters that a recurrence may name. */
export function readRecurrence(
  trigger: Trigger,
  scope: Scope,
  limits: Pick<Limits, 'recurrence'>,
): ReadRecurrence | TriggerRefusal {
  const { recurrence } = trigger as { readonly recurrence?: Json };
  const { delay: written } = (trigger.inputs ?? {}) as { readonly delay?: Json };
  const value = evaluated(recurrence ?? null, scope);
  if (typeof value === 'string') return unfit(value);
  const delay = evaluated(written ?? null, scope);
  if (typeof delay === 'string') return unfit(delay);
  return read(value.value, delay.value, limits);
}

const unfit = (message: string) => refused('InvalidTemplate', message);

function evaluated(json: Json, scope: Scope): { readonly value: Value } | string {
  try {
    return { value: compileInputs(json).evaluate(scope) };
  } catch (error) {
    if (error instanceof EvaluationError || error instanceof TemplateError) {
      return `The recurrence of the trigger cannot be evaluated: ${error.message}`;
    }
    throw error;
  }
}

function read(
  value: Value,
  delay: Value,
  limits: Pick<Limits, 'recurrence'>,
): ReadRecurrence | TriggerRefusal {
  if (!isObject(value)) return unfit('The trigger has no recurrence.');
  const frequency = frequencies.find((one) => one === String(value.frequency).toLowerCase());
  if (!frequency) return unfit('The frequency of the recurrence is none of those that there are.');
  const interval = intervalOf(value.interval, frequency, limits);
  if (typeof interval !== 'number') return interval;
  const zone = zoneNamed(value.timeZone);
  if (!zone)
    return unfit(`The time zone '${String(value.timeZone)}' of the recurrence is unknown.`);
  const start = momentOf(value.startTime, zone.zone);
  if (start === null) {
    return unfit(`The start time '${String(value.startTime)}' of the recurrence is no time.`);
  }
  const end = momentOf(value.endTime, zone.zone);
  if (end === null) {
    return unfit(`The end time '${String(value.endTime)}' of the recurrence is no time.`);
  }
  const schedule = readSchedule(value.schedule, frequency);
  if (typeof schedule === 'string') return unfit(schedule);
  const delayMs = delayOf(delay);
  if (delayMs === null) return unfit('The delay of the sliding window is no duration.');
  return {
    kind: 'recurrence',
    delayMs,
    timeZone: zone.name,
    recurrence: {
      frequency,
      interval,
      zone: zone.zone,
      ...(start === undefined ? {} : { start }),
      ...(end === undefined ? {} : { end }),
      ...(schedule === undefined ? {} : { schedule }),
    },
  };
}

function intervalOf(
  value: Value | undefined,
  frequency: Frequency,
  { recurrence }: Pick<Limits, 'recurrence'>,
): number | TriggerRefusal {
  const interval = typeof value === 'string' ? Number(value) : (value ?? 1);
  if (typeof interval !== 'number' || !Number.isInteger(interval)) {
    return unfit('The interval of the recurrence must be a whole number.');
  }
  const { min, max } = rangeOf(frequency, recurrence);
  if (interval >= min && interval <= max) return interval;
  return unfit(
    `The interval of the recurrence is ${interval}; by the ${frequency} it is from ${min} to ${max}.`,
  );
}

function rangeOf(frequency: Frequency, limits: Limits['recurrence']) {
  if (frequency !== 'year') return limits[frequency satisfies LimitedFrequency];
  return { min: 1, max: Math.max(1, Math.floor(limits.month.max / 12)) };
}

function zoneNamed(
  value: Value | undefined,
): { readonly zone: Zone; readonly name: string } | null {
  const named = value === undefined || value === null || value === '' ? 'UTC' : value;
  if (typeof named !== 'string') return null;
  const zone = zoneOf(named);
  return zone && { zone, name: ianaName(named) };
}

/** WDL: a time without a zone of its own is one of the zone beside it; `Z` and offsets count as such. */
function momentOf(value: Value | undefined, zone: Zone): number | undefined | null {
  if (value === undefined || value === null || value === '') return undefined;
  const moment = typeof value === 'string' ? readMoment(value) : null;
  if (!moment) return null;
  const at = millisecondsOf(moment);
  return moment.mark === 'none' ? firstMomentOf(at, zone) : at;
}

function delayOf(value: Value): number | null {
  if (value === null) return 0;
  const seconds = typeof value === 'string' ? durationSeconds(value) : undefined;
  return seconds === undefined ? null : seconds * 1_000;
}
