import { expect, test } from '../fixtures/test';
import { card, createFlow } from '../screens/designer';
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
