import { expect, test } from '../fixtures/test';
import { card, saved } from '../screens/designer';
import {
  addAtPlus,
  addByKeys,
  enterForm,
  leaveForm,
  pick,
  pressButton,
  tabTo,
  walkUpTo,
  write,
} from '../screens/keyboard';
import { openSample } from '../screens/workspace';

const orders = JSON.stringify([
  { name: 'Tidewell', amount: 250, late: true },
  { name: 'Hearthline', amount: 40, late: false },
  { name: 'Aldermoor', amount: 900, late: false },
]);

test('a flow of twenty steps is built, tested and read with the keyboard alone', async ({
  page,
  axe,
}) => {
  test.setTimeout(600_000);
  await openSample(page);
  await page.goto('/create');
  await write(page, 'Name', 'Large orders');
  await pressButton(page, 'Create');
  await tabTo(page, card(page, 'Manually trigger a flow'));

  for (const [title, name, type] of [
    ['Initialize variable', 'total', 'Whole number'],
    ['Initialize variable 2', 'late', 'Whole number'],
    ['Initialize variable 3', 'names', 'List'],
  ] as const) {
    await addByKeys(page, 'ini', title);
    await enterForm(page);
    await write(page, 'Name', name);
    await pick(page, 'Type', type);
    await write(page, 'Value', type === 'List' ? '[]' : '0');
    await leaveForm(page, title);
  }

  const fillIn = async (title: string, fields: Readonly<Record<string, string>>) => {
    await enterForm(page);
    for (const [label, text] of Object.entries(fields)) await write(page, label, text);
    await leaveForm(page, title);
  };
  await addByKeys(page, 'comp', 'Compose');
  await fillIn('Compose', { Inputs: orders });

  await addByKeys(page, 'pars', 'Parse JSON');
  await enterForm(page);
  await write(page, 'Content', "@{outputs('Compose')}");
  await pressButton(page, 'Use a sample');
  await page.keyboard.insertText(orders);
  await pressButton(page, 'Make the schema');
  await leaveForm(page, 'Parse JSON');

  await addByKeys(page, 'filt', 'Filter array');
  await enterForm(page);
  await write(page, 'From', "@{body('Parse_JSON')}");
  await pressButton(page, 'Add a row');
  await write(page, 'Left value of row 1', "@{item()?['amount']}");
  await pick(page, 'Comparison of row 1', 'is greater than');
  await write(page, 'Right value of row 1', '100');
  await leaveForm(page, 'Filter array');

  await addByKeys(page, 'sele', 'Select');
  await enterForm(page);
  await write(page, 'From', "@{body('Filter_array')}");
  await pressButton(page, 'Add a row');
  await write(page, 'Name of row 1 of Map', 'Customer');
  await write(page, 'Value of row 1 of Map', "@item()?['name']");
  await leaveForm(page, 'Select');

  await addByKeys(page, 'for', 'For each');
  await fillIn('For each', { List: "@{body('Filter_array')}" });
  await addAtPlus(page, 'Add the first step in For each', 'incr', 'Increment variable');
  await enterForm(page);
  await pick(page, 'Name', 'total');
  await write(page, 'By', "@{items('For_each')?['amount']}");
  await leaveForm(page, 'Increment variable');
  await addByKeys(page, 'append arr', 'Append to array variable');
  await enterForm(page);
  await pick(page, 'Name', 'names');
  await write(page, 'Value', "@{items('For_each')?['name']}");
  await leaveForm(page, 'Append to array variable');
  await addByKeys(page, 'cond', 'Condition');
  await enterForm(page);
  await write(page, 'Left value of row 1', "@{items('For_each')?['late']}");
  await write(page, 'Right value of row 1', 'true');
  await leaveForm(page, 'Condition');
  await addAtPlus(page, 'Add the first step in Condition, True', 'incr', 'Increment variable 2');
  await enterForm(page);
  await pick(page, 'Name', 'late');
  await write(page, 'By', '1');
  await leaveForm(page, 'Increment variable 2');
  await walkUpTo(page, 'Condition');
  await addAtPlus(page, 'Add the first step in Condition, False', 'comp', 'Compose 2');
  await fillIn('Compose 2', { Inputs: 'in time' });
  await axe();

  await walkUpTo(page, 'For each');
  await addAtPlus(page, 'Add a step after For each', 'join', 'Join');
  await fillIn('Join', { From: "@{variables('names')}", 'Join with': ' and ' });
  await addByKeys(page, 'create html', 'Create HTML table');
  await fillIn('Create HTML table', { From: "@{body('Select')}" });

  await addByKeys(page, 'swit', 'Switch');
  await fillIn('Switch', { On: "@{variables('late')}", 'Case if it is': '1' });
  await addAtPlus(page, 'Add the first step in Switch, Case', 'email', 'Send an email');
  await fillIn('Send an email', {
    To: 'ines.marchetti@aldermoor.example',
    Subject: 'One order is late',
    Body: "@{body('Create_HTML_table')}",
  });
  await walkUpTo(page, 'Switch');
  await addAtPlus(page, 'Add the first step in Switch, Default', 'term', 'Terminate');

  await walkUpTo(page, 'Switch');
  await addAtPlus(page, 'Add a step after Switch', 'scope', 'Scope');
  await addAtPlus(page, 'Add the first step in Scope', 'delay', 'Delay');
  await enterForm(page);
  await write(page, 'Count', '1');
  await pick(page, 'Unit', 'Second');
  await leaveForm(page, 'Delay');
  await addByKeys(page, 'comp', 'Compose 3');
  await fillIn('Compose 3', {
    Inputs: "@{variables('total')} from @{body('Join')}, @{variables('late')} late",
  });
  await saved(page);
  expect(await page.locator('[data-step]').count(), 'twenty steps and the trigger').toBeGreaterThan(
    20,
  );

  await pressButton(page, 'Test');
  await pressButton(page, /^Run/);
  await expect(page.getByText('Test: Succeeded')).toBeVisible({ timeout: 60_000 });
  await tabTo(page, card(page, 'Compose 3'));
  await page.keyboard.press('Enter');
  await expect(page.getByText('1150 from Tidewell and Aldermoor, 1 late').first()).toBeVisible();
  await axe();
});
