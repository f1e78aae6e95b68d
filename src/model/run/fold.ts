/**
 * The one reading of a journal. The view's map is changed in place for speed, but every record is
 * replaced, never changed: who holds a record can compare it by identity.
 */
import type { ActionRecord, Occurrence, RunEvent, RunView } from './events';
import { occurrenceKey, roundOf } from './events';

export interface MutableRunView extends RunView {
  status: RunView['status'];
  startedAt: number;
  endedAt?: number;
  error?: NonNullable<RunView['error']>;
  outputs?: string;
  trigger?: NonNullable<RunView['trigger']>;
  actions: Map<string, ActionRecord>;
  items: Map<string, string>;
  variables: Map<string, string>;
}

export function emptyRun(): MutableRunView {
  return {
    status: 'Waiting',
    startedAt: 0,
    actions: new Map(),
    items: new Map(),
    variables: new Map(),
  };
}

export function foldRun(
  events: Iterable<RunEvent>,
  into: MutableRunView = emptyRun(),
): MutableRunView {
  for (const event of events) applyEvent(into, event);
  return into;
}

export function applyEvent(run: MutableRunView, event: RunEvent): void {
  switch (event.type) {
    case 'runStarted':
      run.status = 'Running';
      run.startedAt = event.at;
      run.trigger = event.trigger;
      return;
    case 'actionStarted':
      run.actions.set(occurrenceKey(event.action, event.repetition), startedRecord(event));
      return;
    case 'actionWaiting':
      change(run, event, ({ wakeAt: _old, ...record }) => ({
        ...record,
        status: 'Waiting',
        ...(event.until === undefined ? {} : { wakeAt: event.until }),
      }));
      return;
    case 'actionRetried':
      change(run, event, (record) => ({
        ...record,
        retries: [...(record.retries ?? []), event.failed],
      }));
      return;
    case 'iterationStarted':
      startIteration(run, event);
      return;
    case 'actionFinished':
      finishAction(run, event);
      return;
    case 'runFinished':
      run.status = event.status;
      run.endedAt = event.at;
      if (event.error) run.error = event.error;
      if (event.outputs !== undefined) run.outputs = event.outputs;
      return;
  }
}

function startedRecord(event: Extract<RunEvent, { type: 'actionStarted' }>): ActionRecord {
  const { action, repetition, at, inputs, branch } = event;
  return {
    action,
    repetition,
    status: 'Running',
    startedAt: at,
    ...(inputs === undefined ? {} : { inputs }),
    ...(branch === undefined ? {} : { branch }),
  };
}

function change(
  run: MutableRunView,
  { action, repetition }: Occurrence,
  make: (record: ActionRecord) => ActionRecord,
): void {
  const key = occurrenceKey(action, repetition);
  const record = run.actions.get(key);
  if (record) run.actions.set(key, make(record));
}

function startIteration(
  run: MutableRunView,
  event: Extract<RunEvent, { type: 'iterationStarted' }>,
): void {
  const { action, repetition, index, item } = event;
  change(run, event, (record) => ({
    ...record,
    iterations: Math.max(record.iterations ?? 0, index + 1),
  }));
  if (item !== undefined) run.items.set(occurrenceKey(action, roundOf(repetition, index)), item);
}

function finishAction(
  run: MutableRunView,
  event: Extract<RunEvent, { type: 'actionFinished' }>,
): void {
  const key = occurrenceKey(event.action, event.repetition);
  const started = run.actions.get(key);
  const { wakeAt: _wakeAt, ...before } = started ?? {};
  const { type: _type, at, startedAt, variables, ...rest } = event;
  run.actions.set(key, {
    ...before,
    ...rest,
    startedAt: startedAt ?? started?.startedAt ?? at,
    endedAt: at,
  });
  for (const [name, value] of Object.entries(variables ?? {})) {
    run.variables.set(name.toLowerCase(), value);
  }
}
