/** Which steps another one may wait for, and what it then says. */
import type { Actions, Definition, RunAfter } from '../definition';
import { actionsAt, findAction, predecessors } from '../walk';
import type { StepOutcome } from './truth-table';

/** Steps beside it that do not wait for it themselves, so that no circle comes about. */
export function possiblePredecessors(definition: Definition, step: string): readonly string[] {
  const place = findAction(definition, step);
  const actions = place && actionsAt(definition, place.graph);
  if (!actions) return [];
  const later = followersOf(actions, step);
  return Object.keys(actions).filter((name) => name !== step && !later.has(name));
}

function followersOf(actions: Actions, step: string): ReadonlySet<string> {
  const later = new Set([step]);
  for (let before = 0; before !== later.size; ) {
    before = later.size;
    for (const [name, action] of Object.entries(actions)) {
      if (predecessors(action).some((one) => later.has(one))) later.add(name);
    }
  }
  return later;
}

/** With one status more or less; those that stay keep their spelling. */
export function withStatus(
  runAfter: RunAfter,
  step: string,
  status: StepOutcome,
  on: boolean,
): RunAfter {
  const written = runAfter[step] ?? [];
  // WDL: an empty list is read as Succeeded.
  const meant = written.length === 0 ? ['Succeeded'] : written;
  const others = meant.filter((one) => one.toLowerCase() !== status.toLowerCase());
  const wasOn = others.length < meant.length;
  if (wasOn === on) return runAfter;
  return { ...runAfter, [step]: on ? [...others, status] : others };
}

export const presets = {
  success: ['Succeeded'],
  always: ['Succeeded', 'Failed', 'Skipped', 'TimedOut'],
  failure: ['Failed', 'TimedOut'],
} as const satisfies Record<string, readonly StepOutcome[]>;
export type RunAfterPreset = keyof typeof presets;

/** The preset that every wait follows; undefined: none, or nothing is waited for. */
export function presetOf(runAfter: RunAfter): RunAfterPreset | undefined {
  const waits = Object.values(runAfter);
  if (waits.length === 0) return undefined;
  const key = (statuses: readonly string[]) =>
    statuses
      .map((one) => one.toLowerCase())
      .sort()
      .join();
  return (Object.keys(presets) as RunAfterPreset[]).find((name) =>
    waits.every((one) => key(one.length === 0 ? ['Succeeded'] : one) === key(presets[name])),
  );
}

export function withPreset(runAfter: RunAfter, preset: RunAfterPreset): RunAfter {
  return Object.fromEntries(Object.keys(runAfter).map((step) => [step, presets[preset]]));
}
