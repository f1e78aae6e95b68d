/**
 * The one reading of a journal. The view's map is changed in place for speed, but every record is
 * replaced, never changed: who holds a record can compare it by identity.
 */
import type { ActionRecord, RunEvent, RunView } from './events';
import { occurrenceKey } from './events';

export interface MutableRunView extends RunView {
  status: RunView['status'];
  startedAt: number;
  endedAt?: number;
  error?: NonNullable<RunView['error']>;
  outputs?: string;
  trigger?: NonNullable<RunView['trigger']>;
  actions: Map<string, ActionRecord>;
}

export function emptyRun(): MutableRunView {
  return { status: 'Waiting', startedAt: 0, actions: new Map() };
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

function finishAction(
  run: MutableRunView,
  event: Extract<RunEvent, { type: 'actionFinished' }>,
): void {
  const key = occurrenceKey(event.action, event.repetition);
  const started = run.actions.get(key);
  const { type: _type, at, startedAt, ...rest } = event;
  run.actions.set(key, {
    ...(started?.inputs === undefined ? {} : { inputs: started.inputs }),
    ...(started?.branch === undefined ? {} : { branch: started.branch }),
    ...rest,
    startedAt: startedAt ?? started?.startedAt ?? at,
    endedAt: at,
  });
}
