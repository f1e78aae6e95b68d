/** A flow of five hundred steps: whatever is out of sight is still reached by keyboard, and found. */
import type { Page } from '@playwright/test';
import { nestedFlow } from '../bench/canvas/nested-flow';
import { callProbe, openProbe } from '../fixtures/probe';
import { expect, test } from '../fixtures/test';

test('a big flow is walked, searched and folded by keyboard', async ({ page, baseURL, axe }) => {
  test.slow();
  await page.goto('/');
  await page.getByText('One environment and you').click();
  await page.getByRole('navigation').first().waitFor();
  const writer = await openProbe(page.context(), baseURL ?? '');
  await callProbe(writer, 'layFlow', 'big', JSON.stringify(nestedFlow(500)));
  await writer.close();

  await page.goto('/flows/big/edit');
  const first = page.getByRole('button', { name: /^Manually trigger a flow/ });
  await expect(first).toBeVisible();
  await expect.poll(() => page.locator('[data-step]').count()).toBeLessThan(300);

  await first.focus();
  await page.keyboard.press('End');
  await expect.poll(() => focusedStep(page)).not.toBe('manual');
  await expect(page.locator('[data-step]:focus')).toBeInViewport();
  await page.keyboard.press('Home');
  await expect.poll(() => focusedStep(page)).toBe('manual');

  await expect.poll(() => nameOfFarPlus(page)).toBeTruthy();
  const name = (await nameOfFarPlus(page)) ?? '';
  const far = page.getByRole('button', { name, exact: true }).first();
  await expect(far).not.toBeInViewport();
  await far.evaluate((plus) => plus.scrollIntoView());
  await expect(far).toBeInViewport();
  await far.click();
  await expect(page.getByRole('combobox', { name: 'Search all steps' })).toBeFocused();
  await page.keyboard.press('Escape');

  await page.keyboard.press('ControlOrMeta+Shift+P');
  const box = page.getByRole('combobox', { name: 'Find a step' });
  await box.fill('compose');
  await box.press('Enter');
  await expect(page.getByText(/^1 of \d+$/)).toBeVisible();
  await box.press('Enter');
  await expect(page.getByText(/^2 of \d+$/)).toBeVisible();
  await axe();
  await box.press('Escape');
  await expect(page.locator('[data-step]:focus')).toBeInViewport();

  await page.keyboard.press('[');
  await expect.poll(() => page.locator('[aria-expanded=true][aria-label^=Fold]').count()).toBe(0);
  await page.keyboard.press(']');
  await expect
    .poll(() => page.locator('[aria-expanded=true][aria-label^=Fold]').count())
    .toBeGreaterThan(0);
});

const focusedStep = (page: Page) =>
  page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.step);

/** Of the + that is drawn farthest below the window. */
const nameOfFarPlus = (page: Page) =>
  page.locator('.plus').evaluateAll((all) => {
    const top = (one: Element) => one.getBoundingClientRect().top;
    const far = all.filter((one) => top(one) > innerHeight + 40).sort((a, b) => top(b) - top(a))[0];
    return far?.getAttribute('aria-label');
  });
