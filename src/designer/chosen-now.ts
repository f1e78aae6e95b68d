/** What is chosen, when the definition changes under it. */
import type { Definition } from '../model/definition';
import { findStep } from '../model/edit/place';
import { stepId } from '../model/edit/step-ids';
import { places } from '../model/walk';
import type { DesignerState } from './store';

/** What is chosen or pinned goes along with a renamed step, and ends with one that is gone. */
export function chosenNow(state: DesignerState, definition: Definition): Partial<DesignerState> {
  const now = (name: string | null) => nameNow(name, state.definition, definition);
  const selection = now(state.selection);
  const chosen = {
    selection,
    focus: now(state.focus),
    pinned: now(state.pinned),
    marked: namesNow(state.marked, now),
    carried: state.carried?.steps.every((name) => now(name) === name) ? state.carried : null,
  };
  if (selection !== null || state.selection === null) return chosen;
  return { ...chosen, panel: state.panel?.kind === 'step' ? null : state.panel };
}

function namesNow(
  marked: ReadonlySet<string>,
  now: (name: string) => string | null,
): ReadonlySet<string> {
  const names = [...marked].map(now);
  if (names.every((name) => name !== null && marked.has(name))) return marked;
  return new Set(names.filter((name) => name !== null));
}

/** The name that a step has in the new definition; null if it is gone. */
function nameNow(name: string | null, before: Definition, now: Definition): string | null {
  if (name === null || findStep(now, name)) return name;
  const old = findStep(before, name);
  const id = old && stepId(old);
  if (id === undefined) return null;
  for (const place of places(now)) if (stepId(place.action) === id) return place.name;
  return null;
}
