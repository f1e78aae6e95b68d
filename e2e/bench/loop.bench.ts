import type { BrowserContext, Page } from '@playwright/test';
import type { Action, Definition } from '../../src/model/definition';
import { watchHeaps } from '../fixtures/heaps';
import { callProbe, openProbe } from '../fixtures/probe';
import type { Bench, Figure } from './row';

export const name = 'loop';

const rounds = 100_000;
const called = 3000;
const heapMb = 300;
const mb = 1024 * 1024;
const patience = { timeout: 600_000 };
const atOnce = 50;
const delayMs = 500;

/** Loops of the largest size in the whole product: database, second copy, a page that watches. */
export async function run(bench: Bench): Promise<readonly Figure[]> {
  const context = await bench.context();
  const origin = await bench.app();
  const page = await context.newPage();
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(origin);
  await page.getByText('One environment and you').click();
  await page.getByRole('navigation').first().waitFor();
  const probe = await openProbe(context, origin);
  await callProbe(probe, 'layFlow', 'long', JSON.stringify(longFlow()));
  await page.bringToFront();
  const figures = [
    ...(await wholeLoop(page, probe, origin)),
    ...(await cancelled(page, probe, origin)),
    ...(await opened(context, origin)),
    ...(await overlapping(page, probe, origin)),
  ];
  await page.close();
  await probe.close();
  return figures;
}

function flowOf(actions: Record<string, Action>): Definition {
  const manual = { type: 'Request', kind: 'Button', inputs: { schema: { type: 'object' } } };
  return { triggers: { manual }, actions };
}

function longFlow(): Definition {
  const body: Record<string, Action> = {
    Compose: {
      type: 'Compose',
      inputs: { number: "@items('Each')", text: "Item @{items('Each')}" },
    },
    Condition: {
      type: 'If',
      expression: { equals: ["@mod(items('Each'), 2)", 0] },
      actions: {},
      runAfter: { Compose: ['Succeeded'] },
    },
  };
  const options = { runtimeConfiguration: { concurrency: { repetitions: 1 } } };
  return flowOf({
    Each: { type: 'Foreach', foreach: `@range(0, ${rounds})`, actions: body, ...options },
  });
}

function callingFlow(): Definition {
  const uri = "https://slow.example/@{items('Each')}";
  const each: Action = {
    type: 'Foreach',
    foreach: `@range(0, ${called})`,
    runtimeConfiguration: { concurrency: { repetitions: atOnce } },
    actions: { Ask: { type: 'Http', inputs: { method: 'GET', uri } } },
  };
  return flowOf({ Each: each });
}

/** Presses Run and opens what that started, without leaving the page. */
async function start(page: Page, origin: string, flowId: string): Promise<number> {
  await page.goto(`${origin}/flows/${flowId}/run`);
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  const began = performance.now();
  await page.getByRole('link', { name: 'See the run' }).first().click();
  await page.getByRole('button', { name: 'Cancel the run' }).waitFor();
  return began;
}

async function wholeLoop(page: Page, probe: Page, origin: string): Promise<readonly Figure[]> {
  const heaps = await watchHeaps(page);
  const began = await start(page, origin, 'long');
  await reached(page, rounds * 0.4);
  const before = (await callProbe(probe, 'newestRun', 'long')).events;
  await page.reload();
  const reloaded = performance.now();
  await grown(probe, before + 3000);
  const resumed = performance.now() - reloaded;
  await page.getByRole('status').getByText('Succeeded').waitFor(patience);
  const took = performance.now() - began;
  await page
    .getByText(`${rounds.toLocaleString('en-GB')} of ${rounds.toLocaleString('en-GB')} rounds`)
    .first()
    .waitFor(patience);
  const caughtUp = performance.now() - began - took;
  const { events } = await callProbe(probe, 'newestRun', 'long');
  await heaps.stop();
  const peak = heaps.peak();
  return [
    {
      name: `${rounds} rounds, a reload among them`,
      value: took / 1000,
      unit: 's',
      note: `${events} events, ${Math.round(events / (took / 1000))} a second`,
    },
    {
      name: 'until the run goes on after a reload',
      value: resumed / 1000,
      unit: 's',
      note: `at event ${before}`,
    },
    { name: 'the page after the end of the run', value: caughtUp / 1000, unit: 's' },
    {
      name: 'heap of the worker at most',
      value: peak.worker / mb,
      unit: 'MB',
      must: { atMost: heapMb },
    },
    {
      name: 'heap of the page at most',
      value: peak.page / mb,
      unit: 'MB',
      must: { atMost: heapMb },
    },
  ];
}

/** Waits until the page tells of so many rounds. */
async function reached(page: Page, least: number): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      const text = document.body.innerText.match(/([\d,]+) of [\d,]+ rounds/)?.[1] ?? '0';
      return Number(text.replaceAll(',', '')) >= wanted;
    },
    least,
    { ...patience, polling: 200 },
  );
}

async function grown(probe: Page, events: number): Promise<void> {
  for (;;) {
    const stored = await callProbe(probe, 'newestRun', 'long');
    if (stored.events >= events || stored.run?.endedAt !== undefined) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function cancelled(page: Page, probe: Page, origin: string): Promise<readonly Figure[]> {
  await start(page, origin, 'long');
  await reached(page, rounds / 10);
  const times = await page.evaluate(async () => {
    const said = (text: string) =>
      document.querySelector('[role=status]')?.textContent?.includes(text);
    const until = async (text: string) => {
      while (!said(text)) await new Promise((resolve) => requestAnimationFrame(resolve));
      return performance.now();
    };
    const button = [...document.querySelectorAll('button')].find(
      (one) => one.textContent === 'Cancel the run',
    );
    const clickedAt = Date.now();
    const began = performance.now();
    button?.click();
    const heard = await until('Cancelling');
    const ended = await until('Cancelled');
    return { clickedAt, heard: heard - began, ended: ended - began };
  });
  const { run: stored } = await callProbe(probe, 'newestRun', 'long');
  const since = (at: number | undefined) => (at ?? Number.NaN) - times.clickedAt;
  const note = `the service took it after ${since(stored?.cancelRequestedAt)} ms, the run ended after ${since(stored?.endedAt)} ms`;
  return [
    {
      name: 'Cancel, until the page answers',
      value: times.heard,
      unit: 'ms',
      must: { atMost: 250 },
    },
    { name: 'Cancel, until the page shows the end', value: times.ended, unit: 'ms', note },
    {
      name: 'Cancel, until the service has it',
      value: since(stored?.cancelRequestedAt),
      unit: 'ms',
      must: { atMost: 250 },
    },
  ];
}

/** Somebody else's tab, on the run that ended first. */
async function opened(context: BrowserContext, origin: string): Promise<readonly Figure[]> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 1440, height: 900 });
  const heaps = await watchHeaps(page);
  await page.goto(`${origin}/runs`);
  const began = performance.now();
  await page.getByRole('row').filter({ hasText: 'Succeeded' }).first().click();
  await page.getByRole('button', { name: 'Run again' }).waitFor();
  const drawn = performance.now() - began;
  await page
    .getByText(`${rounds.toLocaleString('en-GB')} of`)
    .first()
    .waitFor(patience);
  const read = performance.now() - began;
  await page.getByRole('button', { name: /^Each/ }).first().click();
  const field = page.getByRole('textbox', { name: 'Round' }).first();
  const asked = performance.now();
  await field.fill(String(rounds / 2));
  await field.press('Enter');
  await page
    .getByRole('button', { name: /^Compose/ })
    .first()
    .click();
  await page
    .getByText(`Item ${rounds / 2 - 1}`)
    .first()
    .waitFor(patience);
  const found = performance.now() - asked;
  await heaps.stop();
  await page.close();
  return [
    {
      name: 'opening the run that ended',
      value: drawn / 1000,
      unit: 's',
      note: `all of its journal read after ${(read / 1000).toFixed(1)} s`,
    },
    { name: 'a round in the middle of it', value: found, unit: 'ms' },
    {
      name: 'heap of a page that reads it all',
      value: heaps.peak().page / mb,
      unit: 'MB',
      must: { atMost: heapMb },
    },
  ];
}

/** Rounds that wait for a slow service: they overlap, and no more of them than may. */
async function overlapping(page: Page, probe: Page, origin: string): Promise<readonly Figure[]> {
  let out = 0;
  let most = 0;
  await page.route('https://slow.example/**', async (route) => {
    most = Math.max(most, ++out);
    await new Promise((resolve) => setTimeout(resolve, delayMs));
    out--;
    await route.fulfill({ json: {}, headers: { 'Access-Control-Allow-Origin': '*' } });
  });
  await callProbe(probe, 'layFlow', 'parallel', JSON.stringify(callingFlow()));
  await page.bringToFront();
  const began = await start(page, origin, 'parallel');
  await page.getByRole('status').getByText('Succeeded').waitFor(patience);
  const took = performance.now() - began;
  await page.unrouteAll();
  const note = `${Math.round(called / (took / 1000))} a second, ${delayMs} ms each`;
  return [
    { name: `${called} calls in rounds, ${atOnce} at once`, value: took / 1000, unit: 's', note },
    { name: 'calls that were out at once', value: most, unit: 'calls', must: { atLeast: atOnce } },
  ];
}
