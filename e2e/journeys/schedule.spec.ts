import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test';
import { cardOf, openDetails } from '../screens/sharing';
import { goTo, openSample, secondTab } from '../screens/workspace';

const reminder = 'Remind finance every morning';

const mark = (page: Page) => page.getByRole('complementary', { name: 'Clock' });

async function chooseClock(page: Page, mode: 'Real time' | 'Stands still' | 'Fast') {
  await goTo(page, 'Settings');
  await cardOf(page, 'Clock').getByRole('radio', { name: mode }).click();
}

test('a scheduled flow runs each morning of a week that the clock is stepped over', async ({
  page,
  context,
  axe,
}) => {
  test.setTimeout(120_000);
  await openSample(page);
  await openDetails(page, reminder);
  await expect(cardOf(page, 'Schedule')).toContainText('None while it is off.');
  await expect(cardOf(page, 'Schedule')).toContainText('while Millrace is open');
  await expect(cardOf(page, 'Schedule')).toContainText('are not made up');

  await chooseClock(page, 'Stands still');
  await expect(mark(page)).toContainText('The clock stands at');
  await axe();

  await openDetails(page, reminder);
  await page.getByRole('button', { name: 'Turn on' }).click();
  await expect(cardOf(page, 'Schedule')).toContainText(/08:30:00, Europe\/London/);
  await expect(mark(page)).toBeVisible();
  await axe();

  await goTo(page, 'Settings');
  await cardOf(page, 'Clock').getByRole('button', { name: '1 week' }).click();
  // Whichever day it is, a week has five working mornings.
  await openDetails(page, reminder);
  const runs = page.getByRole('grid', { name: '28-day run history' }).getByRole('row');
  await expect(runs.filter({ hasText: 'Succeeded' })).toHaveCount(5);
  await expect(runs.filter({ hasText: 'Schedule' })).toHaveCount(5);

  const other = await secondTab(context, '/mail');
  await expect(mark(other)).toContainText('The clock stands at');

  await chooseClock(page, 'Fast');
  await expect(mark(page)).toContainText('60 times faster');
  await expect(mark(other)).toContainText('60 times faster');
  await chooseClock(page, 'Real time');
  await expect(mark(page)).toBeHidden();
  await expect(mark(other)).toBeHidden();
});

test('what the clock was set to stands after a reload', async ({ page }) => {
  await openSample(page);
  await chooseClock(page, 'Stands still');
  const shown = await mark(page).innerText();
  await page.reload();
  await expect(mark(page)).toContainText(shown.split('\n')[0] ?? 'no time');
});
