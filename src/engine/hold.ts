/** Breakpoints: a run that somebody tries out stands still before an action, until it is let go on. */
import type { Resumption } from '../model/flow';
import { compileCondition } from './condition';
import { emit, keyOf, occurrenceOf, type Ready, type Run } from './run';
import type { EnginePorts } from './run-scope';
import { stepOf } from './step';

/** Whether it stays where it is. What else is under way goes on. */
export function holds(run: Run, ready: Ready, ports: EnginePorts): boolean {
  const { stops, held, released } = run.view;
  const key = keyOf(ready);
  if (!held.has(key)) {
    if (!stops || released.has(key) || !stopsBefore(run, ready, ports)) return false;
    emit(run, { type: 'actionHeld', at: ports.now(), ...occurrenceOf(ready) });
  }
  run.held.set(key, ready);
  return true;
}

function stopsBefore(run: Run, ready: Ready, ports: EnginePorts): boolean {
  const { breakpoints = [], everywhere } = run.view.stops ?? {};
  if (everywhere) return true;
  const name = ready.node.name.toLowerCase();
  return breakpoints
    .filter(({ action }) => action.toLowerCase() === name)
    .some(({ when }) => when === undefined || conditionHolds(run, ready, when, ports));
}

/** A condition that cannot be evaluated is a reason to look. */
function conditionHolds(run: Run, ready: Ready, when: string, ports: EnginePorts): boolean {
  try {
    return compileCondition(when)(stepOf(run, ready, ports).scope);
  } catch {
    return true;
  }
}

export function resumeRun(
  run: Run,
  { only, stops }: Omit<Resumption, 'number'>,
  ports: EnginePorts,
): void {
  if (run.view.endedAt !== undefined) return;
  emit(run, {
    type: 'runResumed',
    at: ports.now(),
    ...(only && { only }),
    ...(stops && { stops }),
  });
  for (const [key, ready] of run.held) {
    if (run.view.held.has(key)) continue;
    run.held.delete(key);
    run.ready.push(ready);
  }
}
