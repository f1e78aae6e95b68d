import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test';
import { addStep, addStepAfter, card, createFlow, saved } from '../screens/designer';
import { openSample } from '../screens/workspace';

async function twoSteps(page: Page, name: string): Promise<void> {
  await openSample(page);
  await createFlow(page, name, []);
  await addStep(page, 'Add the first step', 'Compose');
  await addStepAfter(page, 'Compose', 'Compose');
  await expect(card(page, 'Compose 2')).toBeVisible();
}

const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true });

test('by keyboard, a step is told when it runs, and says it', async ({ page, axe }) => {
  await twoSteps(page, 'Run after');
  await card(page, 'Compose 2').focus();
  await page.keyboard.press('s');
  await expect(tab(page, 'Settings')).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByText('Runs when Compose succeeded.')).toBeVisible();
  await page.getByRole('button', { name: 'Only on failure' }).press('Enter');
  await expect(page.getByText('Runs when Compose failed or timed out.')).toBeVisible();
  const table = page.getByRole('table', { name: 'When it runs' });
  await expect(table.getByRole('row')).toHaveCount(3);
  await page.getByRole('checkbox', { name: 'Skipped' }).press('Space');
  await expect(page.getByText('Runs when Compose failed, timed out or was skipped.')).toBeVisible();
  await axe();
  await page.getByRole('button', { name: 'Do not wait for Compose' }).press('Enter');
  await expect(page.getByText('It waits for no other step, and begins at once.')).toBeVisible();
  await saved(page);
});

test('a step is switched off and on with one key, and its card says so', async ({ page, axe }) => {
  await twoSteps(page, 'Off and on');
  await card(page, 'Compose 2').focus();
  await page.keyboard.press('o');
  await expect(card(page, 'Compose 2')).toHaveAccessibleName(/Off/);
  await page.keyboard.press('Enter');
  await tab(page, 'Testing').click();
  await expect(page.getByRole('switch', { name: /Switched off/ })).toBeChecked();
  await page.getByRole('textbox', { name: 'Outputs' }).fill('"fixed"');
  await axe();
  await page.getByRole('switch', { name: /Switched off/ }).press('Space');
  await expect(card(page, 'Compose 2')).not.toHaveAccessibleName(/Off/);
  await expect(page.getByRole('textbox', { name: 'Outputs' })).toHaveValue('"fixed"');
  await saved(page);
});

test('a setting is changed, marked, and taken back', async ({ page, axe }) => {
  await openSample(page);
  await createFlow(page, 'Settings', []);
  await card(page, 'Manually trigger a flow').focus();
  await page.keyboard.press('s');
  const row = page.getByRole('group', { name: 'Runs at the same time' });
  await row.getByRole('textbox').fill('3');
  await row.getByRole('textbox').press('Enter');
  await expect(row.getByText('Changed')).toBeVisible();
  await expect(page.getByRole('group', { name: 'Runs that may wait' })).toBeVisible();
  await axe();
  await row.getByRole('button', { name: /Back to the default/ }).click();
  await expect(row.getByText('Changed')).toBeHidden();
});

test('a note is written on a step, and another on the canvas', async ({ page, axe }) => {
  await twoSteps(page, 'Notes');
  await card(page, 'Compose 2').focus();
  await page.keyboard.press('n');
  await page.keyboard.type('Finance asked for this');
  await page.keyboard.press('Escape');
  await expect(card(page, 'Compose 2')).toHaveAccessibleName(/Note: Finance asked for this/);
  await card(page, 'Compose 2').focus();
  await page.keyboard.press('Shift+N');
  await expect(page.getByRole('textbox', { name: 'Text of the note' })).toBeFocused();
  await page.keyboard.type('**Ask** first');
  await page.keyboard.press('Escape');
  const note = page.getByRole('article', { name: /^Note: \*\*Ask\*\* first/ });
  await expect(note).toBeFocused();
  await expect(note.getByText('Ask', { exact: true })).toBeVisible();
  const before = await note.boundingBox();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(async () => (await note.boundingBox())?.x).toBeLessThan(before?.x ?? 0);
  await axe();
  await page.keyboard.press('Delete');
  await expect(note).toBeHidden();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(note).toBeVisible();
  await saved(page);
});

test('a step is renamed with what names it', async ({ page }) => {
  await twoSteps(page, 'Rename');
  await card(page, 'Compose').focus();
  await page.keyboard.press('F2');
  await page.keyboard.type('Order: text');
  await expect(
    page.getByText('Written as “Order_text”. One reference is rewritten.'),
  ).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(card(page, 'Order text')).toBeVisible();
});

test('variables are made, renamed, merged and deleted', async ({ page, axe }) => {
  await twoSteps(page, 'Names');
  await card(page, 'Compose').focus();
  await page.keyboard.press('v');
  const panel = page.getByRole('complementary', { name: 'This flow' });
  await panel.getByRole('button', { name: 'Add a variable' }).click();
  await panel.getByRole('button', { name: 'Add a variable' }).click();
  await panel.getByRole('button', { name: 'Merge 2 steps into one' }).click();
  await expect(panel.getByRole('button', { name: /Merge/ })).toBeHidden();
  await panel.getByRole('button', { name: 'Details of Variable_2' }).click();
  const name = panel.getByRole('textbox', { name: 'New name of Variable_2' });
  await name.fill('Total');
  await name.press('Enter');
  await expect(panel.getByRole('button', { name: 'Details of Total' })).toBeVisible();
  await axe();
  await panel.getByRole('button', { name: 'Delete Total' }).click();
  await expect(panel.getByText('Total', { exact: true })).toBeHidden();
  await saved(page);
});

test('a parameter is added with its default value', async ({ page, axe }) => {
  await openSample(page);
  await createFlow(page, 'Parameters', []);
  await card(page, 'Manually trigger a flow').focus();
  await page.keyboard.press('v');
  const panel = page.getByRole('complementary', { name: 'This flow' });
  await panel.getByRole('tab', { name: 'Parameters' }).click();
  await panel.getByRole('button', { name: 'Add a parameter' }).click();
  await panel.getByRole('button', { name: 'Details of Parameter' }).click();
  await panel.getByRole('textbox', { name: 'Default value' }).fill('here');
  await axe();
  await saved(page);
});

test('problems lead to their fields, one after another', async ({ page, axe }) => {
  await openSample(page);
  await createFlow(page, 'Problems', []);
  await addStep(page, 'Add the first step', 'Send an email (V2)');
  await card(page, 'Manually trigger a flow').focus();
  await page.keyboard.press('F8');
  await expect(page.getByRole('textbox', { name: 'To', exact: true })).toBeFocused();
  await page.getByRole('button', { name: /^Checker/ }).click();
  const panel = page.getByRole('complementary', { name: 'Checker' });
  await expect(panel.getByRole('region', { name: 'Parameters' })).toBeVisible();
  await axe();
  await panel.getByRole('searchbox').fill('subject');
  await panel.getByRole('button', { name: /Fill in Subject/ }).click();
  await expect(page.getByRole('textbox', { name: 'Subject' })).toBeFocused();
});

test('the connection of a step is seen and changed at its foot', async ({ page, axe }) => {
  await openSample(page);
  await page.goto('/flows/c5a1e7d2-90b4-4e0f-a3c8-15f26d7b9001/edit');
  await card(page, 'Ask finance').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /Change the connection to/ }).click();
  await expect(page.getByRole('menuitem', { name: 'New connection' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('Connections of the flow');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: 'This flow' });
  await expect(panel.getByRole('button', { name: 'Go to Ask finance' })).toBeVisible();
  await axe();
});
