import { expect, test } from '../fixtures/test';
import { addStep, card, createFlow, fill, saved } from '../screens/designer';
import { goTo, openSample } from '../screens/workspace';

test('a maker builds a flow with every step there is, runs its draft, publishes it, and it is all there after a reload', async ({
  page,
  axe,
}) => {
  test.setTimeout(120_000);
  await openSample(page);
  await createFlow(page, 'Thank a customer', [
    { kind: 'Text', title: 'Customer' },
    { kind: 'Number', title: 'Order total' },
  ]);
  await axe();

  await addStep(page, 'Add the first step', 'Compose');
  await fill(page, 'Inputs', "Dear @{triggerBody()?['text']}");
  await addStep(page, 'Add a step after Compose', 'Condition');
  await page.getByRole('textbox', { name: 'Left value of row 1' }).click();
  await page.keyboard.insertText("@triggerBody()?['number']");
  await page.getByRole('button', { name: /Comparison of row 1/ }).click();
  await page.getByRole('option', { name: 'is greater than', exact: true }).click();
  await page.getByRole('textbox', { name: 'Right value of row 1' }).click();
  await page.keyboard.insertText('100');
  await axe();

  await addStep(page, 'Add the first step in Condition, True', 'Send an email');
  await fill(page, 'To', 'ines.marchetti@aldermoor.example');
  await fill(page, 'Subject', 'A large order');
  await fill(page, 'Body', "@{outputs('Compose')} ordered for @{triggerBody()?['number']}.");
  await addStep(page, 'Add the first step in Condition, False', 'Compose');
  await fill(page, 'Inputs', 'nothing to do');
  await addStep(page, 'Add a step after Condition', 'Scope');
  await addStep(page, 'Add the first step in Scope', 'Compose');
  await fill(page, 'Inputs', 'done');
  await saved(page);
  await axe();

  await page.reload();
  await expect(card(page, 'Send an email')).toBeVisible();
  await expect(card(page, 'Scope')).toBeVisible();

  await page.getByRole('button', { name: 'Test', exact: true }).click();
  await page.getByRole('textbox', { name: 'Customer' }).fill('Tidewell Hardware');
  await page.getByRole('textbox', { name: 'Order total' }).fill('250');
  await page.getByRole('button', { name: /^Run/ }).click();
  await expect(page.getByText('Test: Succeeded')).toBeVisible();
  await expect(card(page, 'Compose 2')).toContainText('Skipped');
  await axe();

  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(page.getByText('Published as version 1')).toBeVisible();
  await page.getByRole('link', { name: 'Back' }).click();

  await goTo(page, 'Mail');
  await page.getByText('A large order').first().click();
  await expect(page.getByText('Dear Tidewell Hardware ordered for 250.').first()).toBeVisible();

  await goTo(page, 'Runs');
  await page.reload();
  await page.getByRole('row').filter({ hasText: 'Thank a customer' }).first().click();
  await card(page, 'Send an email').click();
  await expect(page.getByText('emailMessage/Subject')).toBeVisible();
  await expect(page.getByText('"statusCode"')).toBeVisible();
  await axe();
});

test('edits are undone and redone, and stand in a second tab on the same flow at once', async ({
  page,
  context,
}) => {
  await openSample(page);
  await createFlow(page, 'Two tabs', []);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(card(other, 'Manually trigger a flow')).toBeVisible();

  await addStep(page, 'Add the first step', 'Compose');
  await expect(card(other, 'Compose')).toBeVisible();
  await addStep(other, 'Add a step after Compose', 'Scope');
  await expect(card(page, 'Scope')).toBeVisible();

  // Undo takes back what this tab did, not what the other one did.
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(card(page, 'Compose')).toBeHidden();
  await expect(card(other, 'Compose')).toBeHidden();
  await expect(card(page, 'Scope')).toBeVisible();
  await page.getByRole('button', { name: /^Redo/ }).click();
  await expect(card(other, 'Compose')).toBeVisible();
});

test('a step goes between, at the end and beside, by keyboard alone', async ({ page }) => {
  await openSample(page);
  await createFlow(page, 'By keyboard', []);
  await card(page, 'Manually trigger a flow').focus();
  for (const search of ['Compose', 'Scope']) {
    await page.keyboard.press('a');
    await page.keyboard.type(search);
    await expect(page.getByRole('option').first()).toContainText(search);
    await page.keyboard.press('Enter');
    await expect(card(page, search)).toBeVisible();
    await page.keyboard.press('Escape');
    await card(page, search).focus();
  }
  await card(page, 'Compose').click();
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Add a parallel branch' }).click();
  await page.keyboard.type('Compose');
  await page.keyboard.press('Enter');
  await expect(card(page, 'Compose 2')).toBeVisible();
  await card(page, 'Compose 2').focus();
  await page.keyboard.press('Delete');
  await expect(card(page, 'Compose 2')).toBeHidden();
});
