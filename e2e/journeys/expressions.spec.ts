import { expect, test } from '../fixtures/test';
import { expressionCode, giveDefinition, orders, rewrite } from '../screens/code';
import { card, createFlow, fill, saved } from '../screens/designer';
import { openSample } from '../screens/workspace';

const input = { kind: 'Text', title: 'Customer' } as const;

test('a maker writes an expression by keyboard: it is completed, its mistake is mended, and it has a value', async ({
  page,
  axe,
}) => {
  test.setTimeout(240_000);
  await openSample(page);
  await page.goto('/flows/c5a1e7d2-90b4-4e0f-a3c8-15f26d7b9001/edit');
  await card(page, 'Ask finance').click();
  const subject = page.getByRole('textbox', { name: 'Subject' });
  await subject.click();
  await page.keyboard.press('End');
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Enter');
  const code = expressionCode(page);
  await expect(code).toBeFocused();
  await expect(code).toContainText("triggerBody()?['number']");
  await expect(page.getByText(/^the run of/)).toBeVisible();
  await expect(page.getByText('610', { exact: true })).toBeVisible();
  await axe();

  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText("formatNumbr(triggerBody()?['number'], 'N2')");
  await expect(page.getByText('There is no function formatNumbr')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+.');
  await expect(page.getByText("'610.00'")).toBeVisible();
  await expect(page.getByText('String · 6 characters')).toBeVisible();

  await page.keyboard.press('End');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText("outputs('Clam')");
  await expect(page.getByRole('button', { name: "Change to 'Claim'" })).toBeVisible();
  await axe();
  await page.keyboard.press('ControlOrMeta+.');
  await expect(page.getByText("'610 for Van hire (Sales)'")).toBeVisible();
  await expect(page.getByText("@{outputs('Claim')}")).toBeVisible();

  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('upp');
  await page.getByRole('option', { name: /toUpper/ }).click();
  await page.keyboard.type("triggerBody()?['");
  await expect(page.getByRole('option', { name: 'text_1' })).toBeVisible();
  await page.keyboard.type('text');
  await page.keyboard.press('Escape');
  await expect(page.getByText("'VAN HIRE'")).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(code).toBeHidden();
  await expect(subject).toBeFocused();
  await expect(card(page, 'Ask finance')).toBeVisible();
  await saved(page);

  await page.reload();
  await card(page, 'Ask finance').click();
  await subject.click();
  await page.keyboard.press('End');
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(code).toContainText("toUpper(triggerBody()?['text'])");
  await page.getByRole('button', { name: 'Other run' }).click();
  await page.getByRole('menuitem', { name: 'Sample values' }).click();
  await expect(page.getByText("'SAMPLE WHAT FOR'")).toBeVisible();
  await expect(page.getByText('sample values', { exact: true })).toBeVisible();
});

test('values of a run stand beside what is offered, and functions by family', async ({
  page,
  axe,
}) => {
  test.setTimeout(240_000);
  await openSample(page);
  await page.goto('/flows/c5a1e7d2-90b4-4e0f-a3c8-15f26d7b9001/edit');
  await card(page, 'Ask finance').click();
  await page.getByRole('textbox', { name: 'Subject' }).click();
  await page.keyboard.press('End');
  await page.keyboard.type(' /');
  const list = page.getByRole('listbox', { name: 'Values of earlier steps' });
  await expect(list.getByRole('option').first()).toContainText('610 for Van hire (Sales)');
  await axe();
  await page.keyboard.type('cost');
  await expect(list.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Subject' })).toContainText('Cost centre');

  await page.keyboard.type(' /');
  await page.getByRole('radio', { name: 'Functions' }).click();
  const search = page.getByRole('combobox', { name: 'Search functions' });
  await search.fill('utcnow');
  await expect(page.getByRole('option', { name: 'utcNow' })).toBeVisible();
  await axe();
  await search.press('Enter');
  await expect(expressionCode(page)).toContainText('utcNow()');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByRole('textbox', { name: 'Subject' })).toContainText('utcNow()');
});

test('a value in a list proposes to repeat the step, and one Undo takes all of that back', async ({
  page,
  axe,
}) => {
  test.setTimeout(240_000);
  await openSample(page);
  await createFlow(page, 'Orders', [input]);
  await giveDefinition(page, orders);
  await card(page, 'Note').click();
  await page.getByRole('textbox', { name: 'Inputs' }).click();
  await page.keyboard.type('Order /number');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Number is there more than once' })).toBeVisible();
  await expect(page.getByText('Note goes into a new For each, where it stands now.')).toBeVisible();
  await axe();
  await page.keyboard.press('Enter');
  await expect(card(page, 'For each')).toBeVisible();
  const inputs = page.getByRole('textbox', { name: 'Inputs' });
  await expect(inputs).toContainText('Number');

  await inputs.click();
  await page.keyboard.press('End');
  await page.keyboard.type(' /amount');
  await page.keyboard.press('Enter');
  await expect(inputs).toContainText('Amount');
  await page.getByRole('button', { name: /^Undo/ }).click();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(card(page, 'For each')).toBeHidden();

  await card(page, 'Note').click();
  await rewrite(page, inputs, '');
  await page.keyboard.type('/number');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Join them as text' }).click();
  await expect(card(page, 'Select')).toBeVisible();
  await expect(card(page, 'For each')).toBeHidden();
  await fill(page, 'Inputs', '');
  await axe();
});
