import { useStore } from 'reactflow';
import type { Box } from '../project/layout';

/** The distance of the dots, in pixels at 100 %. */
const gap = 20;
/** Closer together they are noise, and cost more to paint than all cards. */
const dotsFrom = 0.6;

/**
 * What lies below everything, around what is seen: the dots, and what takes the pointer while the drawing
 * moves. It moves with the drawing, so that no frame has to render it.
 */
export function Ground({ around: { x, y, width, height } }: { around: Box }) {
  const dotted = useStore(({ transform }) => transform[2] >= dotsFrom);
  const left = Math.floor(x / gap) * gap - gap / 2;
  const top = Math.floor(y / gap) * gap - gap / 2;
  const place = { left, top, width: width + gap, height: height + gap };
  return (
    <>
      <div className={dotted ? 'ground dots' : 'ground'} aria-hidden="true" style={place} />
      <div className="shield" aria-hidden="true" style={place} />
    </>
  );
}
