/** Breakpoints and given results of the open flow, as they are set. */
import type { JsonObject } from '../../model/definition';
import type { Stops } from '../../model/run/events';
import type { Trial } from '../../model/trial/trial';
import { findAction } from '../../model/walk';
import type { Designer, DesignerState } from '../store';

export const noTrial: Trial = { breakpoints: new Map(), mocks: new Map() };

/** Undefined takes the breakpoint away. */
export function setBreakpoint(designer: Designer, step: string, when: string | undefined): void {
  const { trial } = designer.store.getState();
  designer.show({ trial: { ...trial, breakpoints: changed(trial.breakpoints, step, when) } });
}

/** Undefined: the step does again what it does. */
export function setMock(designer: Designer, step: string, result: JsonObject | undefined): void {
  const { trial } = designer.store.getState();
  designer.show({ trial: { ...trial, mocks: changed(trial.mocks, step, result) } });
}

/** Of steps that are still there. */
export function stopsOf({ trial, definition }: Pick<DesignerState, 'trial' | 'definition'>): Stops {
  const steps = [...trial.breakpoints].filter(([step]) => findAction(definition, step));
  return {
    breakpoints: steps.map(([action, when]) => ({ action, ...(when.trim() && { when }) })),
  };
}

function changed<T>(
  map: ReadonlyMap<string, T>,
  key: string,
  value: T | undefined,
): ReadonlyMap<string, T> {
  const next = new Map(map);
  if (value === undefined) next.delete(key);
  else next.set(key, value);
  return next;
}
