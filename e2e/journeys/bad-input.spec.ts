import { garbage, nested, strangeDefinition } from '../fixtures/strange';
import { expect, test } from '../fixtures/test';
import { canArrange } from '../screens/arranging';
import { codeText, flowCode, pasteInto } from '../screens/code';
import { addStep, card, createFlow, saved } from '../screens/designer';
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

  await page.getByRole('button', { name: 'Publish', exact: true }).click();
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

test('what nobody knows is drawn and can be looked into, and comes out as it went in', async ({
  page,
  context,
  axe,
}) => {
  test.setTimeout(240_000);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openSample(page);
  await createFlow(page, 'From the future', []);
  const given = JSON.stringify(strangeDefinition, null, 2);
  await replaceDraft(page, flowIdOf(page.url()), given);
  await page.reload();
  const panel = page.getByRole('complementary', { name: 'Step', exact: true });

  await card(page, 'Hologram').click();
  await expect(panel).toContainText('Hologram (Blue)');
  await expect(panel.getByRole('textbox', { name: 'Inputs' })).toContainText('focus');
  await expect(panel).toContainText('Nothing here knows this kind of step');
  await axe();
  await panel.getByRole('textbox', { name: 'Inputs' }).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText('{"depth": 7}');
  await expect(page.getByRole('button', { name: /^Undo: / })).toBeEnabled();
  await page.getByRole('button', { name: /^Undo: / }).click();
  await expect(panel.getByRole('textbox', { name: 'Inputs' })).toContainText('focus');

  await card(page, 'Holodeck').click();
  await page.getByRole('tab', { name: 'Code' }).click();
  await expect(panel.getByRole('textbox', { name: 'Code of Holodeck' })).toContainText('Sherlock');
  await page.getByRole('tab', { name: 'Parameters' }).click();
  await card(page, 'Inside').click();
  await expect(panel).toContainText('Compose');

  // Nothing here has the connector: the step itself says what it was.
  await card(page, 'Signal').click();
  await expect(panel).toContainText('semaphore · Raise flag V3');
  await expect(panel.getByRole('textbox', { name: /^Name of row 1/ })).toHaveText('flag/colour');
  await expect(panel.getByRole('textbox', { name: /^Value of row 1/ })).toHaveText('green');
  await expect(panel.getByRole('textbox', { name: 'x-more' })).toContainText('false');
  await axe();

  await card(page, 'Note').click();
  await panel.getByRole('textbox', { name: 'Inputs' }).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText('after');
  await addStep(page, 'Add a step after Note', 'Compose');
  await expect(card(page, 'Compose')).toBeVisible();
  await saved(page);

  await page.reload();
  await page.getByRole('button', { name: 'Code', exact: true }).click();
  const code = JSON.parse(await codeText(page, flowCode(page)));
  const { Compose: added, ...actions } = code.actions;
  expect(added).toMatchObject({ type: 'Compose', runAfter: { Note: ['Succeeded'] } });
  expect(actions.Note.inputs).toBe('after');
  expect(actions.Hologram.runAfter).toEqual({ Compose: ['Succeeded'] });
  actions.Note.inputs = 'before';
  actions.Hologram.runAfter = { Note: ['Succeeded'] };
  expect(JSON.stringify({ ...code, actions }, null, 2)).toBe(given);
});

test('what is no step or definition says what it is where it is pasted, and changes nothing', async ({
  page,
  context,
}) => {
  test.setTimeout(300_000);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openSample(page);
  await createFlow(page, 'Pasted over', []);
  await addStep(page, 'Add the first step', 'Compose');
  await saved(page);
  await canArrange(page);
  for (const [what, text, asStep] of garbage) {
    await test.step(`${what}, on the canvas`, async () => {
      await pasteInto(page, card(page, 'Compose'), text);
      await expect(page.getByText(asStep)).toBeVisible();
      await page.getByRole('button', { name: 'Dismiss' }).click();
      await expect(page.getByText(asStep)).toBeHidden();
    });
  }

  await card(page, 'Compose').click();
  for (const levels of [300, 100_000]) {
    await pasteInto(page, page.getByRole('textbox', { name: 'Inputs' }), nested(levels));
    const refusal = page.getByText('nested deeper than a definition may be');
    await expect(refusal).toBeVisible();
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await expect(refusal).toBeHidden();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('Delete');
  }
  await saved(page);

  await page.getByRole('button', { name: 'Code', exact: true }).click();
  const code = flowCode(page);
  const before = await codeText(page, code);
  for (const [what, text, , asCode] of garbage) {
    await test.step(`${what}, as code`, async () => {
      await code.click();
      await page.keyboard.press('ControlOrMeta+a');
      await pasteInto(page, code, text);
      await expect(page.getByText('Not applied')).toBeVisible();
      await expect(page.getByText(asCode).first()).toBeVisible();
      await expect(card(page, 'Compose')).toBeVisible();
      await page.getByRole('button', { name: 'Revert' }).click();
      await expect(page.getByText('In step with the canvas')).toBeVisible();
    });
  }
  expect(await codeText(page, code)).toBe(before);
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
