/** Arranging as a person does it: presses, drags, keys and menus on the canvas. */
import type { Locator, Page } from '@playwright/test';
import { expect } from '../fixtures/test';

/** Any part of a flow that has finished drawing: commands are there a moment after it. */
export async function canArrange(page: Page): Promise<void> {
  await expect(page.locator('.canvas[data-arranging]')).toBeVisible();
}

export function step(page: Page, name: string): Locator {
  return page.locator(`[data-step="${name}"]`);
}

export function plus(page: Page, label: string): Locator {
  return page.getByRole('button', { name: label, exact: true });
}

interface DragOptions {
  /** What is looked at before the pointer lets go. */
  readonly before?: () => Promise<void>;
  readonly release?: boolean;
}

/** Drags from the middle of one thing to the middle of another. */
export async function drag(
  page: Page,
  from: Locator,
  to: Locator,
  { before, release = true }: DragOptions = {},
): Promise<void> {
  const start = await middle(from);
  const end = await middle(to);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 12, start.y + 12, { steps: 3 });
  await page.mouse.move(end.x, end.y, { steps: 8 });
  await before?.();
  if (release) await page.mouse.up();
}

async function middle(thing: Locator): Promise<{ x: number; y: number }> {
  const box = await thing.boundingBox();
  if (!box) throw new Error('It is not in sight.');
  return { x: box.x + box.width / 2, y: box.y + Math.min(box.height, 40) / 2 };
}

/** Names of the steps from top to bottom. */
export async function order(page: Page): Promise<readonly string[]> {
  const cards = await page.locator('[data-step]').evaluateAll((all) =>
    all
      .map((one) => ({
        name: (one as HTMLElement).dataset.step ?? '',
        top: one.getBoundingClientRect().top,
      }))
      .sort((a, b) => a.top - b.top)
      .map(({ name }) => name),
  );
  return cards;
}

export async function contextMenu(page: Page, on: Locator, command: string): Promise<void> {
  await on.click({ button: 'right' });
  await page.getByRole('menuitem', { name: command, exact: true }).click();
}
