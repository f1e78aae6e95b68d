/** A record as expressions read it: `actions()`, `result()`, `action()`. */
import { parseJson, type ValueObject } from '../expressions/index';
import { type ActionRecord, occurrenceKey } from '../model/run/events';
import { trackingId } from './tracking-id';

export interface Correlation {
  readonly runId: string;
  readonly clientTrackingId: string;
}

/** WDL: `NotSpecified` is left out. */
export function recordValue(
  record: ActionRecord,
  { runId, clientTrackingId }: Correlation,
): ValueObject {
  const { action, repetition, inputs, outputs, startedAt, endedAt, code, error, retries } = record;
  return {
    name: action,
    ...(inputs === undefined ? {} : { inputs: parseJson(inputs) }),
    ...(outputs === undefined ? {} : { outputs: parseJson(outputs) }),
    startTime: isoTime(startedAt),
    ...(endedAt === undefined ? {} : { endTime: isoTime(endedAt) }),
    trackingId: trackingId(runId, occurrenceKey(action, repetition)),
    clientTrackingId,
    ...(code === undefined || code === 'NotSpecified' ? {} : { code }),
    status: record.status,
    ...(error === undefined ? {} : { error: { ...error } }),
    ...(retries === undefined ? {} : { retryHistory: retries.map(triedOf) }),
  };
}

function triedOf({
  startedAt,
  endedAt,
  code,
  error,
}: NonNullable<ActionRecord['retries']>[number]): ValueObject {
  const times = { startTime: isoTime(startedAt), endTime: isoTime(endedAt) };
  return { ...times, code, ...(error ? { error: { ...error } } : {}) };
}

export function isoTime(at: number): string {
  return `${new Date(at).toISOString().slice(0, -1)}0000Z`;
}
