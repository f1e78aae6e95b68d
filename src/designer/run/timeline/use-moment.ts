import { useCallback, useEffect, useRef, useState } from 'react';
import type { RunPast } from '../../../queries';
import type { RunStage } from '../../run-stage';

/**
 * Which moment of a run is shown, as a number of its events; null: how it stands now. What is asked for
 * within one frame is shown once.
 */
export function useMoment(past: RunPast | null, stage: RunStage) {
  const [moment, setMoment] = useState<number | null>(null);
  const wanted = useRef<number | null>(null);
  const frame = useRef(0);
  const show = useCallback(
    (next: number | null) => {
      wanted.current = next;
      if (frame.current !== 0) return;
      frame.current = requestAnimationFrame(() => {
        frame.current = 0;
        const { current } = wanted;
        setMoment(current);
        stage.past(current === null || !past ? null : past.timeline.seek(current));
      });
    },
    [past, stage],
  );
  useEffect(
    () => () => {
      cancelAnimationFrame(frame.current);
      stage.past(null);
    },
    [stage],
  );
  /** Keys come faster than frames: the next one goes on from where the last one leads. */
  const latest = useCallback(() => wanted.current, []);
  return { moment, show, latest };
}
