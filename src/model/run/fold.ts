/**
 * The one reading of a journal. The view's maps are changed in place for speed, but every record is
 * replaced, never changed: who holds a record can compare it by identity.
 */

import type { ActionRecord, Occurrence, RunEvent, RunView, Tally, VariableText } from './events';
import { occurrenceKey } from './events';
import { type ItemRows, itemRows, listItems } from './items';

export interface MutableRunView extends RunView {
  status: RunView['status'];
  startedAt: number;
  endedAt?: number;
  code?: string;
  error?: NonNullable<RunView['error']>;
  outputs?: string;
  trigger?: NonNullable<RunView['trigger']>;
  parameters?: string;
  clientTrackingId?: string;
  waitsForResponse?: boolean;
  response?: NonNullable<RunView['response']>;
  actions: Map<string, ActionRecord>;
  tallies: Map<string, Tally>;
  openRounds: Map<string, Set<number>>;
  items: Map<string, ItemRows>;
  variables: Map<string, VariableText>;
  stops?: NonNullable<RunView['stops']>;
  held: Map<string, Occurrence>;
  released: Set<string>;
}

export function emptyRun(): MutableRunView {
  return {
    status: 'Waiting',
    startedAt: 0,
    actions: new Map(),
    tallies: new Map(),
    openRounds: new Map(),
    items: new Map(),
    variables: new Map(),
    held: new Map(),
    released: new Set(),
  };
}

export function foldRun(
  events: Iterable<RunEvent>,
  into: MutableRunView = emptyRun(),
): MutableRunView {
  for (const event of events) applyEvent(into, event);
  return into;
}

type Event<T extends RunEvent['type']> = Extract<RunEvent, { readonly type: T }>;

export function applyEvent(run: MutableRunView, event: RunEvent): void {
  switch (event.type) {
    case 'runStarted':
      startRun(run, event);
      return;
    case 'actionHeld':
      run.held.set(occurrenceKey(event.action, event.repetition), event);
      return;
    case 'runResumed':
      resume(run, event);
      return;
    case 'actionStarted':
      run.actions.set(occurrenceKey(event.action, event.repetition), startedRecord(event));
      return;
    case 'itemsListed':
      listItems(rowsOf(run, event), event.from, event.items);
      return;
    case 'actionRetried':
      pause(run, event, event.failed.nextAt);
      change(run, event, (record) => ({
        ...record,
        retries: [...(record.retries ?? []), event.failed],
      }));
      return;
    case 'actionContinued':
      if (event.until !== undefined || event.awaits) pause(run, event, event.until);
      else change(run, event, ({ wakeAt: _old, ...record }) => ({ ...record, status: 'Running' }));
      change(run, event, (record) => ({
        ...record,
        next: event.next,
        retriesBefore: record.retries?.length ?? 0,
      }));
      return;
    case 'iterationStarted':
      startIteration(run, event);
      return;
    case 'iterationFinished':
      finishIteration(run, event);
      return;
    case 'actionFinished':
      finishAction(run, event);
      return;
    case 'responded':
      run.response = event.response;
      return;
    case 'runFinished':
      run.status = event.status;
      run.endedAt = event.at;
      run.held.clear();
      if (event.code !== undefined) run.code = event.code;
      if (event.error) run.error = event.error;
      if (event.outputs !== undefined) run.outputs = event.outputs;
      return;
  }
}

function startRun(run: MutableRunView, event: Event<'runStarted'>): void {
  const { at, trigger, parameters, clientTrackingId, waitsForResponse, stops } = event;
  run.status = 'Running';
  run.startedAt = at;
  run.trigger = trigger;
  if (parameters !== undefined) run.parameters = parameters;
  if (clientTrackingId !== undefined) run.clientTrackingId = clientTrackingId;
  if (waitsForResponse !== undefined) run.waitsForResponse = waitsForResponse;
  if (stops) run.stops = stops;
}

function resume(run: MutableRunView, { only, stops }: Event<'runResumed'>): void {
  for (const key of only ?? [...run.held.keys()]) {
    if (run.held.delete(key)) run.released.add(key);
  }
  if (stops) run.stops = stops;
  else delete run.stops;
}

function startedRecord(event: Event<'actionStarted'>): ActionRecord {
  const { action, repetition, at, inputs, branch, count, until, secured, kept } = event;
  return {
    action,
    repetition,
    status: until === undefined ? 'Running' : 'Waiting',
    startedAt: at,
    ...(until === undefined ? {} : { wakeAt: until }),
    ...(inputs === undefined ? {} : { inputs }),
    ...(branch === undefined ? {} : { branch }),
    ...(count === undefined ? {} : { count }),
    ...(secured === undefined ? {} : { secured }),
    ...(kept && { kept }),
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

function pause(run: MutableRunView, event: Occurrence, until: number | undefined): void {
  change(run, event, ({ wakeAt: _old, ...record }) => ({
    ...record,
    status: 'Waiting',
    ...(until === undefined ? {} : { wakeAt: until }),
  }));
}

function rowsOf(run: MutableRunView, { action, repetition }: Occurrence): ItemRows {
  const key = occurrenceKey(action, repetition);
  const known = run.items.get(key) ?? itemRows();
  run.items.set(key, known);
  return known;
}

function startIteration(run: MutableRunView, event: Event<'iterationStarted'>): void {
  const { index, item } = event;
  const key = occurrenceKey(event.action, event.repetition);
  const open = run.openRounds.get(key);
  if (open) open.add(index);
  else run.openRounds.set(key, new Set([index]));
  change(run, event, (record) => ({
    ...record,
    iterations: Math.max(record.iterations ?? 0, index + 1),
  }));
  if (item !== undefined) rowsOf(run, event).single.set(index, item);
}

function finishIteration(run: MutableRunView, event: Event<'iterationFinished'>): void {
  run.openRounds.get(occurrenceKey(event.action, event.repetition))?.delete(event.index);
  const failed = event.status === 'Succeeded' ? 0 : 1;
  change(run, event, (record) => ({
    ...record,
    finishedIterations: (record.finishedIterations ?? 0) + 1,
    failedIterations: (record.failedIterations ?? 0) + failed,
  }));
}

function finishAction(run: MutableRunView, event: Event<'actionFinished'>): void {
  const key = occurrenceKey(event.action, event.repetition);
  run.actions.set(key, finishedRecord(run.actions.get(key), event));
  if (event.repetition !== '') tally(run, event);
  for (const [name, value] of Object.entries(event.variables ?? {})) {
    run.variables.set(name.toLowerCase(), { value, appended: [] });
  }
  const { appended } = event;
  if (appended) append(run, appended.variable.toLowerCase(), appended.value);
}

/** The record of an action that has come to its end, after what its intent said. */
export function finishedRecord(
  started: ActionRecord | undefined,
  event: Event<'actionFinished'>,
): ActionRecord {
  const { wakeAt: _wakeAt, next: _next, retriesBefore: _retries, ...before } = started ?? {};
  const { type: _type, at, startedAt, variables: _variables, appended: _appended, ...rest } = event;
  return {
    ...before,
    ...rest,
    startedAt: startedAt ?? started?.startedAt ?? at,
    endedAt: at,
  };
}

function tally(run: MutableRunView, { action, status }: Event<'actionFinished'>): void {
  const before = run.tallies.get(action);
  run.tallies.set(action, { ...before, [status]: (before?.[status] ?? 0) + 1 });
}

/** The list of what was appended grows in place: copying it each time would take quadratic time. */
function append(run: MutableRunView, name: string, value: string): void {
  const known = run.variables.get(name);
  if (known) (known.appended as string[]).push(value);
}
