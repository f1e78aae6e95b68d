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
  // A pill under the pointer would show what it stands for, over what is pictured.
  await page.mouse.move(0, 0);
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

/** By its key: a phone has no room for the button. @param {Page} page */
async function showCode(page) {
  await page.locator('.canvas[data-arranging]').waitFor();
  await page.keyboard.press('j');
}

/** @param {Page} page */
async function openCode(page) {
  await page.goto(`${flow}/edit`);
  await page
    .getByRole('button', { name: /^Ask finance/ })
    .first()
    .waitFor();
  await showCode(page);
  await page.getByRole('textbox', { name: 'Definition of the flow' }).waitFor();
}

/**
 * @param {Page} page
 * @param {object} definition
 */
export async function newFlow(page, definition) {
  await page.goto('/create');
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Orders of a customer');
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await showCode(page);
  await page.getByRole('textbox', { name: 'Definition of the flow' }).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(JSON.stringify(definition, null, 2));
  await page.getByText('In step with the canvas').waitFor();
}

/** @param {Page} page */
async function openList(page) {
  await newFlow(page, orders);
  const code = page.getByRole('complementary', { name: 'Code' });
  await code.getByRole('button', { name: 'Close', exact: true }).click();
  await page.getByRole('button', { name: /^Note/ }).first().click();
  await page.getByRole('textbox', { name: 'Inputs' }).click();
  await page.keyboard.type('Order /');
}

const items = {
  type: 'array',
  items: {
    required: ['Number'],
    properties: { Amount: { type: 'number' }, Number: { type: 'string' } },
  },
};
const orders = {
  triggers: { manual: { type: 'Request', kind: 'Button', inputs: { schema: { type: 'object' } } } },
  actions: {
    Orders: { type: 'ParseJson', inputs: { content: [{ Number: 'SO-10476' }], schema: items } },
    Note: { type: 'Compose', inputs: '', runAfter: { Orders: ['Succeeded'] } },
    Keep: { type: 'Compose', inputs: "@outputs('Note')", runAfter: { Note: ['Succeeded'] } },
  },
};

/** @type {readonly import('../shots.mjs').Screen[]} */
export const languageScreens = [
  {
    name: 'expression',
    open: async (page) => {
      await write(page, claim);
      await page.getByText('above the limit').last().waitFor();
      for (let up = 0; up < 3; up++) await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Home');
      for (let at = 0; at < 14; at++) await page.keyboard.press('ArrowRight');
      await page.getByText('The first number minus the second.').waitFor();
      await page.getByText(/^Value in/).waitFor();
    },
  },
  {
    name: 'expression-completion',
    phone: true,
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
    phone: true,
    open: async (page) => {
      await openField(page, 'Subject');
      await page.keyboard.type(' /');
      const list = page.getByRole('listbox', { name: 'Values of earlier steps' });
      await list.getByRole('option', { name: 'Amount' }).waitFor();
      await page.getByText(/^Values from the run/).waitFor();
    },
  },
  {
    name: 'list-card',
    open: async (page) => {
      await openList(page);
      await page.keyboard.type('number');
      await page
        .getByRole('option', { name: /Number/ })
        .first()
        .waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Repeat this step for each' }).waitFor();
    },
  },
  {
    name: 'code-step',
    open: async (page) => {
      await openField(page, 'Subject');
      await page.getByRole('tab', { name: 'Code' }).click();
      await page.getByRole('textbox', { name: 'Code of Ask finance' }).waitFor();
    },
  },
  {
    name: 'code-flow',
    open: async (page) => {
      await openCode(page);
      await page
        .getByRole('button', { name: /^Ask finance/ })
        .first()
        .click();
      await page.locator('.cm-line', { hasText: '"Ask_finance"' }).waitFor();
    },
  },
  {
    name: 'code-problems',
    open: async (page) => {
      const actions = { ...orders.actions, Keep: { type: 'Compose', inputs: "@outputs('Nte')" } };
      await newFlow(page, { ...orders, actions });
      await page.getByText('2 problems', { exact: true }).waitFor();
      await page.keyboard.press('ControlOrMeta+End');
      await page.keyboard.insertText('}');
      await page.getByText('Not applied').waitFor();
    },
  },
];
