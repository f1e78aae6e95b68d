import { expect, test } from '../fixtures/test';
import { card, createFlow } from '../screens/designer';
import { replaceDraft } from '../screens/stored';
import { openSample } from '../screens/workspace';

const trigger = {
  manual: {
    type: 'Request',
    kind: 'Button',
    inputs: { schema: { type: 'object', properties: {} } },
  },
};
const flowIdOf = (url: string) => /\/flows\/([^/]+)/.exec(url)?.[1] ?? '';

test('an unknown type is named before anything runs; what fails in a run shows on its card', async ({
  page,
  axe,
}) => {
  await openSample(page);
  await createFlow(page, 'Half broken', []);
  const definition = {
    triggers: trigger,
    actions: {
      Hologram: { type: 'Hologram', runAfter: {}, inputs: { size: 3 } },
      Division: { type: 'Compose', runAfter: {}, inputs: '@div(1, 0)' },
      Unreadable: { type: 'Compose', runAfter: {}, inputs: "@concat('a'" },
      Sound: { type: 'Compose', runAfter: {}, inputs: 'well' },
    },
  };
  await replaceDraft(page, flowIdOf(page.url()), JSON.stringify(definition));
  await page.reload();
  await expect(card(page, 'Hologram')).toContainText('no action type that is known here');
  await expect(card(page, 'Unreadable')).toContainText('1');
  await page.getByRole('button', { name: /^Checker: 2 errors/ }).click();
  await axe();

  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText(/problems must be solved/)).toBeVisible();

  await page.getByRole('button', { name: 'Test', exact: true }).click();
  await page.getByRole('button', { name: /^Run/ }).click();
  await expect(page.getByText(/'Hologram' cannot be run on this machine/).first()).toBeVisible();

  const { Hologram: _taken, ...actions } = definition.actions;
  await replaceDraft(page, flowIdOf(page.url()), JSON.stringify({ ...definition, actions }));
  await page.reload();
  await expect(card(page, 'Sound')).toBeVisible();
  await page.getByRole('button', { name: 'Test', exact: true }).click();
  await page.getByRole('button', { name: /^Run/ }).click();
  await expect(page.getByText('Test: Failed')).toBeVisible();
  await expect(card(page, 'Sound')).toContainText(/ms/);
  await card(page, 'Division').click();
  await expect(page.getByText(/divide an integral or decimal value by zero/).first()).toBeVisible();
});

test('what is wrong is mended at one press, and one Undo takes that back', async ({
  page,
  axe,
}) => {
  await openSample(page);
  await createFlow(page, 'To be mended', []);
  const definition = {
    triggers: trigger,
    actions: {
      Compose: { type: 'Compose', runAfter: {}, inputs: 'a' },
      Misspelt: {
        type: 'Compose',
        runAfter: { Compose: ['Succeeded'] },
        inputs: "@outputs('Compsoe')",
      },
    },
  };
  await replaceDraft(page, flowIdOf(page.url()), JSON.stringify(definition));
  await page.reload();
  await page.getByRole('button', { name: /^Checker: 1 error/ }).click();
  await expect(page.getByText('There is no step “Compsoe”.').first()).toBeVisible();
  await axe();
  await page.getByRole('button', { name: 'Write Compose' }).click();
  await expect(page.getByText('No problems')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByText('There is no step “Compsoe”.').first()).toBeVisible();
});

test('a definition that cannot be read says where, and the other flows still work', async ({
  page,
  axe,
}) => {
  await openSample(page);
  await createFlow(page, 'Unreadable', []);
  const address = page.url();
  await replaceDraft(page, flowIdOf(address), '{\n  "actions": {,}\n}');
  await page.reload();
  await expect(page.getByText('line 2, column 15')).toBeVisible();
  await axe();
  await page.goto('/flows');
  await expect(page.getByText('Submit an expense claim')).toBeVisible();
});

test('an edit that was acknowledged is there after the tab crashed', async ({
  page,
  context,
  faults,
}) => {
  faults.admit(/crash/i);
  await openSample(page);
  await createFlow(page, 'Crash', []);
  const address = page.url();
  await card(page, 'Manually trigger a flow').focus();
  await page.keyboard.press('a');
  await page.keyboard.type('Compose');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/· saved/)).toBeVisible();
  await expect(card(page, 'Compose')).toBeVisible();
  const crashed = page.waitForEvent('crash');
  page.goto('chrome://crash').catch(() => {});
  await crashed;
  const again = await context.newPage();
  await again.goto(address);
  await expect(card(again, 'Compose')).toBeVisible();
});
