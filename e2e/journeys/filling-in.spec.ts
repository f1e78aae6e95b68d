import { test } from '../fixtures/filling-in';
import { expect } from '../fixtures/test';
import { addStep, card, createFlow, saved } from '../screens/designer';
import { choose, press, publishedParameters, type } from '../screens/forms';
import { openSample } from '../screens/workspace';

test('a form with every editor is filled in by keyboard, and the definition says what was filled in', async ({
  page,
  axe,
}) => {
  test.setTimeout(420_000);
  await openSample(page);
  await createFlow(page, 'Every editor', []);
  await addStep(page, 'Add the first step', 'Fill everything in');
  const form = page.getByRole('tabpanel');
  // A step that was just added does not shout; the checker counts what it lacks all the same.
  await expect(form.getByText('Fill in Subject')).toBeHidden();
  await expect(page.getByRole('button', { name: /3 errors/ })).toBeVisible();

  await type(page, 'Subject', 'All of it');
  await type(page, 'Notes', 'one\ntwo');
  await type(page, 'To', 'ines.marchetti@aldermoor.example');

  await type(page, 'Body', 'Dear you');
  await page.keyboard.press('ControlOrMeta+a');
  await press(page, 'Bold');
  await press(page, 'Preview');
  await expect(page.getByRole('region', { name: 'Preview of Body' }).locator('b')).toHaveText(
    'Dear you',
  );
  await press(page, 'Preview');

  await type(page, 'Payload', '{"a": [1, "@{triggerBody()}"]}');
  await type(page, 'Script', 'return 1;');

  for (const [index, tag] of ['red', 'green'].entries()) {
    await press(page, 'Add an item');
    await type(page, `Item ${index + 1} of Tags`, tag);
  }
  await press(page, 'Move item 2 up');

  await page
    .getByRole('group', { name: 'Headers' })
    .getByRole('button', { name: 'Add a row' })
    .press('Enter');
  await type(page, 'Name of row 1 of Headers', 'x-kind');
  await type(page, 'Value of row 1 of Headers', 'test');

  await page.getByRole('radio', { name: 'Custom' }).press('Enter');
  await type(page, 'Header of column 1', 'Who');
  await type(page, 'Value of row 1 of Columns', '@utcNow()');

  const condition = page.getByRole('group', { name: 'Only if', exact: true });
  await condition.getByRole('button', { name: 'Add a row' }).press('Enter');
  await type(page, 'Left value of row 1', 'a');
  await choose(page, 'Comparison of row 1', 'is not equal to');
  await type(page, 'Right value of row 1', '7');
  await condition.getByRole('button', { name: 'Add a group' }).press('Enter');
  const group = condition.getByRole('group', { name: /^group 2/ });
  await group.getByRole('textbox', { name: 'Left value of row 1' }).focus();
  await page.keyboard.insertText('b');
  await group.getByRole('textbox', { name: 'Right value of row 1' }).focus();
  await page.keyboard.insertText('c');

  await press(page, 'Use a sample');
  await page.keyboard.insertText('{"id": 1, "tags": ["x"]}');
  await press(page, 'Make the schema');

  await type(page, 'Every', '2');
  await choose(page, 'Unit of time', 'weeks');
  await page.getByRole('button', { name: 'Monday' }).press('Enter');
  await type(page, 'At these hours', '9, 17');
  await type(page, 'At these minutes', '0');
  await expect(
    page.getByText('Every 2 weeks on Monday at 09:00 and 17:00, in the zone UTC'),
  ).toBeVisible();
  await expect(page.getByRole('list', { name: 'Next times' }).getByRole('listitem')).toHaveCount(5);

  await page.getByLabel('Day', { exact: true }).fill('2026-11-30');
  await page.getByLabel('Moment', { exact: true }).fill('2026-11-30T09:15');
  await choose(page, 'Priority', 'Low');
  await page.getByRole('combobox', { name: 'Method' }).focus();
  await page.keyboard.type('PURGE');
  await page.keyboard.press('Tab');
  await choose(page, 'Urgent', 'Yes');
  await type(page, 'Count', '12');

  await choose(page, 'Kind of Sign in', 'User name and password');
  await type(page, 'User name', 'ines');
  await page
    .getByRole('group', { name: 'Sign in' })
    .getByRole('textbox', { name: 'Password' })
    .focus();
  await page.keyboard.insertText('@{utcNow()}');
  await page
    .getByRole('group', { name: 'Password', exact: true })
    .getByLabel('Password', { exact: true })
    .fill('hidden');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('abc') });
  await expect(page.getByText('a.txt')).toBeVisible();

  await press(page, 'Declare a variable');
  await page.keyboard.insertText('total');
  await page.keyboard.press('Enter');
  await expect(card(page, 'Initialize total')).toBeVisible();
  await axe();

  // What the service offers depends on another field, and so does what was chosen of it.
  await expect(page.getByText('Fill in Site first').first()).toBeVisible();
  await choose(page, 'Site', 'The north');
  await choose(page, 'List', 'Orders');
  await type(page, 'Order title', 'Nails');
  await choose(page, 'Value', 'Done');
  await page.getByLabel('Due on', { exact: true }).fill('2026-12-01');

  await press(page, 'Browse File');
  await press(page, 'Open Reports');
  await press(page, '2026.xlsx');

  await saved(page);
  await press(page, 'Publish');
  await expect(page.getByText('Published as version 1')).toBeVisible();
  expect(await publishedParameters(page, 'Fill_everything_in')).toEqual({
    subject: 'All of it',
    notes: 'one\ntwo',
    to: 'ines.marchetti@aldermoor.example',
    body: '<strong>Dear you</strong>',
    payload: { a: [1, '@{triggerBody()}'] },
    script: 'return 1;',
    tags: ['green', 'red'],
    headers: { 'x-kind': 'test' },
    columns: [{ header: 'Who', value: '@utcNow()' }],
    where: { and: [{ not: { equals: ['a', 7] } }, { or: [{ equals: ['b', 'c'] }] }] },
    shape: {
      type: 'object',
      properties: { id: { type: 'integer' }, tags: { type: 'array', items: { type: 'string' } } },
    },
    rhythm: {
      interval: 2,
      frequency: 'Week',
      schedule: { weekDays: ['Monday'], hours: ['9', '17'], minutes: [0] },
    },
    day: '2026-11-30',
    moment: '2026-11-30T09:15:00Z',
    priority: 2,
    method: 'PURGE',
    urgent: true,
    count: 12,
    sign: { type: 'Basic', username: 'ines', password: '@{utcNow()}' },
    password: 'hidden',
    attachment: { name: 'a.txt', contentBytes: 'YWJj' },
    counter: 'total',
    site: 'north',
    list: 'Orders',
    'item/Title': 'Nails',
    'item/Status/Value': 'Done',
    'item/Due': '2026-12-01',
    file: '/Reports/2026.xlsx',
  });
});

test('fields that depend on another are emptied when it changes, and one undo brings them all back', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await openSample(page);
  await createFlow(page, 'Dependent fields', []);
  await addStep(page, 'Add the first step', 'Fill everything in');
  await choose(page, 'Site', 'The north');
  await choose(page, 'List', 'Orders');
  await type(page, 'Order title', 'Nails');
  await expect(page.getByRole('textbox', { name: 'Order title' })).toHaveText('Nails');
  await choose(page, 'Site', 'The south');
  await expect(page.getByRole('textbox', { name: 'Order title' })).toBeHidden();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(page.getByRole('textbox', { name: 'Order title' })).toHaveText('Nails');
});

test('a service that does not answer says why, and a value of one’s own goes in all the same', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await openSample(page);
  await createFlow(page, 'No answer', []);
  await addStep(page, 'Add the first step', 'Fill everything in');
  await press(page, 'Show 2 more');
  await expect(
    page.getByText('Every editor answered with 503: Closed for the night.'),
  ).toBeVisible();
  await press(page, 'Enter text or an expression for Broken');
  await type(page, 'Broken', 'my own');
  await expect(page.getByRole('textbox', { name: 'Broken' })).toHaveText('my own');
});
