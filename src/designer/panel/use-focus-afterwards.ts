import { useEffect } from 'react';
import { cardElementId, rovingStep } from '../canvas/card-focus';
import { useDesigner } from '../use-designer';

/** Where the focus goes that the panel takes along: to the card that the keyboard was at. */
export function useFocusAfterwards(): void {
  const { store } = useDesigner();
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        const step = rovingStep(store.getState());
        if (step === null || document.activeElement !== document.body) return;
        document.getElementById(cardElementId(step))?.focus({ preventScroll: true });
      });
    },
    [store],
  );
}
