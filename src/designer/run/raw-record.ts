import type { JsonText } from '../../model/definition';
import type { ActionRecord, FailedTry } from '../../model/run/events';

type Kept = Omit<ActionRecord, 'action' | 'repetition'>;

/** A record as JSON: times as a person can read them, values as what they are and not as their text. */
export function rawRecord(record: Kept): JsonText {
  const { inputs, outputs, trackedProperties, retries, next: _next, ...rest } = record;
  const { startedAt, endedAt, wakeAt, ...plain } = rest;
  const head = {
    ...plain,
    startTime: timeOf(startedAt),
    endTime: timeOf(endedAt),
    wakeTime: timeOf(wakeAt),
    retryHistory: retries?.map(rawTry),
  };
  const values = Object.entries({ inputs, outputs, trackedProperties }).flatMap(([name, text]) =>
    text === undefined ? [] : [`${JSON.stringify(name)}:${text}`],
  );
  const members = JSON.stringify(head).slice(1, -1);
  return `{${[members, ...values].join(',')}}`;
}

const timeOf = (at: number | undefined) =>
  at === undefined ? undefined : new Date(at).toISOString();

function rawTry({ startedAt, endedAt, nextAt: _next, ...failed }: FailedTry) {
  return { startTime: timeOf(startedAt), endTime: timeOf(endedAt), ...failed };
}
