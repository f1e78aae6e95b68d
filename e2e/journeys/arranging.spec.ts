import { expect, test } from '../fixtures/test';
import { canArrange, contextMenu, drag, order, plus, step } from '../screens/arranging';
import { addStep, createFlow, fill, saved } from '../screens/designer';
import { openSample } from '../screens/workspace';

test.describe.configure({ timeout: 180_000 });

async function makeFlow(page: import('@playwright/test').Page, name: string): Promise<void> {
  await createFlow(page, name, [{ kind: 'Text', title: 'Customer' }]);
  await addStep(page, 'Add the first step', 'Compose');
  await fill(page, 'Inputs', 'first');
  await addStep(page, 'Add a step after Compose', 'Compose');
  await fill(page, 'Inputs', "second @{outputs('Compose')}");
  await addStep(page, 'Add a step after Compose 2', 'Scope');
  await page.keyboard.press('Escape');
  await saved(page);
  await canArrange(page);
}

test('steps are dragged to where they can run, and a refused place says what breaks', async ({
  page,
  axe,
}) => {
  await openSample(page);
  await makeFlow(page, 'Dragging');
  const end = plus(page, 'Add a step after Scope');
  await drag(page, step(page, 'Compose_2'), end, {
    before: async () => {
      await expect(page.locator('[data-drop=allowed]').first()).toBeVisible();
      await expect(page.locator('[data-ghost]')).toContainText('Compose 2');
    },
  });
  await expect.poll(() => order(page)).toEqual(['manual', 'Compose', 'Scope', 'Compose_2']);

  await drag(page, step(page, 'Compose_2'), plus(page, 'Add the first step'), {
    before: async () => {
      await expect(page.locator('[data-ghost]')).toContainText(
        'It reads “Compose”, which does not come before this place.',
      );
    },
  });
  expect(await order(page)).toEqual(['manual', 'Compose', 'Scope', 'Compose_2']);

  await drag(page, step(page, 'Scope'), end, { release: false });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(page.locator('[data-ghost]')).toBeHidden();

  await drag(page, step(page, 'Compose_2'), plus(page, 'Add the first step in Scope'));
  await expect(page.getByRole('button', { name: /^Undo: move Compose 2/ })).toBeEnabled();
  await axe();

  await page.keyboard.down('Control');
  await drag(page, step(page, 'Compose_2'), plus(page, 'Add a step after Scope'));
  await page.keyboard.up('Control');
  await expect(step(page, 'Compose_3')).toBeVisible();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(step(page, 'Compose_3')).toBeHidden();
  await expect.poll(() => order(page)).toEqual(['manual', 'Compose', 'Scope', 'Compose_2']);
});

test('by keyboard alone, steps are marked, moved, duplicated, grouped, taken out and deleted', async ({
  page,
  axe,
}) => {
  await openSample(page);
  await makeFlow(page, 'Keys');
  await step(page, 'Compose_2').focus();
  await page.keyboard.press('m');
  await expect(page.getByRole('region', { name: 'Moving' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('region', { name: 'Moving' })).toContainText('In Scope');
  await axe();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => order(page)).toEqual(['manual', 'Compose', 'Scope', 'Compose_2']);
  await page.keyboard.press('Control+z');
  await expect.poll(() => order(page)).toEqual(['manual', 'Compose', 'Compose_2', 'Scope']);

  await step(page, 'Compose').focus();
  await page.keyboard.press('Shift+ArrowDown');
  const bar = page.getByRole('toolbar', { name: 'Marked steps' });
  await expect(bar).toContainText('2 steps');
  await axe();
  await page.keyboard.press('Control+d');
  await expect(step(page, 'Compose_4')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(step(page, 'Compose_4')).toBeHidden();

  await step(page, 'Compose').focus();
  await page.keyboard.press('Control+a');
  await expect(bar).toContainText('3 steps');
  await page.keyboard.press('Escape');
  await expect(bar).toBeHidden();

  await step(page, 'Compose').focus();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Group into' }).press('ArrowRight');
  await page.getByRole('menuitem', { name: 'Condition' }).press('Enter');
  await expect(step(page, 'Condition')).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();
  await step(page, 'Condition').focus();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Take the steps out' }).press('Enter');
  await expect(step(page, 'Condition')).toBeHidden();
  await expect.poll(() => order(page)).toEqual(['manual', 'Compose', 'Compose_2', 'Scope']);
});

test('what is deleted is asked about where something reads it, and one Undo brings all back', async ({
  page,
  axe,
}) => {
  await openSample(page);
  await makeFlow(page, 'Deleting');
  await step(page, 'Scope').focus();
  await page.keyboard.press('Delete');
  await expect(page.getByText('Scope and the steps in it are deleted')).toBeVisible();

  await step(page, 'Compose').focus();
  await page.keyboard.press('Delete');
  const panel = page.getByRole('complementary', { name: 'Delete the step' });
  await expect(panel).toContainText('One place uses its value.');
  await expect(panel).toContainText('uses Compose');
  await axe();
  await panel.getByRole('button', { name: /Instead/ }).click();
  await page.getByRole('option', { name: 'Customer of Manually trigger a flow' }).click();
  await panel.getByRole('button', { name: 'Delete' }).click();
  await expect(step(page, 'Compose')).toBeHidden();
  await expect(step(page, 'Compose_2')).toContainText('Customer');
  await page.keyboard.press('Control+z');
  await expect(step(page, 'Compose')).toBeVisible();
});

test('a connection is drawn from card to card, refused in a circle, and removed at its +', async ({
  page,
}) => {
  await openSample(page);
  await makeFlow(page, 'Joining');
  await contextMenu(page, step(page, 'Compose'), 'Add a parallel branch');
  await page.keyboard.type('Compose');
  await page.keyboard.press('Enter');
  await expect(step(page, 'Compose_3')).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();

  await step(page, 'Compose_3').hover();
  await drag(page, page.locator('[data-join=Compose_3]'), step(page, 'Compose'), {
    before: async () => {
      await expect(page.getByRole('note')).toContainText('they would wait for each other');
    },
  });
  await step(page, 'Compose_3').hover();
  await drag(page, page.locator('[data-join=Compose_3]'), step(page, 'Scope'));
  await expect(page.getByText('Scope now runs after Compose 3 as well')).toBeVisible();
  await expect(page.getByText('after both')).toBeVisible();

  await contextMenu(page, plus(page, 'Add a step after Compose 3'), 'Remove this connection');
  await expect(page.getByText('after both')).toBeHidden();

  await step(page, 'Scope').focus();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Run after' }).press('ArrowRight');
  await page.getByRole('menuitemcheckbox', { name: 'Compose 3' }).press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.getByText('after both')).toBeVisible();
});

test('steps are copied into a flow in another tab, with a look at what is different there', async ({
  page,
  context,
  axe,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openSample(page);
  await makeFlow(page, 'Copied from');
  await step(page, 'Compose_2').focus();
  await page.keyboard.press('Control+c');

  const other = await context.newPage();
  await other.goto('/');
  await createFlow(other, 'Pasted into', []);
  await canArrange(other);
  await step(other, 'manual').focus();
  await other.keyboard.press('Control+v');
  const panel = other.getByRole('complementary', { name: 'Paste 1 step' });
  await expect(panel.getByRole('region', { name: 'Steps this flow does not have' })).toContainText(
    'Compose',
  );
  await axe(other);
  await panel.getByRole('button', { name: 'Paste', exact: true }).click();
  await expect(step(other, 'Compose_2')).toBeVisible();
  await other.keyboard.press('Control+z');
  await expect(step(other, 'Compose_2')).toBeHidden();

  // Both, from a + : nothing is missing, so nothing is asked.
  await page.bringToFront();
  await page.keyboard.press('Shift+ArrowUp');
  await page.keyboard.press('Control+x');
  await expect(page.getByText('2 steps are cut')).toBeVisible();
  await other.bringToFront();
  await contextMenu(other, plus(other, 'Add the first step'), 'Paste');
  await expect(other.getByText('2 steps are pasted')).toBeVisible();
  await expect.poll(() => order(other)).toEqual(['manual', 'Compose', 'Compose_2']);

  await other.evaluate(() => navigator.clipboard.writeText('Dear Ines, …'));
  await step(other, 'Compose').focus();
  await other.keyboard.press('Control+v');
  await expect(other.getByText('Nothing here can be pasted as a step')).toBeVisible();

  await other.evaluate(() =>
    navigator.clipboard.writeText(
      JSON.stringify({ operationName: 'From_elsewhere', operationDefinition: { type: 'Compose' } }),
    ),
  );
  await other.keyboard.press('Control+v');
  await expect(step(other, 'From_elsewhere')).toBeVisible();
});
