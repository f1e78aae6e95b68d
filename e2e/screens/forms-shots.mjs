/** Pictures of forms: each of the larger editors, filled in. */

/** @typedef {import('playwright').Page} Page */

/**
 * @param {Page} page
 * @param {string} search
 */
async function withStep(page, search) {
  await page.goto('/create');
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Forms');
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await page.getByRole('button', { name: 'Add the first step', exact: true }).first().click();
  const box = page.getByRole('combobox', { name: /^Search/ });
  await box.fill(search);
  await page.getByRole('option').first().waitFor();
  await box.press('Enter');
}

/**
 * @param {Page} page
 * @param {string} field
 * @param {string} text
 */
async function write(page, field, text) {
  await page.getByRole('textbox', { name: field, exact: true }).last().click();
  await page.keyboard.insertText(text);
}

/**
 * @param {Page} page
 * @param {string} field
 * @param {string} option
 */
async function choose(page, field, option) {
  const opens = page.locator('button[aria-haspopup=listbox]');
  await opens
    .and(page.getByRole('button', { name: new RegExp(` ${field}$`) }))
    .first()
    .click();
  await page.getByRole('option', { name: option }).first().click();
}

/** @param {Page} page */
async function request(page) {
  await withStep(page, 'HTTP');
  await write(page, 'URI', 'https://api.tidewell.example/orders/@{workflow().run.name}');
  await page
    .getByRole('group', { name: 'Headers' })
    .getByRole('button', { name: 'Add a row' })
    .click();
  await write(page, 'Name of row 1 of Headers', 'Accept');
  await write(page, 'Value of row 1 of Headers', 'application/json');
  await page.getByRole('button', { name: /^Show \d+ more/ }).click();
  await choose(page, 'Kind of Authentication', 'Microsoft Entra ID');
  await write(page, 'Tenant', 'aldermoor.example');
  await page.getByRole('textbox', { name: 'Client id' }).scrollIntoViewIfNeeded();
}

/** @param {Page} page */
async function condition(page) {
  await withStep(page, 'Condition');
  await write(page, 'Left value of row 1', "@{triggerOutputs()?['headers/x-ms-user-name']}");
  await choose(page, 'Comparison of row 1', 'is not equal to');
  await write(page, 'Right value of row 1', 'Ines');
  await page.getByRole('button', { name: 'Add a group' }).click();
  await write(page, 'Left value of row 1', '@{utcNow()}');
}

/** @param {Page} page */
async function schema(page) {
  await withStep(page, 'Parse JSON');
  await write(page, 'Content', '@{triggerBody()}');
  await page.getByRole('button', { name: 'Use a sample' }).click();
  await page.keyboard.insertText(
    '{"number": "SO-10482", "lines": [{"item": "1000", "quantity": 3}]}',
  );
  await page.getByRole('button', { name: 'Make the schema' }).click();
  await page.getByText('"properties"').first().waitFor();
}

/** @param {Page} page */
async function table(page) {
  await withStep(page, 'Create HTML table');
  await write(page, 'From', '@{triggerBody()}');
  await page.getByRole('radio', { name: 'Custom' }).click();
  await write(page, 'Header of column 1', 'Number');
  await write(page, 'Value of row 1 of Columns', "@{item()?['number']}");
  await page.getByRole('button', { name: 'Add a column' }).click();
  await write(page, 'Header of column 2', 'Amount');
}

/** @param {Page} page */
async function recurrence(page) {
  await withStep(page, 'Compose');
  // On a phone the form covers the canvas.
  await page.keyboard.press('Escape');
  await page
    .getByRole('button', { name: /^Manually trigger/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Change the trigger' }).click();
  await page
    .getByRole('option', { name: /^Recurrence/ })
    .first()
    .click();
  await page
    .getByRole('button', { name: /^Recurrence/ })
    .first()
    .click();
  await choose(page, 'Unit of time', 'weeks');
  await page.getByRole('button', { name: 'Monday' }).click();
  await page.getByRole('button', { name: 'Thursday' }).click();
  await write(page, 'At these hours', '9, 17');
  await write(page, 'At these minutes', '0');
  await choose(page, 'Time zone', 'W. Europe Standard Time');
  await page.getByRole('list', { name: 'Next times' }).waitFor();
}

export const formScreens = [
  { name: 'form-request', open: request, phone: true },
  { name: 'form-condition', open: condition, phone: true },
  { name: 'form-schema', open: schema },
  { name: 'form-table', open: table, phone: true },
  { name: 'form-recurrence', open: recurrence, phone: true },
];
