import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test';
import { card } from '../screens/designer';
import { openSample } from '../screens/workspace';

const claims = '/flows/c5a1e7d2-90b4-4e0f-a3c8-15f26d7b9001/edit';

async function saved(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button, exact: true }).click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

test('a flow is saved as a picture and as a document', async ({ page, axe }) => {
  test.slow();
  await openSample(page);
  await page.goto(claims);
  await expect(card(page, 'Claim')).toBeVisible();
  await page.getByRole('button', { name: 'Export as a picture or a document' }).click();
  await expect(page.getByRole('img', { name: /^Picture of/ })).toBeVisible();
  await axe();

  const svg = await saved(page, 'SVG');
  expect(svg.name).toBe('Submit an expense claim.svg');
  const drawing = svg.bytes.toString();
  expect(drawing).toContain('>Ask finance<');
  expect(drawing).not.toMatch(/var\(|oklch|<foreignObject/);

  const png = await saved(page, 'PNG');
  expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
  expect(png.bytes.readUInt32BE(16)).toBeGreaterThan(600);

  const text = (await saved(page, 'Save the document')).bytes.toString();
  expect(text).toContain('# Submit an expense claim');
  expect(text).toContain('1. **Claim** · Compose');

  // What is folded on the canvas is folded in the picture.
  await page.keyboard.press('Escape');
  await card(page, 'Claim').focus();
  await page.keyboard.press('[');
  await page.getByRole('button', { name: 'Export as a picture or a document' }).click();
  await expect(page.getByRole('img', { name: /^Picture of/ })).toBeVisible();
  expect((await saved(page, 'SVG')).bytes.toString()).not.toContain('>Ask finance<');
});
