import { type PointerEvent, useState } from 'react';
import { useReactFlow } from 'reactflow';
import type { StickyNote } from '../../../model/notes';

export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

type Part = 'move' | 'size';

interface Held {
  readonly part: Part;
  readonly pointer: number;
  readonly fromX: number;
  readonly fromY: number;
  readonly frame: Frame;
}

const smallest = { width: 120, height: 60 };

export function frameOf({ x, y, width, height }: StickyNote): Frame {
  return { x, y, width, height };
}

/** The frame after a part of it was pulled by so much, in whole pixels. */
export function pulled(frame: Frame, part: Part, byX: number, byY: number): Frame {
  if (part === 'move')
    return { ...frame, x: Math.round(frame.x + byX), y: Math.round(frame.y + byY) };
  return {
    ...frame,
    width: Math.max(smallest.width, Math.round(frame.width + byX)),
    height: Math.max(smallest.height, Math.round(frame.height + byY)),
  };
}

/** Moving and sizing by pointer: shown at once, written when it is let go. */
export function useNoteGesture(note: StickyNote, onDone: (frame: Frame) => void) {
  const { getZoom } = useReactFlow();
  const [held, setHeld] = useState<Held | null>(null);
  const start = (part: Part) => (event: PointerEvent<HTMLElement>) => {
    // A link in a note is still a link.
    const onLink = event.target instanceof Element && event.target.closest('a') !== null;
    if (event.button !== 0 || onLink) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const { pointerId: pointer, clientX: fromX, clientY: fromY } = event;
    setHeld({ part, pointer, fromX, fromY, frame: frameOf(note) });
  };
  const frameAt = ({ clientX, clientY }: PointerEvent, from: Held) => {
    const zoom = getZoom();
    return pulled(
      frameOf(note),
      from.part,
      (clientX - from.fromX) / zoom,
      (clientY - from.fromY) / zoom,
    );
  };
  return {
    frame: held?.frame ?? frameOf(note),
    start,
    whileHeld: {
      onPointerMove: (event: PointerEvent) => {
        if (held?.pointer === event.pointerId) setHeld({ ...held, frame: frameAt(event, held) });
      },
      onPointerUp: (event: PointerEvent) => {
        if (held?.pointer !== event.pointerId) return;
        setHeld(null);
        const frame = frameAt(event, held);
        if (!sameFrame(frame, frameOf(note))) onDone(frame);
      },
      onPointerCancel: () => setHeld(null),
    },
  };
}

export function sameFrame(a: Frame, b: Frame): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}
