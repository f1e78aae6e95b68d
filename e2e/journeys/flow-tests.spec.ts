import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { callProbe, openProbe } from '../fixtures/probe';
import { expect, test } from '../fixtures/test';
import { card, saved } from '../screens/designer';

/** Says good day to whoever is asked for; the time is never the same. */
const definition = {
  triggers: {
    manual: {
      type: 'Request',
      kind: 'Button',
      inputs: { schema: { type: 'object', properties: {} } },
    },
  },
  actions: {
    Now: { type: 'Compose', inputs: '@utcNow()' },
    Greeting: { type: 'Compose', inputs: 'Good day', runAfter: { Now: ['Succeeded'] } },
    Length: {
      type: 'Compose',
      inputs: "@length(outputs('Greeting'))",
      runAfter: { Greeting: ['Succeeded'] },
    },
  },
};

async function runOnce(page: Page, baseURL: string): Promise<void> {
  await page.goto('/');
  await page.getByText('One environment and you').click();
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
  const probe = await openProbe(page.context(), baseURL);
  await callProbe(probe, 'layFlow', 'Greeter', JSON.stringify(definition));
  await probe.close();
  await page.goto('/flows/Greeter/run');
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await page.getByRole('link', { name: 'See the run' }).click();
  await expect(page.getByRole('button', { name: 'Run again' })).toBeVisible();
}

const tests = (page: Page) => page.getByRole('region', { name: 'Tests' });

/** Items of the menu of the card are reached by its button. */
async function fromMenu(page: Page, button: string, item: string): Promise<void> {
  await tests(page).getByRole('button', { name: button }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

test('a run is saved as a test, which passes until an edit changes what comes out', async ({
  page,
  axe,
  baseURL,
}) => {
  test.setTimeout(300_000);
  await runOnce(page, baseURL ?? '');

  await test.step('saved beside its run', async () => {
    await page.getByRole('button', { name: 'Overview' }).click();
    await page.getByRole('button', { name: 'Save as a test' }).click();
    const form = page.getByRole('form', { name: 'Save as a test' });
    await expect(form.getByRole('textbox', { name: 'Name' })).toBeFocused();
    await expect(form.getByRole('checkbox', { name: /^Greeting/ })).toBeChecked();
    await expect(form.getByRole('checkbox', { name: /^Now/ })).not.toBeChecked();
    await expect(form).toContainText('differs each time');
    await axe();
    await form.getByRole('textbox', { name: 'Name' }).fill('Says good day');
    await form.getByRole('textbox', { name: 'Note' }).fill('Never a good night');
    await page.keyboard.press('Tab');
    await form.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('“Says good day” is saved as a test.')).toBeVisible();
  });

  await test.step('listed, and passes on the draft and on what is published', async () => {
    await page.goto('/flows/Greeter');
    await expect(tests(page)).toContainText('Not run yet');
    await tests(page).getByRole('button', { name: 'Run all' }).click();
    await expect(tests(page)).toContainText('Passed');
    await expect(tests(page)).toContainText('on the draft');
    await tests(page).getByRole('radio', { name: 'v1' }).click();
    await tests(page).getByRole('button', { name: 'Run “Says good day”' }).click();
    await expect(tests(page)).toContainText('on v1');
    await expect(tests(page)).toContainText('Passed');
  });

  await test.step('fails by name where an edit changes something', async () => {
    await page.goto('/flows/Greeter/edit');
    await card(page, 'Greeting').click();
    await page.getByRole('textbox', { name: 'Inputs' }).click();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.insertText('Good night to you');
    await saved(page);
    await page.goto('/flows/Greeter');
    await tests(page).getByRole('button', { name: 'Run all' }).click();
    await expect(tests(page)).toContainText(
      'The outputs of “Greeting” should be "Good day", and are "Good night to you".',
    );
    await tests(page).getByRole('button', { name: '2 differences' }).click();
    await expect(tests(page)).toContainText('The outputs of “Length” should be 8, and are 17.');
    await axe();
    await tests(page).getByRole('radio', { name: 'v1' }).click();
    await tests(page).getByRole('button', { name: 'Run all' }).click();
    await expect(tests(page)).toContainText('Passed');
  });

  await test.step('checks what it is told to', async () => {
    await fromMenu(page, 'Commands of “Says good day”', 'Edit');
    const dialog = page.getByRole('dialog', { name: 'Edit the test' });
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Ends well');
    await dialog.getByText('Greeting').click();
    await dialog.getByText('Length').click();
    await axe();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await tests(page).getByRole('radio', { name: 'Draft' }).click();
    await tests(page).getByRole('button', { name: 'Run “Ends well”' }).click();
    await expect(tests(page)).toContainText('Passed');
  });

  await test.step('goes into a file, away, back, and comes out of the file', async () => {
    const download = page.waitForEvent('download');
    await fromMenu(page, 'More about tests', 'Export');
    const file = await download;
    expect(file.suggestedFilename()).toBe('Greeter.tests.json');
    const text = readFileSync(await file.path(), 'utf8');
    expect(JSON.parse(text)).toMatchObject({ name: 'Greeter', tests: [{ name: 'Ends well' }] });

    await fromMenu(page, 'Commands of “Ends well”', 'Delete');
    await expect(tests(page)).toContainText('No tests yet');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(tests(page)).toContainText('Ends well');

    const chooser = page.waitForEvent('filechooser');
    await fromMenu(page, 'More about tests', 'Import');
    const buffer = Buffer.from(text.replace('Ends well', 'Ends well, from a file'));
    await (await chooser).setFiles({ name: 'tests.json', mimeType: 'application/json', buffer });
    await expect(tests(page)).toContainText('Ends well, from a file');
    await expect(tests(page).getByRole('listitem')).toHaveCount(2);
  });
});
