import type { Page } from '@playwright/test';
import { callProbe, openProbe } from '../fixtures/probe';
import { expect, test } from '../fixtures/test';
import { addStep, card, createFlow, saved } from '../screens/designer';
import { flowRow, goTo, openSample } from '../screens/workspace';

/** Ways for a worker to die without a word to its page. */
const deaths: Record<string, () => void> = {
  'ends by itself': () => self.close(),
  'hangs in an endless loop': () => {
    for (;;);
  },
};

function kill(page: Page, death: () => void): void {
  const [worker] = page.workers();
  if (!worker) throw new Error('The page has no worker.');
  worker.evaluate(death).catch(() => {});
}

for (const [title, death] of Object.entries(deaths)) {
  test(`a worker that ${title} is replaced, and its runs go on, each effect once`, async ({
    page,
    context,
    baseURL,
  }) => {
    const began = Date.now();
    await openSample(page);
    const probe = await openProbe(context, baseURL ?? '');
    await callProbe(probe, 'startAndTell', 10);
    await callProbe(probe, 'startQuietly', 5);
    kill(page, death);
    await expect.poll(() => callProbe(probe, 'openRunCount'), { timeout: 20_000 }).toBe(0);
    expect(await callProbe(probe, 'audit', [], began)).toMatchObject({
      runs: 15,
      failed: 0,
      mailsTwice: 0,
      mailsMissing: 0,
    });
    await goTo(page, 'My flows');
    await expect(flowRow(page, 'Submit an expense claim')).toBeVisible();
  });
}

test('an open designer goes on with the next worker', async ({ page }) => {
  await openSample(page);
  await createFlow(page, 'Through a crash', []);
  await addStep(page, 'Add the first step', 'Compose');
  await saved(page);
  kill(page, () => self.close());
  await addStep(page, 'Add a step after Compose', 'Scope');
  await saved(page);
  await page.reload();
  await expect(card(page, 'Compose')).toBeVisible();
  await expect(card(page, 'Scope')).toBeVisible();
});
