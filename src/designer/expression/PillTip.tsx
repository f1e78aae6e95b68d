import { type ComponentType, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import type { PillPlace } from './pill-widgets';
import type { Pill } from './pills';

/** Milliseconds that the pointer rests on a pill before it is asked about. */
const rest = 350;

interface PillTipProps {
  readonly places: readonly PillPlace[];
  readonly Detail: ComponentType<{ readonly pill: Pill }>;
  /** The field that the pills are in. */
  readonly field: HTMLElement;
}

/** Says more of the pill that is pointed at, or that the keyboard has selected. */
export function PillTip({ places, Detail, field }: PillTipProps) {
  const [pointed, setPointed] = useState<HTMLElement | null>(null);
  const [hasFocus, setFocus] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const point = (event: Event) => {
      clearTimeout(timer);
      const target = event.target instanceof Element ? event.target.closest('[data-pill]') : null;
      if (target instanceof HTMLElement) timer = setTimeout(() => setPointed(target), rest);
      else setPointed(null);
    };
    const leave = () => {
      clearTimeout(timer);
      setPointed(null);
    };
    const look = () => setFocus(field.contains(document.activeElement));
    const looks = ['focusin', 'focusout'] as const;
    field.addEventListener('pointerover', point);
    field.addEventListener('pointerleave', leave);
    for (const name of looks) field.addEventListener(name, look);
    return () => {
      leave();
      field.removeEventListener('pointerover', point);
      field.removeEventListener('pointerleave', leave);
      for (const name of looks) field.removeEventListener(name, look);
    };
  }, [field]);
  const selected = hasFocus ? places.filter((one) => one.selected) : [];
  const shown =
    places.find(({ element }) => element === pointed) ??
    (selected.length === 1 ? selected[0] : undefined);
  if (!shown) return null;
  const { left, bottom } = shown.element.getBoundingClientRect();
  const room = document.documentElement.clientWidth - width - 12;
  return createPortal(
    <div
      role="tooltip"
      className="float pointer-events-none fixed z-50 rounded-card px-2.5 py-2 text-xs"
      style={{ left: Math.max(8, Math.min(left, room)), top: bottom + 6, maxWidth: width }}
    >
      <Detail pill={shown.pill} />
    </div>,
    field.closest('aside, main') ?? document.body,
  );
}

/** Pixels at most. */
const width = 340;
