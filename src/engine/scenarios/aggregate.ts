/** How each action ended over all its rounds, read from a journal: one line for each name. */
import {
  type ActionStatus,
  type Occurrence,
  occurrenceKey,
  type RunError,
  type RunEvent,
  type Simulated,
} from '../../model/run/events';

export interface Aggregate {
  readonly name: string;
  /** The gravest of all its rounds. */
  readonly status: ActionStatus;
  readonly code?: string;
  readonly error?: RunError;
  /** Of the last round that has any. */
  readonly outputs?: string;
  readonly inputs?: string;
  readonly counts: Readonly<Partial<Record<ActionStatus, number>>>;
  readonly startedAt: number;
  readonly endedAt: number;
  readonly simulated?: Simulated;
}

type Finished = Extract<RunEvent, { readonly type: 'actionFinished' }>;

const gravity: readonly ActionStatus[] = [
  'Failed',
  'TimedOut',
  'Cancelled',
  'Succeeded',
  'Skipped',
];
const rank = (status: ActionStatus): number => gravity.indexOf(status);

/** In the order in which they ended first. */
export function aggregates(journal: Iterable<RunEvent>): ReadonlyMap<string, Aggregate> {
  const found = new Map<string, Aggregate>();
  const started = new Map<string, number>();
  const begun = new Map<string, string>();
  for (const event of journal) {
    if (event.type === 'actionStarted') {
      if (!started.has(event.action)) started.set(event.action, event.at);
      if (event.inputs !== undefined) begun.set(occurrence(event), event.inputs);
    }
    if (event.type !== 'actionFinished') continue;
    const before = found.get(event.action);
    const startedAt = started.get(event.action) ?? event.startedAt ?? event.at;
    const inputs = event.inputs ?? begun.get(occurrence(event));
    begun.delete(occurrence(event));
    const ended = inputs === undefined ? event : { ...event, inputs };
    found.set(event.action, before ? joined(before, ended) : first(ended, startedAt));
  }
  return found;
}

const occurrence = ({ action, repetition }: Occurrence) => occurrenceKey(action, repetition);

function first({ action, at, status, ...rest }: Finished, startedAt: number): Aggregate {
  const { code, error, outputs, inputs, simulated } = rest;
  return {
    name: action,
    status,
    counts: { [status]: 1 },
    startedAt,
    endedAt: at,
    ...(code !== undefined && { code }),
    ...(error && { error }),
    ...(outputs !== undefined && { outputs }),
    ...(inputs !== undefined && { inputs }),
    ...(simulated && { simulated }),
  };
}

function joined(before: Aggregate, event: Finished): Aggregate {
  const next = first(event, before.startedAt);
  const graver = rank(event.status) < rank(before.status) ? next : before;
  const { code, error, status } = graver;
  const simulated = before.simulated ?? next.simulated;
  const counts = { ...before.counts, [event.status]: (before.counts[event.status] ?? 0) + 1 };
  const { code: _, error: __, ...rest } = { ...before, ...next };
  return {
    ...rest,
    status,
    counts,
    ...(code !== undefined && { code }),
    ...(error && { error }),
    ...(simulated && { simulated }),
  };
}
