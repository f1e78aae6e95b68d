import { useEffect, useRef, useState } from 'react';

/** The whole run, in milliseconds. */
const wholeMs = 6000;
/** For whoever wants no motion: so many stills, one after the other. */
const stills = 10;

/** Goes along the line from 0 to 1 while it plays. */
export function usePlaying(options: {
  /** Where to begin. */
  readonly from: () => number;
  readonly onPlace: (place: number) => void;
  readonly onEnd: () => void;
}) {
  const [isPlaying, setPlaying] = useState(false);
  const latest = useRef(options);
  latest.current = options;
  useEffect(() => {
    if (!isPlaying) return;
    const start = latest.current.from();
    const began = performance.now();
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    let frame = 0;
    let shown = -1;
    const step = () => {
      const gone = start + (performance.now() - began) / wholeMs;
      const place = Math.min(1, isStill ? Math.floor(gone * stills) / stills : gone);
      if (place !== shown) latest.current.onPlace(place);
      shown = place;
      if (place < 1) {
        frame = requestAnimationFrame(step);
        return;
      }
      setPlaying(false);
      latest.current.onEnd();
    };
    frame = requestAnimationFrame(step);
    return () => cancelAnimationFrame(frame);
  }, [isPlaying]);
  return { isPlaying, setPlaying };
}
