import { weighPages } from '../../.config/scripts/lib/size.mjs';
import { quantile } from '../fixtures/figures';
import type { Frames } from './canvas/canvas-watch';
import {
  type Measured,
  measureBlank,
  measureCanvas,
  measureQuietly,
} from './canvas/measure-canvas';
import { official } from './official';
import type { Bench, Figure } from './row';

export const name = 'canvas';

/** A canvas of 10, 100, 500 and 1,000 actions in the production build: bytes, opening, moving, editing. */
export async function run(bench: Bench): Promise<readonly Figure[]> {
  await chooseWorkspace(bench);
  // The first opening warms up the browser and the server: it is thrown away.
  await measureCanvas(bench, 10);
  const blank = await measureBlank(bench);
  const small = await measureQuietly(bench, 10);
  const middle = await measureQuietly(bench, 100);
  const big = await measureQuietly(bench, 500);
  const huge = await measureQuietly(bench, 1000);
  return [
    ...bytes(),
    {
      name: 'navigation to rest, 100 actions',
      value: middle.opened,
      unit: 'ms',
      anchor: official(2920),
      must: { atMost: 0.35 },
    },
    ...opening(big),
    ...moving(big, blank),
    ...editing(big, small),
    ...grown(huge, big),
  ];
}

async function chooseWorkspace(bench: Bench): Promise<void> {
  const context = await bench.context();
  const page = await context.newPage();
  await page.goto(await bench.app());
  await page.getByText('One environment and you').click();
  await page.getByRole('navigation').first().waitFor();
  await page.close();
}

function bytes(): readonly Figure[] {
  const { startPage, canvas, workers } = weighPages();
  return [
    {
      name: 'script and style of the start page',
      value: startPage,
      unit: 'KB',
      must: { atMost: 260 },
    },
    {
      name: 'script and style of the canvas',
      value: canvas,
      unit: 'KB',
      anchor: official(2377),
      must: { atMost: 0.16 },
    },
    { name: 'scripts of workers', value: workers, unit: 'KB', must: { atMost: 350 } },
  ];
}

function opening({ drawn, cpu, longest, heap, workerHeap }: Measured): readonly Figure[] {
  return [
    {
      name: 'flow given to rest, 500 actions',
      value: drawn,
      unit: 'ms',
      anchor: official(8581),
      must: { atMost: 0.04 },
    },
    {
      name: 'main thread until rest',
      value: cpu,
      unit: 'ms',
      anchor: official(8544),
      must: { atMost: 0.06 },
    },
    { name: 'longest task until rest', value: longest, unit: 'ms', must: { atMost: 120 } },
    {
      name: 'heap of the page',
      value: heap,
      unit: 'MB',
      anchor: official(62),
      must: { atMost: 0.5 },
      note: `its worker at most ${workerHeap.toFixed(1)} MB`,
    },
  ];
}

function moving({ pan, zoom }: Measured, blank: Frames): readonly Figure[] {
  return [
    frames('blank page', blank),
    { ...frames('pan', pan), must: { atMost: 20 } },
    { ...frames('zoom', zoom), must: { atMost: 25 } },
    {
      name: 'main thread during the pan',
      value: pan.cpu,
      unit: 'ms',
      anchor: official(949),
      must: { atMost: 0.8 },
    },
  ];
}

function frames(gesture: string, { times, moves }: Frames): Figure {
  return {
    name: `frames of a ${gesture}, p95`,
    value: quantile(times, 0.95),
    unit: 'ms',
    note: `p50 ${quantile(times, 0.5).toFixed(1)} ms; the view moved in ${moves} of ${times.length}`,
  };
}

function editing(big: Measured, small: Measured): readonly Figure[] {
  return [
    { name: 'pick to rest, 500 actions', value: big.added, unit: 'ms', must: { atMost: 80 } },
    {
      name: 'the same against 10 actions',
      value: big.added,
      unit: 'ms',
      anchor: { name: 'pick to rest, 10 actions', value: small.added },
      must: { atMost: 2 },
    },
    { name: 'main thread at a key', value: big.key, unit: 'ms', must: { atMost: 16 } },
    { name: 'undo to rest', value: big.undone, unit: 'ms', must: { atMost: 50 } },
  ];
}

/** Twice the flow may cost little more than twice as much. */
function grown(huge: Measured, big: Measured): readonly Figure[] {
  const pairs: readonly (readonly [string, number, number])[] = [
    ['flow given to rest', huge.drawn, big.drawn],
    ['main thread until rest', huge.cpu, big.cpu],
    ['longest task', huge.longest, big.longest],
    ['heap', huge.heap, big.heap],
    ['frames of a pan, p95', quantile(huge.pan.times, 0.95), quantile(big.pan.times, 0.95)],
    ['frames of a zoom, p95', quantile(huge.zoom.times, 0.95), quantile(big.zoom.times, 0.95)],
    ['pick to rest', huge.added, big.added],
    ['main thread at a key', huge.key, big.key],
    ['undo to rest', huge.undone, big.undone],
  ];
  return pairs.map(([name, value, before]) => ({
    name: `${name}, 1,000 actions`,
    value,
    unit: name === 'heap' ? 'MB' : 'ms',
    anchor: { name: '500 actions', value: before },
    must: { atMost: 2.2 },
  }));
}
