import type { Slot } from '../../model/definition';
import { findAction, triggerOf } from '../../model/walk';
import type { GlyphName } from '../../ui';
import type { Designer, DesignerState } from '../store';

export interface DesignerCommand {
  readonly id: string;
  readonly icon: GlyphName;
  /** A chord as `ui` writes it; several for the same command. */
  readonly keys: readonly string[];
  /** The browser's own event answers these keys, because only that may use the clipboard unasked. */
  readonly keysOfBrowser?: boolean;
  /** Also while somebody writes in a field: these keys type nothing. */
  readonly whileWriting?: boolean;
  label(state: DesignerState): string;
  allowed(state: DesignerState): boolean;
  run(designer: Designer): void;
}

/** The step that a command of the keyboard means. */
export function stepAt({ focus, selection }: DesignerState): string | null {
  return focus ?? selection;
}

/** The slot right after a step; after the trigger: first in the flow. */
export function slotAfter(state: DesignerState, mode: Slot['mode']): Slot | null {
  const step = stepAt(state) ?? triggerOf(state.definition)?.name ?? null;
  if (step === null) return null;
  const place = findAction(state.definition, step);
  if (place) return { ...place.graph, after: step, mode };
  return { container: null, branch: 'actions', after: null, mode };
}

/** What was added is chosen: one step is opened, several are marked. */
export function choose(designer: Designer, names: readonly string[]): void {
  const [first, ...more] = names;
  if (first === undefined) return;
  if (more.length === 0) {
    designer.select(first);
    return;
  }
  designer.mark(names);
  designer.focus(first);
}
