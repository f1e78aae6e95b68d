import { callProbe, openProbe } from '../fixtures/probe';
import { expect, test } from '../fixtures/test';
import { addStep, card, createFlow, saved } from '../screens/designer';
import { openSample } from '../screens/workspace';

test('when a newer version opens in another tab, the older one saves nothing more and says so', async ({
  page,
  context,
  baseURL,
  axe,
}) => {
  await openSample(page);
  await createFlow(page, 'Overtaken', []);
  await addStep(page, 'Add the first step', 'Compose');
  await saved(page);
  const newer = await openProbe(context, baseURL ?? '');
  await callProbe(newer, 'openNewerSchema');

  await expect(page.getByText('A newer Millrace has opened this workspace')).toBeVisible();
  await addStep(page, 'Add a step after Compose', 'Scope');
  await expect(page.getByText(/not saved:/)).toBeVisible();
  await expect(card(page, 'Scope')).toBeVisible();
  await axe();

  // This build is still the older one: it does not even open what it does not understand.
  await page.getByRole('button', { name: 'Reload' }).click();
  await expect(page.getByRole('heading', { name: /cannot be opened/ })).toBeVisible();
  await expect(page.getByText(/newer Millrace/)).toBeVisible();
});
