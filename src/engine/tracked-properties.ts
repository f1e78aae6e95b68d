import { occurrenceKey, type RunEvent } from '../model/run/events';
import { finishedRecord } from '../model/run/fold';
import type { Tracked } from './actions/tracked';
import type { Ready, Run } from './run';
import type { EnginePorts } from './run-scope';

type ActionFinished = Extract<RunEvent, { type: 'actionFinished' }>;

/** The end of an action with what it tells of itself; WDL: what cannot be evaluated is its code. */
export function trackedOf(
  run: Run,
  { node, instance }: Ready,
  tracked: Tracked,
  event: ActionFinished,
  ports: EnginePorts,
): ActionFinished {
  if (event.status === 'Skipped') return event;
  const before = run.view.actions.get(occurrenceKey(node.name, instance.repetition));
  const scope = run.scope.at(node.loops, instance.repetition, ports);
  const trackedProperties = scope.during(finishedRecord(before, event), tracked);
  return trackedProperties === undefined
    ? { ...event, code: 'TrackedPropertiesEvaluationFailed' }
    : { ...event, trackedProperties };
}
