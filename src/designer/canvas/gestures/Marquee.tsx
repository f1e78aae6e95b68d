import { type RefObject, useEffect, useRef, useState } from 'react';
import { useReactFlow } from 'reactflow';
import { findAction } from '../../../model/walk';
import type { Box, Layout } from '../../project/layout';
import type { Point } from '../../project/route';
import { useDesigner } from '../../use-designer';
import { chosenSteps } from '../pick-card';
import { hasMoved, ignoreNextClick, isOnGround, pointOf } from './pointer';

interface MarqueeProps {
  readonly layout: Layout;
  readonly frame: RefObject<HTMLElement | null>;
}

/** With Shift, a drag on the empty canvas marks the cards in a frame. */
export function Marquee({ layout, frame }: MarqueeProps) {
  const designer = useDesigner();
  const flow = useReactFlow();
  const [box, setBox] = useState<Box | null>(null);
  const current = useRef(layout);
  useEffect(() => {
    current.current = layout;
  }, [layout]);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    let end = () => {};
    const onPointerDown = (event: PointerEvent) => {
      end();
      if (!event.shiftKey || event.button !== 0 || !isOnGround(event.target)) return;
      const start = pointOf(event);
      const before = chosenSteps(designer);
      const onMove = (move: PointerEvent) => {
        const to = pointOf(move);
        if (!hasMoved(start, to)) return;
        setBox(boxBetween(start, to));
        const [from, until] = [start, to].map((point) => flow.screenToFlowPosition(point));
        if (!from || !until) return;
        const { definition } = designer.store.getState();
        const inside = stepsIn(current.current, boxBetween(from, until)).filter(
          (name) => findAction(definition, name) !== undefined,
        );
        designer.mark([...before, ...inside]);
      };
      const onUp = (up: PointerEvent) => {
        if (hasMoved(start, pointOf(up))) ignoreNextClick();
        end();
      };
      end = () => {
        setBox(null);
        removeEventListener('pointermove', onMove);
        removeEventListener('pointerup', onUp);
        removeEventListener('pointercancel', onUp);
      };
      addEventListener('pointermove', onMove);
      addEventListener('pointerup', onUp);
      addEventListener('pointercancel', onUp);
    };
    const onMouseDown = (event: MouseEvent) => {
      if (event.shiftKey && isOnGround(event.target)) event.stopPropagation();
    };
    element.addEventListener('pointerdown', onPointerDown, { capture: true });
    element.addEventListener('mousedown', onMouseDown, { capture: true });
    return () => {
      end();
      element.removeEventListener('pointerdown', onPointerDown, { capture: true });
      element.removeEventListener('mousedown', onMouseDown, { capture: true });
    };
  }, [designer, flow, frame]);
  if (!box) return null;
  const { x, y, width, height } = box;
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none fixed z-20 rounded-xs border border-accent bg-accent/10"
      style={{ left: x, top: y, width, height }}
    />
  );
}

function boxBetween(a: Point, b: Point): Box {
  return {
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  };
}

/** Cards that the frame touches; open containers only if it is all around them. */
function stepsIn({ steps }: Pick<Layout, 'steps'>, box: Box): readonly string[] {
  return steps
    .filter((step) => (step.lanes.length > 0 ? holds(box, step) : touches(box, step)))
    .map(({ name }) => name);
}

function touches(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function holds(a: Box, b: Box): boolean {
  return (
    a.x <= b.x && a.y <= b.y && a.x + a.width >= b.x + b.width && a.y + a.height >= b.y + b.height
  );
}
