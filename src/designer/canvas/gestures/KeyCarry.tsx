import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useReactFlow, ViewportPortal } from 'reactflow';
import { announce, Kbd } from '../../../ui';
import { carriedName, drop } from '../../arrange/drop';
import type { DropRules, Verdict } from '../../arrange/drop-rules';
import { arrangeWords as words } from '../../arrange/words';
import { placeText } from '../../place-text';
import type { Layout } from '../../project/layout';
import type { Carried } from '../../store';
import { useDesigner } from '../../use-designer';
import { motion } from '../motion';
import { DropZones } from './DropZones';
import { type DropPlace, placesOf } from './drop-places';
import { useDropRules, useVerdicts } from './use-verdicts';

interface KeyCarryProps {
  readonly carried: Carried;
  readonly layout: Layout;
  readonly frame: RefObject<HTMLElement | null>;
}

const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
};

/** Steps that the arrow keys lead from place to place; what is passed over is said, and why. */
export function KeyCarry({ carried, layout, frame }: KeyCarryProps) {
  const designer = useDesigner();
  const [at, setAt] = useState<DropPlace | null>(null);
  const [note, setNote] = useState('');
  const [copy, setCopy] = useState(false);
  const places = useMemo(() => placesOf(layout), [layout]);
  const rules = useDropRules(carried);
  const verdicts = useVerdicts(rules, places, copy);
  const reveal = useReveal(frame);
  const what = carriedName(carried.steps);
  const begun = useRef(false);
  useEffect(() => {
    if (!begun.current) announce(words.carrying(what));
    begun.current = true;
  }, [what]);

  const go = useCallback(
    (step: number, copies: boolean) => {
      if (!rules) return;
      const from = at ?? ownPlace(places, carried.steps, step);
      const found = nextPlace(places, from, step, rules, copies);
      setNote(found.place ? found.passed : [words.noPlace, found.passed].join(' '));
      if (found.place) {
        setAt(found.place);
        reveal(found.place);
      }
      announce(`${found.place ? placeText(found.place.slot) : words.noPlace}. ${found.passed}`);
    },
    [rules, places, at, carried.steps, reveal],
  );
  // A key may come before the rules have.
  const early = useRef(0);
  useEffect(() => {
    if (rules && early.current !== 0) go(early.current, false);
    if (rules) early.current = 0;
  }, [rules, go]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const copies = event.ctrlKey || event.metaKey;
      setCopy(copies);
      const step = steps[event.key];
      if (event.key === 'Tab' || event.key === 'Escape') {
        designer.carry(null);
        announce(words.carryCancelled);
      } else if (event.key === 'Enter' || event.key === ' ') {
        designer.carry(null);
        if (at && rules?.verdict(at.slot, copies).kind === 'allowed')
          drop(designer, carried.steps, at.slot, copies);
        else announce(words.carryCancelled);
      } else if (step !== undefined) {
        if (rules) go(step, copies);
        else early.current = step;
      } else if (event.key.length > 1) return;
      event.preventDefault();
      event.stopPropagation();
    };
    const onKeyUp = (event: KeyboardEvent) => setCopy(event.ctrlKey || event.metaKey);
    const cancel = () => designer.carry(null);
    addEventListener('keydown', onKeyDown, { capture: true });
    addEventListener('keyup', onKeyUp, { capture: true });
    addEventListener('pointerdown', cancel, { capture: true });
    return () => {
      removeEventListener('keydown', onKeyDown, { capture: true });
      removeEventListener('keyup', onKeyUp, { capture: true });
      removeEventListener('pointerdown', cancel, { capture: true });
    };
  }, [designer, rules, at, go, carried.steps]);

  return (
    <>
      <ViewportPortal>
        <DropZones
          places={places}
          verdicts={verdicts}
          over={at && { place: at, verdict: allowed }}
          copy={copy}
        />
      </ViewportPortal>
      <section
        aria-label={words.carryBar}
        className="float absolute bottom-4 left-1/2 z-20 grid max-w-[90%] -translate-x-1/2 gap-1 rounded-card px-3 py-2 text-xs"
      >
        <p className="flex flex-wrap items-center gap-2">
          <b className="text-sm">{words.carryBar}</b> {what}
          <span className="text-ink-3">·</span>
          <Kbd keys="↑" />
          <Kbd keys="↓" /> {words.carryHint}
          <Kbd keys="Enter" /> {words.dropHint}
          <Kbd keys="Mod+Enter" /> {words.copyHint}
          <Kbd keys="Esc" /> {words.cancelHint}
        </p>
        {at && <p className="font-medium">{placeText(at.slot)}</p>}
        {note && <p className="max-w-[60ch] text-bad">{note}</p>}
      </section>
    </>
  );
}

const allowed: Verdict = { kind: 'allowed' };

/** The place from which the first arrow leads away. */
function ownPlace(
  places: readonly DropPlace[],
  carried: readonly string[],
  step: number,
): DropPlace | null {
  const own = places.filter(
    ({ slot }) =>
      (slot.after !== null && carried.includes(slot.after)) ||
      (slot.before !== undefined && carried.includes(slot.before)),
  );
  return (step > 0 ? own.at(-1) : own[0]) ?? null;
}

interface Next {
  readonly place: DropPlace | null;
  /** What was passed over on the way, in words. */
  readonly passed: string;
}

function nextPlace(
  places: readonly DropPlace[],
  from: DropPlace | null,
  step: number,
  rules: DropRules,
  copy: boolean,
): Next {
  let passed = 0;
  let why = '';
  const start = from ? places.indexOf(from) : step > 0 ? -1 : places.length;
  for (let at = start + step; at >= 0 && at < places.length; at += step) {
    const place = places[at];
    const verdict = place && rules.verdict(place.slot, copy);
    if (place && verdict?.kind === 'allowed') {
      return { place, passed: passed === 0 ? '' : words.passedOver(passed, why) };
    }
    if (verdict?.kind === 'refused') {
      passed++;
      why ||= verdict.why;
    }
  }
  return { place: null, passed: passed === 0 ? '' : words.passedOver(passed, why) };
}

const margin = 96;

/** Brings a place into sight. */
function useReveal(frame: RefObject<HTMLElement | null>) {
  const flow = useReactFlow();
  return useMemo(
    () =>
      ({ x, y }: DropPlace) => {
        const element = frame.current;
        if (!element) return;
        const view = flow.getViewport();
        const shift = (at: number, from: number, size: number) => {
          const seen = at * view.zoom + from;
          return Math.max(margin - seen, 0) || Math.min(size - margin - seen, 0);
        };
        const right = shift(x, view.x, element.clientWidth);
        const down = shift(y, view.y, element.clientHeight);
        if (right === 0 && down === 0) return;
        const moved = { ...view, x: view.x + right, y: view.y + down };
        void flow.setViewport(moved, { duration: motion() });
      },
    [flow, frame],
  );
}
