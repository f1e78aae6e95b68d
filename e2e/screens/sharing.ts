/** A flow's details and the panels that share it, by the names that stand on the screen. */
import type { BrowserContext, Locator, Page } from '@playwright/test';
import { expect } from '../fixtures/test';
import { actAs, secondTab } from './workspace';

/** Another person in a tab beside the first. */
export async function tabOf(context: BrowserContext, name: string, address: string): Promise<Page> {
  const page = await secondTab(context, '/');
  await actAs(page, name);
  await page.goto(address);
  return page;
}

export async function openDetails(page: Page, flow: string): Promise<void> {
  await page.goto('/flows');
  await page.getByRole('row').filter({ hasText: flow }).click();
  await expect(page.getByRole('heading', { level: 1, name: flow })).toBeVisible();
}

/** A card of the details page, by its heading. */
export function cardOf(page: Page, title: string): Locator {
  return page.getByRole('region', { name: title });
}

export function panel(page: Page): Locator {
  return page.getByRole('dialog');
}

/** Types into a field that finds people, and takes the one of that name. */
export async function pickPerson(page: Page, field: string, name: string): Promise<void> {
  await page.getByRole('combobox', { name: field }).fill(name);
  await page.getByRole('option', { name }).first().click();
}

export async function closePanel(page: Page): Promise<void> {
  await panel(page).getByRole('button', { name: 'Close' }).click();
  await expect(panel(page)).toBeHidden();
}
