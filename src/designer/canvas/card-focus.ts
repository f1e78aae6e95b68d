import type { MouseEvent } from 'react';
import { findAction, triggerOf } from '../../model/walk';
import type { DesignerState } from '../store';
import { useDesigner, useDesignerState } from '../use-designer';
import { pickCard } from './pick-card';

export function cardElementId(name: string): string {
  return `step-${name}`;
}

/**
 * The card that the Tab key reaches; the arrows move it (roving tabindex). For a step inside a folded
 * container it is the card of that container.
 */
export function rovingStep({
  focus,
  selection,
  definition,
  collapsed,
}: DesignerState): string | null {
  const step = focus ?? selection ?? triggerOf(definition)?.name ?? null;
  if (step === null || collapsed.size === 0) return step;
  const folded = findAction(definition, step)?.ancestors.find((name) => collapsed.has(name));
  return folded ?? step;
}

/** The attributes of the one element of a card that takes the focus. */
export function useCardFocus(name: string) {
  const designer = useDesigner();
  const { isRoving, isFound } = useDesignerState((state) => ({
    isRoving: rovingStep(state) === name,
    isFound: state.finding?.step === name,
  }));
  return {
    id: cardElementId(name),
    tabIndex: isRoving ? 0 : -1,
    onFocus: () => designer.focus(name),
    onClick: (event: MouseEvent) => pickCard(designer, name, event),
    'data-step': name,
    'data-found': isFound || undefined,
  };
}
