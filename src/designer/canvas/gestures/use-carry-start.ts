import { type RefObject, useEffect } from 'react';
import { findAction } from '../../../model/walk';
import { targetsOf } from '../../arrange/targets';
import { useDesigner } from '../../use-designer';
import { hasMoved, ignoreNextClick, pointOf, stepUnder } from './pointer';

/** A press on a card that moves away carries the step; on touch screens a drag moves the canvas. */
export function useCarryStart(frame: RefObject<HTMLElement | null>): void {
  const designer = useDesigner();
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    let end = () => {};
    const onPointerDown = (event: PointerEvent) => {
      end();
      const name = stepUnder(event.target);
      const { definition } = designer.store.getState();
      const isPress = event.button === 0 && event.pointerType !== 'touch' && !event.shiftKey;
      if (!isPress || name === undefined || !findAction(definition, name)) return;
      const start = pointOf(event);
      const onMove = (move: PointerEvent) => {
        if (!hasMoved(start, pointOf(move))) return;
        end();
        ignoreClickAfter();
        const state = designer.store.getState();
        const steps = state.marked.has(name) ? targetsOf(state) : [name];
        designer.carry({ steps, by: 'pointer', ...pointOf(move) });
      };
      end = () => {
        removeEventListener('pointermove', onMove);
        removeEventListener('pointerup', end);
        removeEventListener('pointercancel', end);
      };
      addEventListener('pointermove', onMove);
      addEventListener('pointerup', end);
      addEventListener('pointercancel', end);
    };
    // The drawing library would move the canvas.
    const onMouseDown = (event: MouseEvent) => {
      const name = stepUnder(event.target);
      if (name !== undefined && event.button === 0) event.stopPropagation();
    };
    element.addEventListener('pointerdown', onPointerDown, { capture: true });
    element.addEventListener('mousedown', onMouseDown, { capture: true });
    return () => {
      end();
      element.removeEventListener('pointerdown', onPointerDown, { capture: true });
      element.removeEventListener('mousedown', onMouseDown, { capture: true });
    };
  }, [designer, frame]);
}

function ignoreClickAfter(): void {
  addEventListener('pointerup', ignoreNextClick, { capture: true, once: true });
}
