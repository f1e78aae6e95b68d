import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test';
import { addStep, card, createFlow, fill, saved } from '../screens/designer';
import { replaceDraft } from '../screens/stored';
import { openSample } from '../screens/workspace';

const search = (page: Page) => page.getByRole('combobox', { name: 'Search all steps' });
const list = (page: Page) => page.getByRole('listbox', { name: 'Steps to add' });
const flowIdOf = (url: string) => /\/flows\/([^/]+)/.exec(url)?.[1] ?? '';

test.describe.configure({ timeout: 120_000 });

/** Counts every key that is pressed. */
function keysOf(page: Page) {
  let pressed = 0;
  return {
    async press(...keys: readonly string[]) {
      for (const key of keys) {
        pressed++;
        await page.keyboard.press(key);
      }
    },
    take() {
      const taken = pressed;
      pressed = 0;
      return taken;
    },
  };
}

test('each step takes five keys at most, one after the other, and its form is one key away', async ({
  page,
  axe,
}) => {
  await openSample(page);
  await createFlow(page, 'By keys', []);
  await card(page, 'Manually trigger a flow').focus();
  // Once, so that the panel is there.
  await page.keyboard.press('a');
  await expect(search(page)).toBeFocused();
  await axe();
  await page.keyboard.press('Escape');
  await expect(card(page, 'Manually trigger a flow')).toBeFocused();

  const keys = keysOf(page);
  for (const [letters, title] of [
    ['ini', 'Initialize variable'],
    ['com', 'Compose'],
    ['de', 'Delay'],
    ['con', 'Condition'],
    ['for', 'For each'],
    ['sw', 'Switch'],
  ] as const) {
    await keys.press('a', ...letters, 'Enter');
    expect(keys.take(), title).toBeLessThanOrEqual(5);
    await expect(card(page, title)).toBeFocused();
  }
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary').getByText('Cases')).toBeVisible();
  await expect(page.locator('[data-panel] :focus')).toHaveCount(1);
  await saved(page);
  await axe();
});

test('a step goes into every branch, between, beside, before the first and at every end', async ({
  page,
}) => {
  await openSample(page);
  await createFlow(page, 'Everywhere', []);
  await addStep(page, 'Add the first step', 'Compose');
  await addStep(page, 'Add the first step', 'Initialize');
  await addStep(page, 'Add a step after Initialize variable', 'Delay');
  await addStep(page, 'Add a step after Compose', 'Condition');
  await addStep(page, 'Add the first step in Condition, True', 'Parse JSON');
  await addStep(page, 'Add the first step in Condition, False', 'Select');
  await addStep(page, 'Add a step after Condition', 'Switch');
  await addStep(page, 'Add the first step in Switch, Case', 'Join');
  await addStep(page, 'Add the first step in Switch, Default', 'Filter array');
  await addStep(page, 'Add a step after Switch', 'For each');
  await addStep(page, 'Add the first step in For each', 'Until');
  await addStep(page, 'Add the first step in Until', 'Scope');
  await addStep(page, 'Add the first step in Scope', 'HTTP');
  await addStep(page, 'Add a step after HTTP', 'Response');

  await card(page, 'Delay').focus();
  await page.keyboard.press('Shift+A');
  await search(page).fill('current time');
  await page.keyboard.press('Enter');
  await expect(card(page, 'Current time')).toBeVisible();
  await saved(page);

  await page.reload();
  await page.getByRole('button', { name: 'Fit the flow' }).click();
  await expect(card(page, 'Response')).toBeVisible();
  const order = async (name: string) => (await card(page, name).boundingBox())?.y ?? 0;
  expect(await order('Initialize variable')).toBeLessThan(await order('Delay'));
  expect(await order('Delay')).toBeLessThan(await order('Compose'));
  expect(await order('Current time')).toBe(await order('Compose'));
});

test('what is there is found however it is spelt, and what one likes is at hand the next day', async ({
  page,
  axe,
}) => {
  await openSample(page);
  await createFlow(page, 'Favourites', []);
  await page.getByRole('button', { name: 'Add the first step' }).click();
  await search(page).fill('varaible zebra');
  await expect(list(page).getByText('Nothing matches')).toBeVisible();
  await search(page).fill('varaible init');
  await expect(page.getByRole('option').first()).toContainText('Initialize variable');
  await expect(page.getByRole('status').filter({ hasText: 'result' })).toHaveText('1 result');

  await search(page).fill('apply to each');
  await expect(page.getByRole('option').first()).toContainText('For each');
  await search(page).fill('array');
  await page.keyboard.press('ArrowDown');
  await expect(list(page)).toBeFocused();
  const second = page.getByRole('option', { selected: true });
  const title = (await second.locator('span.truncate').first().textContent()) ?? '';
  await page.keyboard.press('f');
  await expect(second).toContainText('favourite');
  // A letter goes on with the search.
  await page.keyboard.press('Backspace');
  await expect(search(page)).toHaveValue('arra');

  await search(page).fill('outlook');
  await page.getByRole('option', { name: /operation/ }).hover();
  await page.getByRole('option', { name: /operation/ }).click();
  await expect(page.getByRole('heading', { name: 'Office 365 Outlook' })).toBeVisible();
  await expect(page.getByRole('option')).toContainText(['Send an email']);
  await axe();
  await page.getByRole('combobox').press('ArrowLeft');
  await expect(search(page)).toBeVisible();

  await search(page).fill('scope');
  await page.keyboard.press('Enter');
  await expect(card(page, 'Scope')).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: 'Add a step after Scope' }).click();
  await expect(page.getByRole('option').nth(0)).toContainText(title);
  await expect(page.getByRole('option').nth(1)).toContainText('Scope');
  await axe();
});

test('the cases of a Switch are added, named, filled in and taken away', async ({ page, axe }) => {
  await openSample(page);
  await createFlow(page, 'Cases', []);
  await addStep(page, 'Add the first step', 'Switch');
  await page.getByRole('button', { name: 'Add a case' }).click();
  await page.getByRole('textbox', { name: 'Name of Case 2' }).fill('High');
  await page.getByRole('textbox', { name: 'Name of Case 2' }).press('Enter');
  await fill(page, 'High if it is', 'high');
  await page.getByRole('textbox', { name: 'Name of High' }).fill('case');
  await page.getByRole('textbox', { name: 'Name of High' }).press('Enter');
  await expect(page.getByText('Another case has this name')).toBeVisible();
  await axe();
  await page.getByRole('textbox', { name: 'Name of High' }).fill('High');
  await addStep(page, 'Add the first step in Switch, High', 'Terminate');
  await card(page, 'Switch').click();
  await page.getByRole('button', { name: 'Remove High' }).click();
  await expect(card(page, 'Terminate')).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(card(page, 'Terminate')).toBeVisible();
});

test('another trigger is chosen, what would be missing is said before, and one Undo takes it back', async ({
  page,
  axe,
}) => {
  await openSample(page);
  await createFlow(page, 'Other start', [{ kind: 'Text', title: 'Customer' }]);
  await addStep(page, 'Add the first step', 'Compose');
  await fill(page, 'Inputs', "@{triggerBody()?['text']}");
  await card(page, 'Manually trigger a flow').click();
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Change the trigger' }).click();
  await page.keyboard.type('recur');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Customer: Compose')).toBeVisible();
  await axe();
  await page.getByRole('button', { name: 'Change the trigger' }).click();
  await expect(card(page, 'Recurrence')).toBeVisible();
  await page.getByRole('button', { name: 'Undo: change the trigger' }).click();
  await expect(card(page, 'Manually trigger a flow')).toBeVisible();

  // A request is sent the same: nothing is missing, so nothing is asked.
  await card(page, 'Manually trigger a flow').click();
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Change the trigger' }).click();
  await page.keyboard.type('http request');
  await page.keyboard.press('Enter');
  await expect(card(page, 'When an HTTP request is received')).toBeVisible();
  await saved(page);
});

test('a flow that nothing starts asks for a trigger where it would stand', async ({
  page,
  axe,
}) => {
  await openSample(page);
  await createFlow(page, 'No start', []);
  const actions = { Compose: { type: 'Compose', inputs: 1 } };
  await replaceDraft(page, flowIdOf(page.url()), JSON.stringify({ triggers: {}, actions }));
  await page.reload();
  await page.getByRole('button', { name: /^Choose a trigger/ }).click();
  await page.keyboard.type('press');
  await axe();
  await page.keyboard.press('Enter');
  await expect(card(page, 'Manually trigger a flow')).toBeVisible();
});
