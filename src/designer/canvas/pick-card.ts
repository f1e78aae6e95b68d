import { findAction } from '../../model/walk';
import { rangeOf } from '../arrange/targets';
import type { Designer } from '../store';

interface Pressed {
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

/** A click opens a step; with Ctrl it marks it or not, with Shift all steps up to it. */
export function pickCard(designer: Designer, name: string, keys: Pressed): void {
  const state = designer.store.getState();
  const { definition, marked } = state;
  const adds = keys.ctrlKey || keys.metaKey;
  const isMarking = designer.editable && (adds || keys.shiftKey);
  if (!isMarking || !findAction(definition, name)) {
    // Whoever presses a card again wants to fill it in.
    if (state.selection === name && state.panel?.kind === 'step') focusForm();
    else designer.select(name);
    return;
  }
  const before = chosenSteps(designer);
  if (adds) {
    designer.mark(marked.has(name) ? before.filter((one) => one !== name) : [...before, name]);
    return;
  }
  const from = before.at(-1);
  designer.mark(from === undefined ? [name] : [...rangeOf(definition, from, name), ...before]);
}

function focusForm(): void {
  const fields =
    '[data-panel] [role=tabpanel] :is(input, textarea, [contenteditable=true], button)';
  document.querySelector<HTMLElement>(fields)?.focus();
}

/** With Shift the arrows mark what they walk over. */
export function markOn(designer: Designer, from: string, to: string): void {
  const { definition, marked } = designer.store.getState();
  const steps = [...marked, from, to].filter((name) => findAction(definition, name) !== undefined);
  if (designer.editable) designer.mark(steps);
}

/** The marked steps, or the one that is open: what a person adds to. */
export function chosenSteps({ store }: Designer): readonly string[] {
  const { definition, marked, selection } = store.getState();
  if (marked.size > 0) return [...marked];
  return selection !== null && findAction(definition, selection) ? [selection] : [];
}
