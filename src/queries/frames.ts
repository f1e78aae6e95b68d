/** When the page draws, and how often it is told something new to draw. */
export interface Frames {
  /** Resolves with the next one. */
  next(): Promise<void>;
  rest(ms: number): Promise<void>;
  /** Milliseconds, for differences. */
  now(): number;
}

/** A hidden page draws no frames; what waits for them goes on all the same. */
const hiddenMs = 100;

export const browserFrames: Frames = {
  next: () =>
    new Promise((resolve) => {
      if (document.visibilityState === 'hidden') setTimeout(resolve, hiddenMs);
      else requestAnimationFrame(() => resolve());
    }),
  rest: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  now: () => performance.now(),
};

/** Nobody reads faster. */
const leastGap = 100;
/** Later than this, a page would seem to hang. */
const mostGap = 400;
/** What drawing may take without a frame being missed. */
const frameMs = 17;
/** Of many frames one may be long: a page that is slow to draw is told more seldom. */
const restPerExcess = 16;

/** Calls `draw` soon after it was asked, but not so often that the page would stutter. */
export function paced(frames: Frames, draw: () => void): () => void {
  let due = Number.NEGATIVE_INFINITY;
  let asked = false;
  let busy = false;

  async function drawAll(): Promise<void> {
    while (asked) {
      const wait = due - frames.now();
      if (wait > 0) await frames.rest(wait);
      await frames.next();
      asked = false;
      const began = frames.now();
      draw();
      await frames.next();
      const excess = frames.now() - began - frameMs;
      due = frames.now() + Math.min(mostGap, Math.max(leastGap, excess * restPerExcess));
    }
  }

  return () => {
    asked = true;
    if (busy) return;
    busy = true;
    void drawAll().finally(() => {
      busy = false;
    });
  };
}
