/** How a test gets into the product, and around in it. */
import type { BrowserContext, Page } from '@playwright/test';
import { expect } from '../fixtures/test';

/** First opening: the sample organisation, as Ines in Production. */
export async function openSample(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: /sample organisation/i }).click();
  // The greeting goes by the time of day.
  await expect(page.getByRole('heading', { name: /, Ines$/ })).toBeVisible();
}

export async function goTo(page: Page, place: 'Home' | 'My flows' | 'Runs' | 'Mail' | 'Settings') {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: place }).click();
}

/** The tab goes on as somebody else; other tabs stay who they are. */
export async function actAs(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /you act as/i }).click();
  await page.getByRole('menuitemradio', { name: new RegExp(name) }).click();
  await expect(page.getByRole('button', { name: `You act as ${name}` })).toBeVisible();
}

export async function secondTab(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

export function flowRow(page: Page, name: string) {
  return page.getByRole('row').filter({ hasText: name });
}

export async function flowCommand(page: Page, flow: string, command: string): Promise<void> {
  await page.getByRole('button', { name: `Commands for ${flow}` }).click();
  await page.getByRole('menuitem', { name: command, exact: true }).click();
}
