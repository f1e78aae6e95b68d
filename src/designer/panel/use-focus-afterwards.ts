import { useEffect } from 'react';
import { rovingStep } from '../canvas/card-focus';
import { elementOfStep } from '../canvas/focus-card';
import { useDesigner } from '../use-designer';

/** Where the focus goes that the panel takes along: to the card that the keyboard was at. */
export function useFocusAfterwards(): void {
  const { store } = useDesigner();
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        const step = rovingStep(store.getState());
        if (step === null || document.activeElement !== document.body) return;
        elementOfStep(step)?.focus({ preventScroll: true });
      });
    },
    [store],
  );
}
