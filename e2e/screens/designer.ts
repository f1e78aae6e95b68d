/** The designer as a person uses it: by the names that stand on the screen. */
import type { Locator, Page } from '@playwright/test';
import { expect } from '../fixtures/test';

export interface Input {
  readonly kind: string;
  readonly title: string;
}

/** A new instant flow from its form to the open designer. */
export async function createFlow(
  page: Page,
  name: string,
  inputs: readonly Input[],
): Promise<void> {
  await page.goto('/create');
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
  for (const { kind, title } of inputs) {
    await page.getByRole('button', { name: 'Add an input' }).click();
    await page.getByRole('menuitem', { name: kind }).click();
    await page.getByRole('textbox', { name: 'Question' }).last().fill(title);
  }
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await expect(card(page, 'Manually trigger a flow')).toBeVisible();
}

export function card(page: Page, name: string): Locator {
  return page.getByRole('button', { name: new RegExp(`^${name}`) }).first();
}

/** Adds a step at a +: type a word, take the first match. */
export async function addStep(page: Page, plus: string, search: string): Promise<void> {
  await page.getByRole('button', { name: plus, exact: true }).first().click();
  await pickStep(page, search);
}

/** By keyboard, after the step with the title `after`. */
export async function addStepAfter(page: Page, after: string, search: string): Promise<void> {
  await card(page, after).focus();
  await page.keyboard.press('a');
  await pickStep(page, search);
}

async function pickStep(page: Page, search: string): Promise<void> {
  const box = page.getByRole('combobox', { name: 'Search all steps' });
  await box.fill(search);
  await expect(page.getByRole('option').first()).toContainText(search);
  await box.press('Enter');
}

export async function fill(page: Page, field: string, text: string): Promise<void> {
  const box = page.getByRole('textbox', { name: field });
  await box.click();
  await page.keyboard.insertText(text);
}

export async function saved(page: Page, options?: { timeout: number }): Promise<void> {
  await expect(page.getByText(/· saved/)).toBeVisible(options);
}
