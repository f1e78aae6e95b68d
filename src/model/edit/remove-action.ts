import type { Actions, Definition, RunAfter } from '../definition';
import { findAction } from '../walk';
import { withoutMember } from './members';
import { type Edited, refused } from './outcome';
import { changeGraph, graphPath } from './place';

export interface RemoveAction {
  readonly step: string;
}

/** Takes an action away, with all inside it; what ran after it now runs after what it ran after. */
export function removeAction(definition: Definition, { step }: RemoveAction): Edited {
  const place = findAction(definition, step);
  const path = place && graphPath(definition, place.graph);
  if (!place || !path) return refused('noSuchStep');
  const inherited = place.action.runAfter ?? {};
  return {
    definition: changeGraph(definition, path, (actions) => bridged(actions, step, inherited)),
  };
}

function bridged(actions: Actions, step: string, inherited: RunAfter): Actions {
  const kept = Object.entries(withoutMember(actions, step)).map(([name, action]) =>
    action.runAfter && Object.hasOwn(action.runAfter, step)
      ? [name, { ...action, runAfter: inherit(action.runAfter, step, inherited) }]
      : [name, action],
  );
  return Object.fromEntries(kept);
}

/** What it waited for itself stays as it was; the rest stands where the removed action stood. */
function inherit(runAfter: RunAfter, step: string, inherited: RunAfter): RunAfter {
  const entries = Object.entries(runAfter).flatMap(([name, statuses]) =>
    name === step
      ? Object.entries(inherited).filter(([other]) => !Object.hasOwn(runAfter, other))
      : [[name, statuses] as const],
  );
  return Object.fromEntries(entries);
}
