/** The form of a step as a person fills it in by keyboard: by the names that stand on the screen. */
import type { Page } from '@playwright/test';
import { expect } from '../fixtures/test';

export async function type(page: Page, field: string, text: string): Promise<void> {
  await page.getByRole('textbox', { name: field, exact: true }).focus();
  await page.keyboard.insertText(text);
}

export async function press(page: Page, button: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).last().focus();
  await page.keyboard.press('Enter');
}

/** Opens the list of a field by keyboard and takes the option of this name. */
export async function choose(page: Page, field: string, option: string): Promise<void> {
  const opens = page.locator('button[aria-haspopup=listbox]');
  const named = page.getByRole('button', { name: new RegExp(` ${field}$`) });
  await opens.and(named).first().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option', { name: option }).first()).toBeVisible();
  await page.keyboard.type(option.slice(0, 12));
  const wanted = page.getByRole('option', { name: option }).first();
  for (let tries = 0; tries < 30; tries++) {
    const isThere = await wanted.evaluate(
      (one) => one === document.activeElement || one.hasAttribute('data-focused'),
    );
    if (isThere) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox')).toBeHidden();
}

/** The inputs' parameters of a step, as the newest published version has them. */
export async function publishedParameters(
  page: Page,
  step: string,
): Promise<Record<string, unknown>> {
  return await page.evaluate(async (name) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('millrace');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const rows = await new Promise<{ definition: string; createdAt: number }[]>(
      (resolve, reject) => {
        const request = database.transaction('versions').objectStore('versions').getAll();
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      },
    );
    database.close();
    const newest = rows.sort((a, b) => b.createdAt - a.createdAt)[0];
    return JSON.parse(newest?.definition ?? '{}').actions[name].inputs.parameters;
  }, step);
}
