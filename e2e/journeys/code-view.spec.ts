import { expect, test } from '../fixtures/test';
import { flowCode, giveDefinition, orders, rewrite } from '../screens/code';
import { card, createFlow, saved } from '../screens/designer';
import { openSample } from '../screens/workspace';

test('a maker edits the code of a flow: the canvas follows, mistakes are told and never applied', async ({
  page,
  axe,
}) => {
  test.setTimeout(240_000);
  await openSample(page);
  await createFlow(page, 'By code', [{ kind: 'Text', title: 'Customer' }]);
  await card(page, 'Manually trigger a flow').focus();
  await page.keyboard.press('j');
  const code = flowCode(page);
  await rewrite(page, code, JSON.stringify(orders, null, 2));
  await expect(card(page, 'Orders')).toBeVisible();
  await expect(page.getByText('In step with the canvas')).toBeVisible();
  await axe();

  await card(page, 'Last').click();
  await expect(page.getByRole('complementary', { name: 'Code' })).toBeVisible();
  await code.press('ControlOrMeta+f');
  await page.getByRole('textbox', { name: 'Find in the code' }).fill('"done"');
  await expect(page.getByText('1 of 1')).toBeVisible();
  await axe();
  await page.keyboard.press('Escape');
  await expect(code).toBeFocused();
  await page.keyboard.insertText('"@{outputs(\'Nte\')}"');
  await expect(page.getByText('2 problems', { exact: true })).toBeVisible();
  await expect(card(page, 'Last')).toContainText('Nte');

  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.insertText('}');
  await expect(page.getByText('Not applied')).toBeVisible();
  await expect(page.getByText(/^Expected/)).toBeVisible();
  await page
    .getByRole('complementary', { name: 'Code' })
    .getByRole('button', { name: 'Close', exact: true })
    .click();
  await page.getByRole('button', { name: 'Code', exact: true }).click();
  await expect(page.getByText('Not applied')).toBeVisible();
  await page.getByRole('button', { name: 'Revert' }).click();
  await expect(page.getByText('In step with the canvas')).toBeVisible();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(card(page, 'Last')).toContainText('done');
  await saved(page);
});

test('the code of a step is edited in its panel, and what others do meanwhile is kept', async ({
  page,
  context,
  axe,
}) => {
  test.setTimeout(240_000);
  await openSample(page);
  await createFlow(page, 'By code', [{ kind: 'Text', title: 'Customer' }]);
  await giveDefinition(page, orders);
  await saved(page);
  await card(page, 'Note').click();
  await page.getByRole('tab', { name: 'Code' }).click();
  const code = page.getByRole('textbox', { name: 'Code of Note' });
  await rewrite(page, code, '{ "type": "Compose", "inputs": "from the code", "runAfter": ');
  await expect(page.getByText('Not applied')).toBeVisible();

  const other = await context.newPage();
  await other.goto(page.url());
  await card(other, 'Last').click();
  await other.getByRole('textbox', { name: 'Inputs' }).click();
  await other.keyboard.type('elsewhere ');
  await saved(other);
  await other.close();

  await code.click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.insertText('{ "Orders": ["Succeeded"] } }');
  await expect(page.getByText('In step with the canvas')).toBeVisible();
  await axe();
  await page.getByRole('tab', { name: 'Parameters' }).click();
  await expect(page.getByRole('textbox', { name: 'Inputs' })).toContainText('from the code');
  await card(page, 'Last').click();
  await expect(page.getByRole('textbox', { name: 'Inputs' })).toContainText('elsewhere');
});
