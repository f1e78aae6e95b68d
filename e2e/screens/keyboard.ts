/** A person without a mouse: everything is reached by keys, from what has the focus. */
import type { Locator, Page } from '@playwright/test';
import { expect } from '../fixtures/test';
import { card } from './designer';

/** More tabs than any form or flow of a journey has. */
const mostTabs = 120;

/** What a machine that does other things besides may take for one of them. */
const patient = { timeout: 30_000 };

const hasFocus = async (target: Locator): Promise<boolean> => {
  const [one] = await target.all();
  return (
    (await one
      ?.evaluate((element) => element.contains(document.activeElement))
      .catch(() => false)) ?? false
  );
};

/** Presses Tab until the target has the focus. */
export async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  await expect(target.first()).toBeVisible(patient);
  for (let pressed = 0; pressed < mostTabs; pressed++) {
    if (await hasFocus(target)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${String(target)} is not reached by ${mostTabs} times ${key}.`);
}

/** From a card: a step is searched for and added; its card has the focus then. */
export async function addByKeys(page: Page, letters: string, title: string): Promise<void> {
  await page.keyboard.press('a');
  await findAndAdd(page, letters, title);
}

/** From a card up the flow to another. */
export async function walkUpTo(page: Page, title: string): Promise<void> {
  for (let pressed = 0; pressed < mostTabs; pressed++) {
    if (await hasFocus(card(page, title))) return;
    await page.keyboard.press('ArrowUp');
  }
  throw new Error(`${title} is not above.`);
}

/** At a + near the card that has the focus. */
export async function addAtPlus(
  page: Page,
  plus: string,
  letters: string,
  title: string,
): Promise<void> {
  await tabTo(page, page.getByRole('button', { name: plus, exact: true }));
  await page.keyboard.press('Enter');
  await findAndAdd(page, letters, title);
}

async function findAndAdd(page: Page, letters: string, title: string): Promise<void> {
  await expect(page.getByRole('combobox', { name: 'Search all steps' })).toBeFocused(patient);
  await page.keyboard.type(letters);
  await page.keyboard.press('Enter');
  await expect(card(page, title)).toBeFocused(patient);
}

/** From the card of the open step into its form. */
export async function enterForm(page: Page): Promise<void> {
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-panel] :focus')).toHaveCount(1, patient);
}

/** Out of the form, back to the card. What floats over a field takes the first Escape for itself. */
export async function leaveForm(page: Page, title: string): Promise<void> {
  await expect(async () => {
    if (await hasFocus(page.locator('[data-panel]'))) await page.keyboard.press('Escape');
    await expect(card(page, title)).toBeFocused({ timeout: 1000 });
  }).toPass(patient);
}

/** Writes into a field of the form, in place of what it holds. */
export async function write(page: Page, label: string, text: string): Promise<void> {
  await tabTo(page, page.getByRole('textbox', { name: label, exact: true }));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(text);
}

/** Opens the list of a field by keys and takes the option of this name. */
export async function pick(page: Page, label: string, title: string): Promise<void> {
  const named = page.getByRole('button', { name: new RegExp(`(^| )${label}$`) });
  await tabTo(page, page.locator('button[aria-haspopup=listbox]').and(named));
  await page.keyboard.press('Enter');
  const option = page.getByRole('option', { name: title }).first();
  await expect(option).toBeVisible(patient);
  await page.keyboard.press('Home');
  for (let pressed = 0; pressed < mostTabs && !(await hasFocus(option)); pressed++) {
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox')).toBeHidden(patient);
}

/** Presses a button that Tab reaches. */
export async function pressButton(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, page.getByRole('button', { name, exact: typeof name === 'string' }));
  await page.keyboard.press('Enter');
}
