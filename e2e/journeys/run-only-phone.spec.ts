import { expect, test } from '../fixtures/test';
import { openDetails, panel, tabOf } from '../screens/sharing';
import { actAs, openSample } from '../screens/workspace';

const welcome = 'Welcome a new colleague';
const phone = { width: 390, height: 844 };

test('on a phone somebody gives their own connection, presses Run and keeps a receipt', async ({
  page,
  axe,
}) => {
  test.slow();
  await openSample(page);
  await actAs(page, 'Lena Forsberg');
  await page.setViewportSize(phone);
  await page.goto('/');
  await page.getByRole('link', { name: welcome }).click();
  await expect(page.getByText('Needs your Office 365 Outlook')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Run', exact: true })).toBeDisabled();
  await axe();
  await page.getByRole('button', { name: 'Connect as lena.forsberg' }).click();
  await expect(page.getByText('Connected as lena.forsberg@aldermoor.example')).toBeVisible();
  await page.getByRole('textbox', { name: 'Name' }).fill('Ada Quist');
  await page.getByRole('textbox', { name: 'E-mail' }).fill('hugo.brandt@aldermoor.example');
  await page.getByLabel('First day').fill('2026-12-01');
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Done' })).toBeVisible();
  await expect(page.getByText('you, with your Office 365 Outlook')).toBeVisible();
  await axe();

  // The receipt has an address, and says no more after a reload than before.
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Done' })).toBeVisible();
  for (const hidden of ['Creator', 'Run history', 'Versions', 'See the run', 'Jonas Okafor']) {
    await expect(page.getByText(hidden)).toHaveCount(0);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width);
});

test('the mail leaves in the name of whoever ran it', async ({ page, context }) => {
  await openSample(page);
  await actAs(page, 'Lena Forsberg');
  await page.goto('/');
  await page.getByRole('button', { name: welcome }).click();
  await panel(page).getByRole('button', { name: 'Connect as lena.forsberg' }).click();
  await panel(page).getByRole('textbox', { name: 'Name' }).fill('Ada Quist');
  await panel(page).getByRole('textbox', { name: 'E-mail' }).fill('hugo.brandt@aldermoor.example');
  await panel(page).getByLabel('First day').fill('2026-12-01');
  await panel(page).getByRole('button', { name: 'Run', exact: true }).click();
  await expect(panel(page).getByRole('heading', { name: 'Done' })).toBeVisible();
  const hugo = await tabOf(context, 'Hugo Brandt', '/mail');
  await expect(
    hugo.getByRole('list', { name: 'Messages' }).getByText('Lena Forsberg').first(),
  ).toBeVisible();
});

test('taken off the list, somebody on the form is refused at once', async ({
  page,
  context,
  axe,
}) => {
  await openSample(page);
  const claim = 'Submit an expense claim';
  const priya = await tabOf(context, 'Priya Raman', '/');
  await priya.setViewportSize(phone);
  await priya.getByRole('link', { name: claim }).click();
  await expect(priya.getByRole('heading', { level: 1, name: claim })).toBeVisible();

  await openDetails(page, claim);
  await page.getByRole('link', { name: 'Edit Run-only users' }).click();
  await panel(page).getByRole('button', { name: 'Remove Priya Raman' }).click();
  await expect(panel(page).getByText('Priya Raman is refused at the next run.')).toBeVisible();
  await panel(page).getByRole('button', { name: 'Save' }).click();
  await expect(priya.getByText('You may no longer see this flow')).toBeVisible({ timeout: 1000 });
  await axe(priya);
});
