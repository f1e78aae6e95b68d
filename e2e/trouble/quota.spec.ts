import type { BrowserContext, Page } from '@playwright/test';
import { callProbe, openProbe } from '../fixtures/probe';
import { expect, test } from '../fixtures/test';
import { addStep, card, createFlow, saved } from '../screens/designer';
import { openSample } from '../screens/workspace';

test('a full disk refuses an edit aloud; it waits, room is made, and it is saved by itself', async ({
  page,
  context,
  baseURL,
  axe,
}) => {
  test.setTimeout(120_000);
  const probe = await openProbe(context, baseURL ?? '');
  await limitDisk(context, probe, baseURL ?? '');
  await openSample(page);
  await createFlow(page, 'Nearly full', []);
  await addStep(page, 'Add the first step', 'Compose');
  await saved(page);
  await callProbe(probe, 'fillWithHistory');

  await addStep(page, 'Add a step after Compose', 'Scope');
  const note = page.getByRole('alert').filter({ hasText: 'disk space for this workspace' });
  await expect(note.first()).toBeVisible();
  await expect(page.getByText(/not saved:/)).toBeVisible();
  await expect(card(page, 'Scope')).toBeVisible();
  await axe();

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Back up' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.json$/);

  await page.getByRole('button', { name: 'Free space' }).click();
  await expect(page.getByText(/finished runs? deleted/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Free space' })).toBeHidden({ timeout: 20_000 });
  await saved(page);
  await page.reload();
  await expect(card(page, 'Scope')).toBeVisible();
});

/** Before the first use: the browser goes by what it knew for half a minute. */
async function limitDisk(context: BrowserContext, probe: Page, origin: string): Promise<void> {
  const devtools = await context.newCDPSession(probe);
  const quotaSize = 8_000_000;
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize });
}
