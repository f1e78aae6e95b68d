/** Edits of a recurrence by its form: whatever else stands there stays. */
import type { Json, JsonObject } from '../../../../model/definition';
import { isObject } from '../../../../model/step';
import { type Frequency, type ScheduleMember, schedulesOf } from './recurrence-shape';

/** Sets a member of the recurrence itself; undefined takes it away. */
export function withRecurrenceMember(
  value: Json | undefined,
  name: string,
  next: Json | undefined,
): JsonObject {
  return withMember(isObject(value) ? value : {}, name, next);
}

/** Sets a list of the schedule; an empty one goes, and with the last of them the schedule. */
export function withSchedule(
  value: Json | undefined,
  name: ScheduleMember,
  next: readonly (string | number)[],
): JsonObject {
  const recurrence = isObject(value) ? value : {};
  const before = isObject(recurrence.schedule) ? recurrence.schedule : {};
  const schedule = withMember(before, name, next.length === 0 ? undefined : listed(name, next));
  return withMember(
    recurrence,
    'schedule',
    Object.keys(schedule).length === 0 ? undefined : schedule,
  );
}

function listed(name: ScheduleMember, values: readonly (string | number)[]): Json {
  return name === 'hours' ? values.map(String) : values;
}

/** Another frequency: lists that it does not know go. */
export function withFrequency(value: Json | undefined, frequency: Frequency): JsonObject {
  let next = withRecurrenceMember(value, 'frequency', frequency);
  for (const name of ['weekDays', 'monthDays', 'hours', 'minutes'] as const) {
    if (!schedulesOf(frequency).includes(name) && isObject(next.schedule) && name in next.schedule)
      next = withSchedule(next, name, []);
  }
  return next;
}

function withMember(object: JsonObject, name: string, value: Json | undefined): JsonObject {
  if (value !== undefined) return { ...object, [name]: value };
  const { [name]: _gone, ...rest } = object;
  return rest;
}
