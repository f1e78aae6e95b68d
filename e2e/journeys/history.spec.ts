import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test';
import { card, fill, saved } from '../screens/designer';
import { chairsFlow } from '../screens/two-steps';

test.slow();

const panel = (page: Page, name: string | RegExp) => page.getByRole('complementary', { name });

/** A flow of two steps; the first has inputs. */
async function editedFlow(page: Page, name: string): Promise<void> {
  await chairsFlow(page, name);
  await fill(page, 'Inputs', 'Second');
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
  await expect(option(/^Changed Inputs of Compose 2/)).toHaveAttribute('aria-selected', 'true');
  await axe();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(card(page, 'Compose')).toBeHidden();
  await expect(option(/^Changed Inputs of Compose (?!2)/)).toContainText('taken back');
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
  await expect(option(/^Changed Inputs of Compose (?!2)/)).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Escape');
  await expect(panel(page, 'History')).toBeHidden();
});

test('a version has a name and a note, is compared with the draft, and comes back in parts or whole', async ({
  page,
  axe,
}) => {
  await editedFlow(page, 'Versions');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Publish with a name and a note' }).click();
  const form = page.getByRole('dialog', { name: 'Publish version 1' });
  await form.getByRole('textbox', { name: 'Name' }).fill('Before the audit');
  await axe();
  await form.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(form).toBeHidden();

  await card(page, 'Compose').click();
  await page.getByRole('textbox', { name: 'Inputs' }).press('ControlOrMeta+a');
  await page.keyboard.insertText('Order of tables');
  await page.keyboard.press('Escape');
  await card(page, 'Compose 2').focus();
  await page.keyboard.press('Delete');
  await expect(card(page, 'Compose 2')).toBeHidden();
  await page.getByRole('button', { name: /^Compare the draft with version 1: 2 diff/ }).click();

  const compare = panel(page, 'Compare');
  await expect(compare.getByRole('list', { name: 'What is different' })).toContainText('1 removed');
  await expect(compare).toContainText('Order of chairs');
  await expect(card(page, 'Compose, Changed')).toBeVisible();
  await axe();
  await compare.getByRole('button', { name: /^Compose, Inputs: was Order of chairs/ }).click();
  await expect(panel(page, 'Step').getByRole('textbox', { name: 'Inputs' })).toBeFocused();
  await page.keyboard.press('Escape');
  await compare.getByRole('button', { name: 'Restore Compose 2 as in version 1' }).click();
  await expect(card(page, 'Compose 2')).toBeVisible();
  await expect(card(page, 'Compose')).toContainText('Order of tables');
  await compare.getByRole('button', { name: 'Restore version 1' }).click();
  await expect(card(page, 'Compose')).toContainText('Order of chairs');
  await expect(compare).toContainText('Nothing is different');
  await page.getByRole('button', { name: 'Undo: restore version 1' }).click();
  await expect(card(page, 'Compose')).toContainText('Order of tables');

  await page.keyboard.press('Escape');
  await card(page, 'Compose').focus();
  await page.keyboard.press('Shift+H');
  const history = panel(page, 'History');
  await history.getByRole('button', { name: 'Name and note of version 1' }).click();
  const told = page.getByRole('dialog', { name: 'Name and note of version 1' });
  await told.getByRole('textbox', { name: 'Note' }).fill('Asked for by finance.');
  await told.getByRole('button', { name: 'Save' }).click();
  await expect(history).toContainText('Asked for by finance.');
  await axe();
  await history.getByRole('button', { name: 'Restore version 1' }).click();
  const ask = page.getByRole('alertdialog', { name: 'Restore version 1?' });
  await axe();
  await ask.getByRole('button', { name: 'Restore version 1' }).click();
  await expect(card(page, 'Compose')).toContainText('Order of chairs');
  await page.getByRole('button', { name: 'Undo: restore version 1' }).click();
  await expect(card(page, 'Compose')).toContainText('Order of tables');
  await history.getByRole('searchbox', { name: 'Find a version' }).fill('nobody');
  await expect(history).toContainText('No version says that.');
  await history.getByRole('searchbox', { name: 'Find a version' }).fill('audit');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(compare).toBeVisible();
  // Of two versions the later one is on the canvas, and the draft comes back as it was.
  const chooseTo = async (side: string) => {
    await compare.getByRole('button', { name: / To$/ }).click();
    await page.getByRole('option', { name: side }).click();
  };
  await chooseTo('Version 1, Before the audit');
  await expect(card(page, 'Compose')).toContainText('Order of chairs');
  await axe();
  await chooseTo('Draft');
  await expect(card(page, 'Compose')).toContainText('Order of tables');
});

test('the draft and what is published can both be tried', async ({ page, axe }) => {
  await editedFlow(page, 'Trying both');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(page.getByText('Published', { exact: true })).toBeVisible();
  await card(page, 'Compose 2').focus();
  await page.keyboard.press('Delete');
  await expect(card(page, 'Compose 2')).toBeHidden();
  await page.getByRole('button', { name: 'Test', exact: true }).click();
  const test = panel(page, 'Test');
  await test.getByRole('radio', { name: 'Published, v1' }).click();
  await axe();
  await test.getByRole('textbox', { name: 'Item' }).fill('A chair');
  await test.getByRole('button', { name: /Run/ }).click();
  await page.getByRole('link', { name: 'Open the run' }).click();
  await expect(card(page, 'Compose 2')).toBeVisible();
});
