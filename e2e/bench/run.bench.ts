import type { BrowserContext, Page } from '@playwright/test';
import { quantile } from '../fixtures/figures';
import { callProbe, openProbe } from '../fixtures/probe';
import { atRest, cpuOf, turnWheel, watchCanvas } from './canvas/canvas-watch';
import { nestedFlow } from './canvas/nested-flow';
import { framesDuring } from './frames';
import { official } from './official';
import type { Bench, Figure } from './row';

export const name = 'run';

const actions = 500;
const executions = 5000;
const rounds = 100_000;
const patience = { timeout: 120_000 };

/** Runs that have ended, looked at: every status on the canvas, the timeline, the table of rounds. */
export async function run(bench: Bench): Promise<readonly Figure[]> {
  const context = await bench.context();
  const origin = await bench.app();
  const page = await openPage(context);
  await page.goto(origin);
  await page.getByText('One environment and you').click();
  await page.getByRole('navigation').first().waitFor();
  const probe = await openProbe(context, origin);
  const text = JSON.stringify(nestedFlow(actions));
  await callProbe(probe, 'layRunOfAll', 'all-statuses', text);
  await callProbe(probe, 'layWatchedRun');
  await callProbe(probe, 'playWatchedRun', executions, 0);
  await callProbe(probe, 'layLongRun', 'long-loop', rounds);
  await probe.close();
  const figures = [
    ...(await canvasOfAll(context, origin, text.length)),
    ...(await lookedBackAt(page, origin)),
    ...(await tableOfRounds(page, origin)),
  ];
  await page.close();
  return figures;
}

async function openPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 1440, height: 900 });
  return page;
}

async function canvasOfAll(
  context: BrowserContext,
  origin: string,
  textLength: number,
): Promise<readonly Figure[]> {
  const page = await openPage(context);
  await watchCanvas(page, textLength);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(`${origin}/runs/all-statuses-run`);
  const rest = await atRest(page);
  const cpu = await cpuOf(cdp);
  await page.mouse.move(720, 460);
  const pan = await turnWheel(page, cdp, { zooms: false });
  const zoom = await turnWheel(page, cdp, { zooms: true });
  // The last turns are still on their way.
  await atRest(page, 500);
  await page.close();
  return [
    {
      name: `run given to rest with all statuses, ${actions} actions`,
      value: rest.changedAt - rest.givenAt,
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
    {
      name: 'frames of a pan, p95',
      value: quantile(pan.times, 0.95),
      unit: 'ms',
      must: { atMost: 20 },
    },
    {
      name: 'frames of a zoom, p95',
      value: quantile(zoom.times, 0.95),
      unit: 'ms',
      must: { atMost: 25 },
    },
    {
      name: 'main thread during the pan',
      value: pan.cpu,
      unit: 'ms',
      anchor: official(949),
      must: { atMost: 0.8 },
    },
  ];
}

/**
 * Milliseconds from a press of the element to the first frame in which the text stands in the page. It is
 * looked for as it was written: what is laid out would have to be laid out for it.
 */
async function untilShown(page: Page, selector: string, text: string): Promise<number> {
  return await page.evaluate(
    async ([pressed, wanted]) => {
      const element = document.querySelector<HTMLElement>(pressed);
      if (!element) throw new Error(`There is no ${pressed}.`);
      const began = performance.now();
      element.click();
      while (!document.body.textContent.includes(wanted)) {
        if (performance.now() - began > 20_000) {
          throw new Error(`${wanted} does not come: ${document.body.textContent.slice(0, 2000)}`);
        }
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      return performance.now() - began;
    },
    [selector, text] as const,
  );
}

/** A step that ran after the loop, and how long it took: all that is before it has been read. */
const late = 'Step 720 ms';
const toggle = 'button[aria-label="Timeline"]';

async function lookedBackAt(page: Page, origin: string): Promise<readonly Figure[]> {
  await page.goto(`${origin}/runs`);
  await page.locator('[data-href="/runs/watched-run"]').waitFor();
  const opened = await untilShown(page, '[data-href="/runs/watched-run"]', late);
  const events = 1 + 2 * executions + 2 * 490 + 3;
  const shown = `of ${events.toLocaleString('en-GB')}`;
  const timeline = await untilShown(page, toggle, shown);
  const slider = page.getByRole('slider');
  const box = await slider.boundingBox();
  if (!box) throw new Error('There is no timeline.');
  const idle = await framesDuring(page, 1500);
  await page.mouse.move(box.x + 2, box.y + 10);
  await page.mouse.down();
  const [times] = await Promise.all([framesDuring(page, 3000), drag(page, box, 2800)]);
  await page.mouse.up();
  return [
    {
      name: `a run of ${executions} executions, pressed to all of it shown`,
      value: opened,
      unit: 'ms',
      must: { atMost: 500 },
    },
    {
      name: 'its timeline, pressed to all of it there',
      value: timeline,
      unit: 'ms',
      must: { atMost: 500 },
    },
    {
      name: 'frames while it is scrubbed, p95',
      value: quantile(times, 0.95),
      unit: 'ms',
      anchor: { name: 'the same page at rest', value: quantile(idle, 0.95) },
      must: { atMost: 1.2 },
      note: `p50 ${quantile(times, 0.5).toFixed(1)}, max ${Math.max(...times).toFixed(1)} ms`,
    },
  ];
}

/** There and back again, as fast as a hand. */
async function drag(page: Page, box: { x: number; y: number; width: number }, forMs: number) {
  const start = performance.now();
  for (let gone = 0; gone < forMs; gone = performance.now() - start) {
    const place = 0.5 - 0.5 * Math.cos((gone / forMs) * 4 * Math.PI);
    await page.mouse.move(box.x + place * box.width, box.y + 10);
  }
}

async function tableOfRounds(page: Page, origin: string): Promise<readonly Figure[]> {
  const all = rounds.toLocaleString('en-GB');
  await page.goto(`${origin}/runs/long-loop-run`);
  await page.getByText(`${all} of ${all}`).first().waitFor(patience);
  await page.getByRole('button', { name: /^Each/ }).first().click();
  await page.getByRole('tab', { name: /^Rounds/ }).waitFor();
  await page.evaluate(() => {
    const tabs = [...document.querySelectorAll<HTMLElement>('[role=tab]')];
    tabs.find((one) => one.textContent?.startsWith('Rounds'))?.setAttribute('data-bench', 'rounds');
  });
  const opened = await untilShown(page, '[data-bench=rounds]', '"Item 3"');
  const failed = await untilShown(page, '[role=radio]:nth-of-type(2)', '"Item 107"');
  await untilShown(page, '[role=radio]:nth-of-type(1)', '"Item 3"');
  const filtered = await untilFiltered(page, 'item 99');
  return [
    {
      name: `the table of ${all} rounds, pressed to its rows with items`,
      value: opened,
      unit: 'ms',
      must: { atMost: 300 },
    },
    {
      name: 'those that failed, pressed to shown',
      value: failed,
      unit: 'ms',
      must: { atMost: 100 },
    },
    {
      name: 'words searched in them, typed to shown',
      value: filtered,
      unit: 'ms',
      must: { atMost: 100 },
    },
  ];
}

/** From the input of the whole text to the frame in which the first row is another. */
async function untilFiltered(page: Page, text: string): Promise<number> {
  const field = page.getByRole('searchbox');
  await field.focus();
  await page.evaluate(() => {
    const watch = { began: 0, took: 0 };
    Object.assign(window, { filterWatch: watch });
    const look = () => {
      if (watch.began > 0 && /[\d,]+ of [\d,]+ rounds/u.test(document.body.textContent)) {
        watch.took ||= performance.now() - watch.began;
      } else requestAnimationFrame(look);
    };
    document.activeElement?.addEventListener(
      'input',
      () => {
        watch.began = performance.now();
        requestAnimationFrame(look);
      },
      { capture: true },
    );
  });
  await page.keyboard.insertText(text);
  await page.waitForFunction(
    () => (window as unknown as { filterWatch: { took: number } }).filterWatch.took > 0,
  );
  return await page.evaluate(
    () => (window as unknown as { filterWatch: { took: number } }).filterWatch.took,
  );
}
