import type { Page } from '@playwright/test';
import { type Figures, quantile, tellFigures } from '../fixtures/figures';
import { callProbe, openProbe } from '../fixtures/probe';
import { expect, test } from '../fixtures/test';
import { addStep, card, createFlow, saved } from '../screens/designer';
import { flowRow, goTo, openSample } from '../screens/workspace';

/** `npm run test:full -- worker` does twenty of each. */
const deathsOfEach = Number(process.env.MILLRACE_WORKERS ?? 1);
const told = 10;
const quiet = 5;
const figures: Record<string, Figures> = {};

/** Ways for a worker to die without a word to its page. */
const deaths: Record<string, () => void> = {
  'ends by itself': () => void setTimeout(() => self.close()),
  'hangs in an endless loop': () =>
    void setTimeout(() => {
      for (;;);
    }),
};

/**
 * In a turn of the worker's own: the browser never breaks off what its debugger runs, so that an endless
 * loop there would be another thing than one in the product.
 */
async function kill(page: Page, death: () => void): Promise<void> {
  const [worker] = page.workers();
  if (!worker) throw new Error('The page has no worker.');
  await worker.evaluate(death);
}

for (const [title, death] of Object.entries(deaths)) {
  test(`a worker that ${title} is replaced, and its runs go on, each effect once`, async ({
    page,
    context,
    baseURL,
  }) => {
    test.setTimeout(60_000 + deathsOfEach * 60_000);
    const began = Date.now();
    await openSample(page);
    const probe = await openProbe(context, baseURL ?? '');
    const lease = () => callProbe(probe, 'leaseOfApp');
    const returns: number[] = [];
    for (let count = 0; count < deathsOfEach; count++) {
      const before = await lease();
      await callProbe(probe, 'startAndTell', told);
      await callProbe(probe, 'startQuietly', quiet);
      const diedAt = Date.now();
      await kill(page, death);
      await expect
        .poll(async () => (await lease())?.holder, { timeout: 30_000, intervals: [50] })
        .not.toBe(before?.holder);
      returns.push((await callProbe(probe, 'leaseHeardAt')) - diedAt);
      await expect.poll(() => callProbe(probe, 'openRunCount'), { timeout: 30_000 }).toBe(0);
      // Several deaths in a minute are no accident, and its page would give the workspace up.
      await page.reload();
      await goTo(page, 'My flows');
      await expect(flowRow(page, 'Submit an expense claim')).toBeVisible();
    }
    const result = await callProbe(probe, 'audit', [], began);
    figures[title] = {
      deaths: deathsOfEach,
      'next worker leads, p50, ms': quantile(returns, 0.5),
      'next worker leads, p95, ms': quantile(returns, 0.95),
      runs: result.runs,
      'runs failed': result.failed,
      'runs stuck': result.open,
      'mails sent twice': result.mailsTwice,
      'mails missing': result.mailsMissing,
    };
    tellFigures('worker', figures);
    expect(result).toMatchObject({ failed: 0, open: 0, mailsTwice: 0, mailsMissing: 0 });
    expect(result.runs).toBe(deathsOfEach * (told + quiet));
  });
}

test('an open designer goes on with the next worker', async ({ page }) => {
  await openSample(page);
  await createFlow(page, 'Through a crash', []);
  await addStep(page, 'Add the first step', 'Compose');
  await saved(page);
  await kill(page, () => void setTimeout(() => self.close()));
  await addStep(page, 'Add a step after Compose', 'Scope');
  // It is noticed by heartbeats that fail to come.
  await saved(page, { timeout: 30_000 });
  await page.reload();
  await expect(card(page, 'Compose')).toBeVisible();
  await expect(card(page, 'Scope')).toBeVisible();
});
