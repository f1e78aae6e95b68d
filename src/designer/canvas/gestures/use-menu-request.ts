import { type RefObject, useEffect, useState } from 'react';
import type { Slot } from '../../../model/definition';
import type { Layout } from '../../project/layout';
import type { Point } from '../../project/route';
import { useDesigner } from '../../use-designer';
import { placesOf } from './drop-places';
import { hasMoved, ignoreNextClick, pointOf, stepUnder } from './pointer';

/** What a context menu is for. */
export type MenuSubject =
  | { readonly kind: 'step'; readonly name: string }
  | { readonly kind: 'place'; readonly slot: Slot }
  | { readonly kind: 'flow' };

export interface MenuRequest extends Point {
  readonly subject: MenuSubject;
}

/** Milliseconds that a finger rests until it asks for a menu. */
const longPress = 500;

/** A right click, the menu key, Shift+F10 or a long touch: on a card, on a +, or beside both. */
export function useMenuRequest(
  frame: RefObject<HTMLElement | null>,
  layout: Layout,
): readonly [MenuRequest | null, () => void] {
  const designer = useDesigner();
  const [request, setRequest] = useState<MenuRequest | null>(null);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const ask = (target: EventTarget | null, at: Point) => {
      const subject = subjectAt(target, layout);
      if (!subject) return;
      if (subject.kind === 'step') {
        const { marked } = designer.store.getState();
        if (marked.size > 0 && !marked.has(subject.name)) designer.mark([]);
        designer.focus(subject.name);
      }
      setRequest({ subject, ...at });
    };
    const onContextMenu = (event: MouseEvent) => {
      event.preventDefault();
      const hasPoint = event.clientX !== 0 || event.clientY !== 0;
      ask(event.target, hasPoint ? pointOf(event) : middleOf(event.target));
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'ContextMenu' && !(event.key === 'F10' && event.shiftKey)) return;
      event.preventDefault();
      ask(event.target, middleOf(event.target));
    };
    let end = () => {};
    const onPointerDown = (event: PointerEvent) => {
      end();
      if (event.pointerType !== 'touch') return;
      const start = pointOf(event);
      const { target } = event;
      const timer = setTimeout(() => {
        end();
        addEventListener('pointerup', ignoreNextClick, { capture: true, once: true });
        ask(target, start);
      }, longPress);
      const onMove = (move: PointerEvent) => {
        if (hasMoved(start, pointOf(move))) end();
      };
      end = () => {
        clearTimeout(timer);
        removeEventListener('pointermove', onMove);
        removeEventListener('pointerup', end);
        removeEventListener('pointercancel', end);
      };
      addEventListener('pointermove', onMove);
      addEventListener('pointerup', end);
      addEventListener('pointercancel', end);
    };
    element.addEventListener('contextmenu', onContextMenu);
    element.addEventListener('keydown', onKeyDown);
    element.addEventListener('pointerdown', onPointerDown);
    return () => {
      end();
      element.removeEventListener('contextmenu', onContextMenu);
      element.removeEventListener('keydown', onKeyDown);
      element.removeEventListener('pointerdown', onPointerDown);
    };
  }, [designer, frame, layout]);
  return [request, () => setRequest(null)];
}

function subjectAt(target: EventTarget | null, layout: Layout): MenuSubject | null {
  if (!(target instanceof Element)) return null;
  const name = stepUnder(target);
  if (name !== undefined) return { kind: 'step', name };
  const key = target.closest<HTMLElement>('[data-slot]')?.dataset.slot;
  const place = key === undefined ? undefined : placesOf(layout).find((one) => one.key === key);
  if (place) return { kind: 'place', slot: place.slot };
  return target.closest('.react-flow') ? { kind: 'flow' } : null;
}

function middleOf(target: EventTarget | null): Point {
  if (!(target instanceof Element)) return { x: 0, y: 0 };
  const { left, top, width, height } = target.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}
