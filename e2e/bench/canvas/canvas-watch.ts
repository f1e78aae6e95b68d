/** Looks at a canvas from inside its page: when it last changed, and how its frames come. */
import type { CDPSession, Page } from '@playwright/test';

interface Watch {
  /** When the text of the flow was first read in the page. */
  givenAt: number;
  /** When something was last seen to change, or a long task ended. */
  changedAt: number;
  /** When a key was last pressed. */
  pressedAt: number;
  longest: number;
  frames: number[];
  moves: number;
}
declare global {
  interface Window {
    canvasWatch: Watch;
  }
}

/** Runs in the page before any script of it, so it closes over nothing. */
function install(textLength: number): void {
  const times = { givenAt: 0, changedAt: 0, pressedAt: 0, longest: 0 };
  const watch: Watch = { ...times, frames: [], moves: 0 };
  window.canvasWatch = watch;
  const parse = JSON.parse;
  JSON.parse = (text: string, reviver?: Parameters<typeof parse>[1]) => {
    if (watch.givenAt === 0 && text.length >= textLength) watch.givenAt = performance.now();
    return parse(text, reviver);
  };
  addEventListener('keydown', () => (watch.pressedAt = performance.now()), { capture: true });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      watch.longest = Math.max(watch.longest, duration);
      watch.changedAt = Math.max(watch.changedAt, startTime + duration);
    }
  }).observe({ type: 'longtask', buffered: true });
  // It costs what has changed, and a page at rest nothing: to look at all cards in each frame would.
  const drawing = new MutationObserver((changes) => {
    const isSeen = ({ type, target, addedNodes, removedNodes }: MutationRecord) =>
      type === 'attributes' ? isWatched(target) : [...addedNodes, ...removedNodes].some(isWatched);
    if (changes.some(isSeen)) watch.changedAt = performance.now();
  });
  const isWatched = (node: Node) =>
    node instanceof Element && node.matches('.react-flow__node, .react-flow__viewport');
  drawing.observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['style'],
  });
  let [last, view] = [0, ''];
  const look = (now: number) => {
    watch.frames.push(now - last);
    last = now;
    const place =
      document.querySelector<HTMLElement>('.react-flow__viewport')?.style.transform ?? '';
    if (place !== view) watch.moves++;
    view = place;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

export async function watchCanvas(page: Page, textLength: number): Promise<void> {
  await page.addInitScript(install, textLength);
}

/** Waits until nothing has changed for so long; answers what was seen. */
export async function atRest(page: Page, quietMs = 1500): Promise<Omit<Watch, 'frames'>> {
  await page.waitForFunction(
    (quiet) => {
      const { changedAt } = window.canvasWatch;
      return changedAt > 0 && performance.now() - changedAt > quiet;
    },
    quietMs,
    { polling: 100, timeout: 60_000 },
  );
  return await page.evaluate(() => ({ ...window.canvasWatch, frames: [] }));
}

export interface Frames {
  readonly times: readonly number[];
  /** Frames in which the view really moved. */
  readonly moves: number;
  /** Milliseconds of the main thread. */
  readonly cpu: number;
}

/** Three seconds of a wheel at 60 turns a second: half of them one way, then back. */
export async function turnWheel(
  page: Page,
  cdp: CDPSession,
  { zooms }: { readonly zooms: boolean },
): Promise<Frames> {
  const before = await cpuOf(cdp);
  await page.evaluate(() => Object.assign(window.canvasWatch, { frames: [], moves: 0 }));
  const start = performance.now();
  let open = 0;
  for (let turn = 1; performance.now() - start < 3000; turn++) {
    const deltaY = performance.now() - start > 1500 ? -30 : 30;
    if (open < 8) {
      open++;
      const wheel = { type: 'mouseWheel', x: 720, y: 460, deltaX: 0, deltaY } as const;
      cdp
        .send('Input.dispatchMouseEvent', { ...wheel, modifiers: zooms ? 2 : 0 })
        .finally(() => open--);
    }
    const wait = start + turn * (1000 / 60) - performance.now();
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, wait)));
  }
  const { frames, moves } = await page.evaluate(() => window.canvasWatch);
  return { times: frames, moves, cpu: (await cpuOf(cdp)) - before };
}

/** Milliseconds that the main thread has worked; it hardly moves with the load of the machine. */
export async function cpuOf(cdp: CDPSession): Promise<number> {
  return (await metric(cdp, 'TaskDuration')) * 1000;
}

export async function heapOf(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage');
  return (await metric(cdp, 'JSHeapUsedSize')) / 2 ** 20;
}

async function metric(cdp: CDPSession, name: string): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.find((one) => one.name === name)?.value ?? 0;
}
