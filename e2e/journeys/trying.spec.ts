import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test';
import { card, fill, saved } from '../screens/designer';
import { chairsFlow } from '../screens/two-steps';

test.slow();

const panel = (page: Page, name: string) => page.getByRole('complementary', { name });
const paused = (page: Page) => page.getByRole('region', { name: 'Paused' });

/** A flow of two steps, each with inputs, saved. */
async function twoSteps(page: Page, name: string): Promise<void> {
  await chairsFlow(page, name);
  await fill(page, 'Inputs', 'Second');
  await page.keyboard.press('Escape');
  await saved(page);
}

async function openTest(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Test', exact: true }).click();
  await expect(panel(page, 'Test')).toBeVisible();
}

async function runDraft(page: Page): Promise<void> {
  await panel(page, 'Test').getByRole('textbox', { name: 'Item' }).fill('Chair');
  await panel(page, 'Test').getByRole('button', { name: 'Run the draft' }).click();
}

test('a test pauses at a breakpoint, is looked into, goes on by keys, and outlives a reload', async ({
  page,
  axe,
}) => {
  await twoSteps(page, 'Pausing');
  await card(page, 'Compose 2').focus();
  await page.keyboard.press('F9');
  await expect(card(page, 'Compose 2.*Breakpoint')).toBeVisible();
  await openTest(page);
  await axe();
  await runDraft(page);
  await expect(paused(page).getByRole('status')).toContainText('Paused before Compose 2');
  await expect(card(page, 'Compose, .*Succeeded')).toBeVisible();
  await paused(page).getByRole('button', { name: 'Compose 2' }).click();
  const step = panel(page, 'Step of the run');
  await expect(step).toContainText('it has not run yet');
  await step.getByRole('textbox', { name: 'Expression' }).fill("outputs('Compose')");
  await page.keyboard.press('Enter');
  await expect(step.getByRole('region', { name: "@outputs('Compose')" })).toContainText(
    'Order of chairs',
  );
  await axe();
  await page.keyboard.press('F8');
  await expect(paused(page)).toBeHidden();
  await expect(card(page, 'Compose 2.*Succeeded')).toBeVisible();
  await page.reload();
  await expect(card(page, 'Compose 2.*Breakpoint')).toBeVisible();
});

test('a test goes step by step', async ({ page }) => {
  await twoSteps(page, 'Stepping');
  await openTest(page);
  await panel(page, 'Test').getByText('Pause before each step').click();
  await runDraft(page);
  await expect(paused(page).getByRole('button', { name: 'Compose', exact: true })).toBeVisible();
  await page.keyboard.press('F10');
  await expect(paused(page).getByRole('button', { name: 'Compose 2' })).toBeVisible();
  await paused(page).getByRole('button', { name: 'Step' }).click();
  await expect(paused(page)).toBeHidden();
  await expect(page.getByText('Test: Succeeded')).toBeVisible();
});

test('a step has a given result in a test, and the flow is as it was', async ({ page, axe }) => {
  await twoSteps(page, 'Given');
  await openTest(page);
  const pane = panel(page, 'Test');
  await pane.getByRole('button', { name: /Give a step a result/ }).click();
  await page.getByRole('option', { name: 'Compose', exact: true }).click();
  await pane.getByRole('textbox', { name: 'Outputs' }).fill('"Given by hand"');
  await axe();
  await runDraft(page);
  await card(page, 'Compose, .*Simulated').click();
  await expect(panel(page, 'Step of the run')).toContainText('Given by hand');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Back to editing' }).click();
  await card(page, 'Compose').click();
  await expect(panel(page, 'Step').getByRole('textbox', { name: 'Inputs' })).toContainText(
    'Order of chairs',
  );
});

test('a run is run again from a step, with edited inputs, and with its data', async ({
  page,
  axe,
}) => {
  await twoSteps(page, 'Again');
  await openTest(page);
  await runDraft(page);
  await card(page, 'Compose 2.*Succeeded').click();
  const step = panel(page, 'Step of the run');
  await step.getByRole('button', { name: 'Run again from here' }).click();
  const dialog = page.getByRole('dialog', { name: 'Run again from Compose 2' });
  await dialog.getByRole('textbox', { name: 'Inputs of the step' }).fill('"Third"');
  await axe();
  await dialog.getByRole('button', { name: 'Run again' }).click();
  await expect(card(page, 'Compose, .*Kept from the earlier run')).toBeVisible();
  await card(page, 'Compose 2.*Succeeded').click();
  await expect(step).toContainText('Third');

  await page.getByRole('button', { name: 'Back to editing' }).click();
  await openTest(page);
  const pane = panel(page, 'Test');
  await pane.getByText('Data of a run').click();
  await expect(pane.getByRole('region', { name: 'What started that run' })).toBeVisible();
  await axe();
  await pane.getByRole('button', { name: 'Run the test' }).click();
  await expect(page.getByText('Test: Succeeded')).toBeVisible();
});

test('a template becomes a flow of its own, and its steps are added to the one that is open', async ({
  page,
  axe,
}) => {
  await twoSteps(page, 'Beginning');
  await page
    .getByRole('region', { name: 'Flow' })
    .click({ button: 'right', position: { x: 30, y: 400 } });
  await page.getByRole('menuitem', { name: 'Templates' }).click();
  const pane = panel(page, 'Templates');
  await pane.getByRole('searchbox', { name: 'Search the templates' }).fill('add up');
  await pane.getByRole('button', { name: /^Go through a list and add up/ }).click();
  await axe();
  await pane.getByRole('button', { name: 'Add its steps here' }).click();
  await page.getByRole('button', { name: 'Paste', exact: true }).click();
  await expect(card(page, 'For each order')).toBeVisible();
  await saved(page);
  await page.keyboard.press('Escape');
  await page
    .getByRole('region', { name: 'Flow' })
    .click({ button: 'right', position: { x: 30, y: 400 } });
  await page.getByRole('menuitem', { name: 'Templates' }).click();
  await pane.getByRole('button', { name: /^Try, and report what fails/ }).click();
  await pane.getByRole('button', { name: 'As a new flow' }).click();
  await expect(page.getByRole('heading', { name: 'Try, and report what fails' })).toBeVisible();
  await expect(card(page, 'Call a service')).toBeVisible();
});
