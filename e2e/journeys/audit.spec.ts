import { expect, test } from '../fixtures/test';
import { openDetails, panel, pickPerson } from '../screens/sharing';
import { actAs, flowCommand, openSample } from '../screens/workspace';

test('an administrator reads who did what, and what was refused', async ({ page, axe }) => {
  await openSample(page);
  await openDetails(page, 'Submit an expense claim');
  await page.getByRole('button', { name: 'Share' }).click();
  await pickPerson(page, 'Add an owner', 'Hugo Brandt');
  await expect(panel(page).getByRole('button', { name: 'Remove Hugo Brandt' })).toBeVisible();

  await page.goto('/admin');
  await expect(page.getByText('Only administrators of this environment')).toBeVisible();
  await actAs(page, 'Nadia Sorel');
  await page.goto('/admin');
  const added = page.getByRole('row').filter({ hasText: 'with Hugo Brandt' });
  await expect(added).toContainText('Added an owner');
  await expect(added).toContainText('Ines Marchetti');
  await expect(added).toContainText('Done');
  await axe();
  await page.getByRole('button', { name: 'Person' }).click();
  await page.getByRole('menuitemradio', { name: 'Ines Marchetti' }).click();
  await expect(added).toBeVisible();
  await page.getByRole('button', { name: 'Outcome' }).click();
  await page.getByRole('menuitemradio', { name: 'Refused' }).click();
  await expect(page.getByText('No line fits')).toBeVisible();
});

test('a refusal stands there with its code', async ({ page }) => {
  await openSample(page);
  await actAs(page, 'Marta Keller');
  await page.getByRole('button', { name: /^Environment/ }).click();
  await page.getByRole('menuitemradio', { name: /default/ }).click();
  await page.goto('/flows?tab=team');
  await flowCommand(page, 'Tell the team about a day off', 'Save as');
  await panel(page).getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Guests may not do this').first()).toBeVisible();

  await panel(page).getByRole('button', { name: 'Cancel' }).click();
  await actAs(page, 'Nadia Sorel');
  await page.goto('/admin?outcome=refused');
  const refused = page.getByRole('row').filter({ hasText: 'Saved a flow as another' });
  await expect(refused).toContainText('Marta Keller');
  await expect(refused).toContainText('FlowPermissionDenied');
});
