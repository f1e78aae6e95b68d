import { expect, test } from '../fixtures/test';
import { flowCommand, flowRow, goTo, openSample, secondTab } from '../screens/workspace';

const claim = 'Submit an expense claim';
const badge = 'Badge for a visitor';

test('a flow is renamed, turned off, deleted and restored, and a second tab sees each within a second', async ({
  page,
  context,
  axe,
}) => {
  await openSample(page);
  await goTo(page, 'My flows');
  await expect(flowRow(page, claim)).toBeVisible();
  await axe();
  const other = await secondTab(context, '/flows');
  await expect(flowRow(other, claim)).toBeVisible();
  const within = { timeout: 1000 };

  await flowCommand(page, claim, 'Rename');
  const dialog = page.getByRole('dialog');
  await axe();
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Claim an expense');
  await dialog.getByRole('button', { name: 'Rename' }).click();
  await expect(flowRow(other, 'Claim an expense')).toBeVisible(within);

  await flowCommand(page, 'Claim an expense', 'Turn off');
  await expect(flowRow(other, 'Claim an expense').getByText('Off')).toBeVisible(within);

  await flowCommand(page, badge, 'Delete');
  await expect(flowRow(other, badge)).toBeHidden(within);
  const undo = page.getByRole('listitem').filter({ hasText: badge });
  await undo.getByRole('button', { name: 'Undo' }).click();
  await expect(flowRow(other, badge)).toBeVisible(within);

  await flowCommand(page, badge, 'Delete');
  await expect(flowRow(page, badge)).toBeHidden();
  await page.getByRole('tab', { name: /Deleted/ }).click();
  await expect(flowRow(page, badge)).toBeVisible();
  await flowCommand(page, badge, 'Restore');
  await expect(flowRow(other, badge)).toBeVisible(within);
});

test('whose rules a flow is checked by can be changed, and stays so', async ({ page, axe }) => {
  await openSample(page);
  await goTo(page, 'My flows');
  const dialog = page.getByRole('dialog');
  const product = dialog.getByRole('button', { name: /Checked by the rules of/ });
  await flowCommand(page, claim, 'Rename');
  await expect(product).toContainText('Power Automate');
  await product.click();
  await page.getByRole('option', { name: 'Logic Apps Standard' }).click();
  await axe();
  await dialog.getByRole('button', { name: 'Rename' }).click();
  await expect(page.getByText('The changes are saved.')).toBeVisible();
  await page.reload();
  await flowCommand(page, claim, 'Rename');
  await expect(product).toContainText('Logic Apps Standard');
});

test('a flow is saved under another name as a flow of its own', async ({ page }) => {
  await openSample(page);
  await goTo(page, 'My flows');
  await flowCommand(page, claim, 'Save as');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Claim, a trial');
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(flowRow(page, 'Claim, a trial').getByText('Off')).toBeVisible();
  await expect(flowRow(page, claim).getByText('On', { exact: true })).toBeVisible();
});
