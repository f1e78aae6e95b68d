import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useReactFlow, ViewportPortal } from 'reactflow';
import { announce, cx, Icon } from '../../../ui';
import { carriedName, drop } from '../../arrange/drop';
import type { Verdict } from '../../arrange/drop-rules';
import { arrangeWords as words } from '../../arrange/words';
import type { Layout } from '../../project/layout';
import type { Carried } from '../../store';
import { useDesigner } from '../../use-designer';
import { DropZones } from './DropZones';
import { type DropPlace, nearestPlace, placesOf } from './drop-places';
import { pointOf } from './pointer';
import { useEdgeScroll } from './use-edge-scroll';
import { useDropRules, useVerdicts } from './use-verdicts';

interface PointerCarryProps {
  readonly carried: Extract<Carried, { by: 'pointer' }>;
  readonly layout: Layout;
  readonly frame: RefObject<HTMLElement | null>;
}

interface Over {
  readonly place: DropPlace;
  readonly verdict: Verdict;
}

/** Steps under the pointer until it lets go of them. */
export function PointerCarry({ carried, layout, frame }: PointerCarryProps) {
  const designer = useDesigner();
  const flow = useReactFlow();
  const [copy, setCopy] = useState(false);
  const [over, setOver] = useState<Over | null>(null);
  const pointer = useRef({ x: carried.x, y: carried.y });
  const ghost = useRef<HTMLDivElement>(null);
  const places = useMemo(() => placesOf(layout), [layout]);
  const rules = useDropRules(carried);
  const verdicts = useVerdicts(rules, places, copy);

  const look = useCallback(() => {
    const { x, y } = pointer.current;
    if (ghost.current) ghost.current.style.translate = `${x + 14}px ${y + 10}px`;
    const place = nearestPlace(places, flow.screenToFlowPosition({ x, y }));
    setOver((before) => {
      if (!place || !rules) return null;
      const verdict = rules.verdict(place.slot, copy);
      return before?.place === place && before.verdict === verdict ? before : { place, verdict };
    });
  }, [places, rules, copy, flow]);
  useEffect(look, [look]);
  useEdgeScroll(frame, pointer, look);

  const letGo = useCallback(() => {
    designer.carry(null);
    const { x, y } = pointer.current;
    const place = nearestPlace(places, flow.screenToFlowPosition({ x, y }));
    const verdict = place && rules?.verdict(place.slot, copy);
    if (place && verdict?.kind === 'allowed') drop(designer, carried.steps, place.slot, copy);
    else if (verdict?.kind === 'refused') announce(verdict.why);
  }, [designer, flow, places, rules, copy, carried.steps]);

  useEffect(() => {
    const onMove = (event: PointerEvent) => {
      pointer.current = pointOf(event);
      setCopy(event.ctrlKey || event.metaKey);
      look();
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && event.type === 'keydown') {
        event.preventDefault();
        event.stopPropagation();
        designer.carry(null);
        announce(words.carryCancelled);
      } else setCopy(event.ctrlKey || event.metaKey);
    };
    const cancel = () => designer.carry(null);
    addEventListener('pointermove', onMove);
    addEventListener('pointerup', letGo);
    addEventListener('pointercancel', cancel);
    addEventListener('keydown', onKey, { capture: true });
    addEventListener('keyup', onKey, { capture: true });
    return () => {
      removeEventListener('pointermove', onMove);
      removeEventListener('pointerup', letGo);
      removeEventListener('pointercancel', cancel);
      removeEventListener('keydown', onKey, { capture: true });
      removeEventListener('keyup', onKey, { capture: true });
    };
  }, [designer, look, letGo]);

  return (
    <>
      <ViewportPortal>
        <DropZones places={places} verdicts={verdicts} over={over} copy={copy} />
      </ViewportPortal>
      <div
        ref={ghost}
        data-ghost
        style={{ translate: `${carried.x + 14}px ${carried.y + 10}px` }}
        className="pointer-events-none fixed top-0 left-0 z-50 grid max-w-80 gap-1"
      >
        <span className="float flex w-fit items-center gap-2 rounded-card px-3 py-1.5 font-semibold">
          <Icon name={copy ? 'copy-plus' : 'move'} size={14} className="text-accent-ink" />
          <span className="truncate">{carriedName(carried.steps)}</span>
        </span>
        {over?.verdict.kind === 'refused' && <Why text={over.verdict.why} />}
      </div>
    </>
  );
}

/** Why what is carried, or drawn, cannot go there. */
export function Why({ text, bad = true }: { text: string; bad?: boolean }) {
  return (
    <span
      role="note"
      className={cx(
        'float flex items-start gap-1.5 rounded-md px-2.5 py-1.5 text-xs',
        bad ? 'text-bad' : 'text-ink-2',
      )}
    >
      <Icon name={bad ? 'ban' : 'arrow-down'} size={13} className="mt-px shrink-0" />
      {text}
    </span>
  );
}
