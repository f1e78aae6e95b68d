import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test';
import { addStep, addStepAfter, card, createFlow, fill, saved } from '../screens/designer';
import { openSample } from '../screens/workspace';

test.slow();

const panel = (page: Page, name: string | RegExp) => page.getByRole('complementary', { name });

/** A flow of two steps; the first has inputs. */
async function editedFlow(page: Page, name: string): Promise<void> {
  await openSample(page);
  await createFlow(page, name, [{ kind: 'Text', title: 'Item' }]);
  await addStep(page, 'Add the first step', 'Compose');
  await fill(page, 'Inputs', 'Order of chairs');
  await addStepAfter(page, 'Compose', 'Compose');
  await expect(card(page, 'Compose 2')).toBeVisible();
  await saved(page);
}

test('the history leads back to any moment and forth again, and outlives a reload', async ({
  page,
  axe,
}) => {
  await editedFlow(page, 'Going back');
  await page.keyboard.press('Escape');
  await card(page, 'Compose').focus();
  await page.keyboard.press('h');
  const list = panel(page, 'History').getByRole('listbox', { name: 'Edits, oldest first' });
  await expect(list).toBeFocused();
  const option = (name: string | RegExp) => list.getByRole('option', { name });
  await expect(option(/^Added Compose 2/)).toHaveAttribute('aria-selected', 'true');
  await axe();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(card(page, 'Compose')).toBeHidden();
  await expect(option(/^Changed Inputs of Compose/)).toContainText('taken back');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(card(page, 'Compose')).toContainText('Order of chairs');
  await expect(card(page, 'Compose 2')).toBeHidden();
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(card(page, 'Compose 2')).toBeVisible();
  await saved(page);
  await page.reload();
  await expect(card(page, 'Compose 2')).toBeVisible();
  await card(page, 'Compose').focus();
  await page.keyboard.press('h');
  await expect(option('As it was opened')).toHaveAttribute('aria-selected', 'true');
  await expect(option(/^Changed Inputs of Compose/)).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Escape');
  await expect(panel(page, 'History')).toBeHidden();
});
