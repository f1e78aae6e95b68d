import { expect, test } from '../fixtures/test';
import { openDetails, panel } from '../screens/sharing';
import { openSample } from '../screens/workspace';

const mine = 'ines.marchetti@aldermoor.example';
const claim = 'Submit an expense claim';

test('deleting a connection names the flows and steps that stop, and the flow says so after', async ({
  page,
  axe,
}) => {
  await openSample(page);
  await page.goto('/connections');
  await expect(page.getByRole('row').filter({ hasText: mine })).toContainText('3 flows');
  await axe();
  await page.getByRole('button', { name: `Commands for ${mine}` }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  const question = page.getByRole('alertdialog');
  await expect(question.getByRole('link', { name: claim })).toBeVisible();
  await expect(question.getByText('Ask finance')).toBeVisible();
  await axe();
  await question.getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText(`${mine} is deleted.`)).toBeVisible();
  await expect(page.getByText('No connections yet')).toBeVisible();

  await openDetails(page, claim);
  await expect(page.getByText('No Office 365 Outlook connection is chosen.')).toBeVisible();
  await axe();
});

test('a connection is made with a secret, which no page shows again', async ({ page, axe }) => {
  const secret = 'canary-5d1f-millrace';
  await openSample(page);
  await page.goto('/connections');
  await page.getByRole('button', { name: 'New connection' }).click();
  await panel(page).getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(panel(page).getByText('Choose what to connect to.')).toBeVisible();
  await panel(page)
    .getByRole('button', { name: /Connector/ })
    .click();
  await page.getByRole('option', { name: 'Office 365 Outlook' }).click();
  await panel(page).getByRole('textbox', { name: 'Name' }).fill('Shared mailbox');
  await panel(page).getByLabel('App password').fill(secret);
  await axe();
  await panel(page).getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(page.getByText('Shared mailbox is connected.')).toBeVisible();

  await page.getByRole('button', { name: 'Commands for Shared mailbox' }).click();
  await page.getByRole('menuitem', { name: 'Replace the credential' }).click();
  await expect(panel(page).getByLabel('App password')).toHaveValue('');
  expect(await page.content()).not.toContain(secret);
  await panel(page).getByRole('textbox', { name: 'Name' }).fill('Mailbox of the desk');
  await panel(page).getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Mailbox of the desk' })).toBeVisible();

  await page.getByRole('row').filter({ hasText: 'Mailbox of the desk' }).click();
  await expect(panel(page).getByText('No flow uses it')).toBeVisible();
});
