import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { createProfile } from '../fixtures/profile';
import { expect, test } from '../fixtures/test';
import { addStep, card, createFlow, saved } from '../screens/designer';
import { flowRow, goTo, openSample } from '../screens/workspace';

test('a backup of one browser is restored in another, after showing what it holds', async ({
  page,
  baseURL,
  axe,
}) => {
  test.setTimeout(120_000);
  await openSample(page);
  await createFlow(page, 'Travels along', []);
  await addStep(page, 'Add the first step', 'Compose');
  await saved(page);
  const draft = page.url();
  await page.getByRole('link', { name: 'Back' }).click();
  await goTo(page, 'Settings');
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Back up everything' }).click();
  const file = await (await waiting).path();

  const other = createProfile(baseURL ?? '');
  try {
    const there = await (await other.open()).newPage();
    await there.goto('/');
    await there.getByRole('button', { name: /^Nothing/ }).click();
    await goTo(there, 'Settings');
    await chooseFile(there, file);
    const dialog = there.getByRole('alertdialog');
    await expect(dialog).toContainText('14 people, 6 flows');
    await axe(there);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(there.getByRole('button', { name: 'You act as You' })).toBeVisible();

    await chooseFile(there, file);
    await dialog.getByRole('button', { name: 'Replace everything' }).click();
    await expect(there.getByRole('button', { name: 'You act as Ines Marchetti' })).toBeVisible();
    await goTo(there, 'My flows');
    await expect(flowRow(there, 'Submit an expense claim')).toBeVisible();
    await expect(flowRow(there, 'Travels along')).toBeVisible();
    await there.goto(draft);
    await expect(card(there, 'Compose')).toBeVisible();
  } finally {
    await other.end();
  }
});

const whole = JSON.stringify({
  format: 'millrace-backup',
  formatVersion: 1,
  schemaVersion: 1,
  savedAt: 0,
  rows: {},
  count: 0,
});
const refused: Record<string, [text: string, sentence: RegExp]> = {
  'from a newer version': [
    whole.replace('"formatVersion":1', '"formatVersion":9'),
    /newer version/,
  ],
  'cut in half': [whole.slice(0, whole.length / 2), /cut off or damaged/],
  'that lacks entries': [whole.replace('"count":0', '"count":7'), /not whole/],
  'that is something else': ['{"name":"a flow"}', /not a Millrace backup/],
};

test('a file that cannot be restored is refused with a sentence, and nothing is changed', async ({
  page,
}) => {
  await openSample(page);
  await goTo(page, 'Settings');
  for (const [title, [text, sentence]] of Object.entries(refused)) {
    const buffer = Buffer.from(text);
    await chooseFile(page, { name: `${title}.json`, mimeType: 'application/json', buffer });
    await expect(page.getByText(sentence).first(), title).toBeVisible();
    await expect(page.getByRole('alertdialog')).toBeHidden();
  }
  await goTo(page, 'My flows');
  await expect(flowRow(page, 'Submit an expense claim')).toBeVisible();
});

async function chooseFile(
  page: Page,
  file: string | { name: string; mimeType: string; buffer: Buffer },
) {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a backup file' }).click();
  await (await chooser).setFiles(
    typeof file === 'string'
      ? { name: 'backup.json', mimeType: 'application/json', buffer: readFileSync(file) }
      : file,
  );
}
