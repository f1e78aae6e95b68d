import { expect, test } from '../fixtures/test';
import { addStep, card, createFlow } from '../screens/designer';
import { openSample } from '../screens/workspace';

test('the keys of the designer are listed where one asks for them', async ({ page, axe }) => {
  await openSample(page);
  await createFlow(page, 'Keys', []);
  await card(page, 'Manually trigger a flow').focus();
  await page.keyboard.press('?');
  const panel = page.getByRole('complementary', { name: 'Keyboard' });
  await expect(panel.getByText('Add a step after this')).toBeVisible();
  await expect(panel.getByText('To the step beside')).toBeVisible();
  await axe();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
});

test('a step can be kept in sight while another is filled in', async ({ page, axe }) => {
  await openSample(page);
  await createFlow(page, 'Two at once', []);
  await addStep(page, 'Add the first step', 'Compose');
  await page.getByRole('button', { name: 'Keep this step in sight' }).click();
  await card(page, 'Manually trigger a flow').click();
  await expect(page.getByRole('complementary', { name: 'Pinned step' })).toContainText('Compose');
  await axe();
  await page.getByRole('button', { name: 'Unpin' }).click();
  await expect(page.getByRole('complementary', { name: 'Pinned step' })).toBeHidden();
});
