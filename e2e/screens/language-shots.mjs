/** Pictures of writing expressions, of picking values and of the code view. */

/** @typedef {import('playwright').Page} Page */

const flow = '/flows/c5a1e7d2-90b4-4e0f-a3c8-15f26d7b9001';

/**
 * @param {Page} page
 * @param {string} field
 */
async function openField(page, field) {
  await page.goto(`${flow}/edit`);
  await page
    .getByRole('button', { name: /^Ask finance/ })
    .first()
    .click();
  await page.getByRole('textbox', { name: field }).click();
  await page.keyboard.press('End');
}

/** @param {Page} page */
async function openExpression(page) {
  await openField(page, 'Subject');
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Code of the expression' }).waitFor();
}

/**
 * @param {Page} page
 * @param {string} code
 */
async function write(page, code) {
  await openExpression(page);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(code);
}

const claim = `if(
  greater(sub(triggerBody()?['number'], 500), 0),
  'above the limit',
  concat(formatNumbr(triggerBody()?['number'], 'N2'), ' is fine')
)`;

/** @type {readonly import('../shots.mjs').Screen[]} */
export const languageScreens = [
  {
    name: 'expression',
    open: async (page) => {
      await write(page, claim);
      await page.getByText('above the limit').last().waitFor();
      for (let up = 0; up < 3; up++) await page.keyboard.press('ArrowUp');
      await page.waitForTimeout(600);
    },
  },
  {
    name: 'expression-completion',
    open: async (page) => {
      await write(page, "concat(triggerBody()?['text'], ");
      await page.keyboard.type('form');
      await page.getByRole('option', { name: /formatNumber/ }).waitFor();
    },
  },
  {
    name: 'expression-functions',
    open: async (page) => {
      await openExpression(page);
      await page.getByRole('button', { name: 'Functions' }).click();
      await page.getByRole('combobox', { name: 'Search functions' }).fill('date');
    },
  },
  {
    name: 'values',
    open: async (page) => {
      await openField(page, 'Subject');
      await page.keyboard.type(' /');
      await page.getByRole('listbox', { name: 'Values of earlier steps' }).waitFor();
      await page.waitForTimeout(600);
    },
  },
];
