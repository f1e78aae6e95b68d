import type { MouseEvent } from 'react';
import { triggerOf } from '../../model/walk';
import type { DesignerState } from '../store';
import { useDesigner, useDesignerState } from '../use-designer';
import { pickCard } from './pick-card';

export function cardElementId(name: string): string {
  return `step-${name}`;
}

/** The card that the Tab key reaches; the arrows move it (roving tabindex). */
export function rovingStep({ focus, selection, definition }: DesignerState): string | null {
  return focus ?? selection ?? triggerOf(definition)?.name ?? null;
}

/** The attributes of the one element of a card that takes the focus. */
export function useCardFocus(name: string) {
  const designer = useDesigner();
  const isRoving = useDesignerState((state) => rovingStep(state) === name);
  return {
    id: cardElementId(name),
    tabIndex: isRoving ? 0 : -1,
    onFocus: () => designer.focus(name),
    onClick: (event: MouseEvent) => pickCard(designer, name, event),
    'data-step': name,
  };
}
