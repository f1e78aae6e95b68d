import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test';
import { card, fill, saved } from '../screens/designer';
import { chairsFlow } from '../screens/two-steps';

test.slow();

/** Two steps of which the second reads the first. */
async function readingFlow(page: Page, name: string): Promise<void> {
  await chairsFlow(page, name);
  await fill(page, 'Inputs', "Order @{outputs('Compose')} now");
  await expect(page.locator('[data-panel] [data-pill]')).toBeVisible();
}

const panel = (page: Page, name: string | RegExp) => page.getByRole('complementary', { name });
const row = (page: Page, name: string | RegExp) => page.getByRole('treeitem', { name });

test('where a step is used is a list that leads to each place and back', async ({ page, axe }) => {
  await readingFlow(page, 'Where used');
  await card(page, 'Compose').focus();
  await page.keyboard.press('u');
  const uses = panel(page, 'Where Compose is used');
  await expect(uses).toContainText('2 places in 1 step');
  await axe();
  await expect(
    uses.getByRole('button', { name: 'Compose 2, Run after: waits for it' }),
  ).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(panel(page, 'Step').getByRole('textbox', { name: 'Inputs' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(uses.getByRole('button', { name: /^Compose 2, Inputs/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(card(page, 'Compose')).toBeFocused();
});

test('a pill tells where its value is used', async ({ page, axe }) => {
  await readingFlow(page, 'Pills');
  await page.locator('[data-panel] [data-pill]').click({ button: 'right' });
  await axe();
  await page.getByRole('menuitem', { name: 'Where Compose is used' }).click();
  await expect(panel(page, 'Where Compose is used')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel(page, 'Step').getByRole('textbox', { name: 'Inputs' })).toBeFocused();
});

test('everything that says a word says another after one step, and one Undo', async ({
  page,
  axe,
}) => {
  await readingFlow(page, 'Replacing');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+Shift+f');
  const search = panel(page, 'Find and replace');
  const find = search.getByRole('textbox', { name: 'Find in the flow' });
  await expect(find).toBeFocused();
  await find.fill('compose');
  await search.getByRole('textbox', { name: 'Replace with' }).fill('Note');
  await expect(search.getByRole('status')).toHaveText('2 places in 2 steps');
  await find.fill('order');
  await search.getByRole('textbox', { name: 'Replace with' }).fill('Bill');
  await expect(search.getByRole('status')).toHaveText('2 places in 2 steps');
  await axe();
  await search.getByRole('checkbox', { name: 'Replace in Compose 2, Inputs' }).press('Space');
  await search.getByRole('button', { name: 'Replace 1 place' }).click();
  await expect(card(page, 'Compose')).toContainText('Bill of chairs');
  await expect(card(page, 'Compose 2')).toContainText('Order');
  await find.fill('compose');
  await search.getByRole('textbox', { name: 'Replace with' }).fill('Note');
  await search.getByRole('button', { name: 'Replace 2 places' }).click();
  await expect(card(page, 'Note 2')).toContainText('Note');
  await page.getByRole('button', { name: /^Undo: replace “compose”/ }).click();
  await expect(card(page, 'Compose 2')).toBeVisible();
  await saved(page);
});

test('a pattern that would hang others is answered at once', async ({ page }) => {
  await readingFlow(page, 'Patterns');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+Shift+p');
  await page.getByRole('combobox', { name: 'Find a step or a note' }).fill('(o+)+$');
  await page.getByRole('button', { name: 'Find and replace' }).click();
  const search = panel(page, 'Find and replace');
  await search.getByText('Regular expression').click();
  await expect(search.getByRole('status')).toHaveText('Nothing found');
  await search.getByRole('textbox', { name: 'Find in the flow' }).fill('(?=a)');
  await expect(search.getByText(/This is no regular expression/)).toBeVisible();
});

test('the outline edits the flow by keyboard alone', async ({ page, axe }) => {
  await readingFlow(page, 'Outline');
  await page.keyboard.press('Escape');
  await card(page, 'Compose').focus();
  await page.keyboard.press('l');
  await expect(row(page, /^Compose,|^Compose$/).first()).toBeFocused();
  await axe();
  await page.keyboard.press('End');
  await expect(row(page, /^Compose 2/)).toBeFocused();
  await page.keyboard.press('m');
  await expect(row(page, /^Manually/)).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('o');
  await page.keyboard.press('Delete');
  await expect(row(page, /^Compose 2/)).toBeHidden();
  await expect(page.getByRole('treeitem', { name: /^Compose/ })).toBeFocused();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(row(page, /^Compose 2/)).toBeVisible();
  await page.keyboard.press('Delete');
  await expect(panel(page, 'Delete the step')).toContainText('One place uses its value');
  await page.keyboard.press('Escape');
  await expect(row(page, /^Compose/).first()).toBeFocused();
  await page.keyboard.press('+');
  const box = page.getByRole('combobox', { name: 'Search all steps' });
  await box.fill('Scope');
  await box.press('Enter');
  await expect(row(page, /^Scope/)).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowDown');
  await expect(row(page, 'Nothing here yet. Add a step')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Alt+ArrowRight');
  await expect(row(page, /^Compose 2/)).toHaveAttribute('aria-level', '2');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(row(page, /^Compose 2/)).toHaveAttribute('aria-level', '1');
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Switch the step off' }).press('Enter');
  await expect(row(page, /^Compose 2.*Off/)).toBeFocused();
  await axe();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('tree')).toBeHidden();
  await expect(card(page, 'Compose 2')).toBeFocused();
  await saved(page);
});

test('on a phone the outline is the way to edit', async ({ page, axe }) => {
  await readingFlow(page, 'Phone');
  await page.setViewportSize({ width: 390, height: 844 });
  await panel(page, 'Step').getByRole('button', { name: 'Close', exact: true }).click();
  await page.getByRole('button', { name: /^More commands/ }).click();
  await page.getByRole('menuitem', { name: 'Outline' }).click();
  await axe();
  await row(page, /^Compose 2/).click();
  await expect(panel(page, 'Step')).toBeVisible();
  await expect(page.getByRole('tree')).toBeHidden();
  await panel(page, 'Step').getByRole('button', { name: 'Close', exact: true }).click();
  await expect(row(page, /^Compose 2/)).toBeFocused();
});
