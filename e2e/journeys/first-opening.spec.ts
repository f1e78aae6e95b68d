import { expect, test } from '../fixtures/test';
import { card } from '../screens/designer';
import { flowCommand, goTo, openSample } from '../screens/workspace';

test('the first opening offers a sample organisation or nothing, and keeps the choice', async ({
  page,
  axe,
}) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Millrace' })).toBeVisible();
  await axe();
  await page.getByRole('button', { name: /^Nothing/ }).click();
  await expect(page.getByRole('button', { name: 'You act as You' })).toBeVisible();
  await axe();
  await page.reload();
  await expect(page.getByRole('button', { name: 'You act as You' })).toBeVisible();
});

test('settings change the theme, save everything as one file, and start over', async ({
  page,
  axe,
}) => {
  await openSample(page);
  await goTo(page, 'Settings');
  await axe();
  await page.getByRole('radio', { name: 'Dark' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: /Back up/ }).click();
  const file = await waiting;
  expect(file.suggestedFilename()).toMatch(/^millrace-\d{4}-\d\d-\d\d\.json$/);
  await page
    .getByRole('button', { name: /Start over|Reset/ })
    .first()
    .click();
  const dialog = page.getByRole('alertdialog').or(page.getByRole('dialog'));
  await axe();
  await dialog.getByRole('button').last().click();
  await expect(page.getByRole('button', { name: /You act as/ })).toBeVisible();
});

test('everything opens from the keyboard with Ctrl K', async ({ page, axe }) => {
  await openSample(page);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('searchbox').or(page.getByRole('combobox')).first()).toBeFocused();
  await axe();
  await page.keyboard.type('expense');
  await expect(page.getByRole('option').or(page.getByRole('menuitem')).first()).toContainText(
    'expense',
  );
  // The first Escape empties the search, the second closes it.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('Ctrl K in the designer finds the steps of the flow and what can be done with it', async ({
  page,
}) => {
  await openSample(page);
  await page.goto('/flows');
  await flowCommand(page, 'Submit an expense claim', 'Edit');
  await expect(card(page, 'Ask finance')).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('confirm at once');
  await page.keyboard.press('Enter');
  await expect(card(page, 'Confirm at once')).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('delete the step');
  await page.keyboard.press('Enter');
  await expect(card(page, 'Confirm at once')).toBeHidden();
});
