import { expect, test } from '../fixtures/test';
import { actAs, flowCommand, goTo, openSample } from '../screens/workspace';

test('somebody who may only run a flow presses its button, and the mail lies with its reader', async ({
  page,
  context,
  axe,
}) => {
  await openSample(page);
  await actAs(page, 'Priya Raman');
  await goTo(page, 'My flows');
  await page.getByRole('tab', { name: /Shared with me/ }).click();
  await flowCommand(page, 'Submit an expense claim', 'Run');
  const dialog = page.getByRole('dialog');
  await axe();
  await dialog.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(dialog.getByText('This is needed.').first()).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Amount' }).fill('720');
  await dialog.getByRole('textbox', { name: 'What for' }).fill('Two nights in Leeds');
  await dialog.getByRole('button', { name: /Cost centre/ }).click();
  await page.getByRole('option', { name: 'Sales' }).click();
  await dialog.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(dialog.getByRole('heading', { name: 'Done' })).toBeVisible();
  await axe();

  // Side by side: another person in another tab, and this one stays who she is.
  const finance = await context.newPage();
  await finance.goto('/mail');
  await actAs(finance, 'Tomas Lindqvist');
  await finance.getByText('Please look at a claim of 720').first().click();
  await expect(finance.getByText('Priya Raman claims').first()).toBeVisible();
  await axe(finance);
  await expect(page.getByRole('button', { name: 'You act as Priya Raman' })).toBeVisible();
});

test('a run is in the history after a reload, also for whom only the receipt is', async ({
  page,
}) => {
  await openSample(page);
  await goTo(page, 'Runs');
  await expect(page.getByRole('row').filter({ hasText: 'Wen Tan' }).first()).toBeVisible();
  const before = await page.getByRole('row').count();
  await page.reload();
  await expect(page.getByRole('row')).toHaveCount(before);
});
