import { useEffect, useRef, useState } from 'react';
import type { DropRules, Verdict } from '../../arrange/drop-rules';
import type { Carried } from '../../store';
import { useDesigner } from '../../use-designer';
import type { DropPlace } from './drop-places';

/** The rules come with the checker, which the canvas does not wait for. */
const loadRules = () => import('../../arrange/drop-rules');

export function useDropRules(carried: Carried): DropRules | null {
  const { store } = useDesigner();
  const [rules, setRules] = useState<DropRules | null>(null);
  useEffect(() => {
    let isStale = false;
    const load = async () => {
      const { dropRules } = await loadRules();
      const { definition, connectors, dialect } = store.getState();
      if (!isStale) setRules(dropRules(definition, carried.steps, { connectors, dialect }));
    };
    void load();
    return () => {
      isStale = true;
    };
  }, [store, carried.steps]);
  return rules;
}

/**
 * The verdicts on the places in sight, a few at a time between frames: each takes a check of the whole
 * flow. The place under the pointer does not wait for its turn.
 */
export function useVerdicts(
  rules: DropRules | null,
  places: readonly DropPlace[],
  copy: boolean,
): ReadonlyMap<string, Verdict> {
  const [verdicts, setVerdicts] = useState<ReadonlyMap<string, Verdict>>(new Map());
  const found = useRef(new Map<string, Verdict>());
  useEffect(() => {
    if (!rules) return;
    found.current = new Map();
    let at = 0;
    let request = 0;
    const next = () => {
      const place = places[at++];
      if (!place) {
        setVerdicts(new Map(found.current));
        return;
      }
      found.current.set(place.key, rules.verdict(place.slot, copy));
      if (at % shownAtOnce === 0) setVerdicts(new Map(found.current));
      request = whenIdle(next);
    };
    request = whenIdle(next);
    return () => cancelIdle(request);
  }, [rules, places, copy]);
  return verdicts;
}

const shownAtOnce = 6;

const hasIdle = typeof requestIdleCallback === 'function';

function whenIdle(act: () => void): number {
  return hasIdle ? requestIdleCallback(act, { timeout: 100 }) : requestAnimationFrame(act);
}

function cancelIdle(request: number): void {
  if (hasIdle) cancelIdleCallback(request);
  else cancelAnimationFrame(request);
}
