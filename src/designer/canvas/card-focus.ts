import { triggerOf } from '../../model/walk';
import type { DesignerState } from '../store';
import { useDesigner, useDesignerState } from '../use-designer';

export function cardElementId(name: string): string {
  return `step-${name}`;
}

/** The card that the Tab key reaches; the arrows move it (roving tabindex). */
export function rovingStep({ focus, selection, definition }: DesignerState): string | null {
  return focus ?? selection ?? triggerOf(definition)?.name ?? null;
}

function focusForm(): void {
  const fields =
    '[data-panel] [role=tabpanel] :is(input, textarea, [contenteditable=true], button)';
  document.querySelector<HTMLElement>(fields)?.focus();
}

/** The attributes of the one element of a card that takes the focus. */
export function useCardFocus(name: string) {
  const designer = useDesigner();
  const isRoving = useDesignerState((state) => rovingStep(state) === name);
  return {
    id: cardElementId(name),
    tabIndex: isRoving ? 0 : -1,
    onFocus: () => designer.focus(name),
    onClick: () => {
      const { selection, panel } = designer.store.getState();
      // Whoever presses a card again wants to fill it in.
      if (selection === name && panel?.kind === 'step') focusForm();
      else designer.select(name);
    },
    'data-step': name,
  };
}
