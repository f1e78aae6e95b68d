/** Pictures of the canvas: empty, full of everything, searched, and as a run. */

import { newFlow } from './language-shots.mjs';

/** @typedef {import('playwright').Page} Page */

const after = (/** @type {string} */ step, statuses = ['Succeeded']) => ({ [step]: statuses });

const everything = {
  triggers: {
    manual: {
      type: 'Request',
      kind: 'Button',
      inputs: {
        schema: { type: 'object', properties: { text: { type: 'string', title: 'Customer' } } },
      },
    },
  },
  actions: {
    Total: {
      type: 'InitializeVariable',
      inputs: { variables: [{ name: 'Total', type: 'integer', value: 0 }] },
    },
    Orders: {
      type: 'Compose',
      inputs: [
        { number: 'SO-10476', amount: 310 },
        { number: 'SO-10482', amount: 12480 },
      ],
      runAfter: after('Total'),
    },
    Find_the_manager: {
      type: 'Http',
      inputs: { method: 'GET', uri: 'https://people.tidewell.example/managers' },
      runAfter: after('Total'),
    },
    For_each_order: {
      type: 'Foreach',
      foreach: "@outputs('Orders')",
      runAfter: { ...after('Orders'), ...after('Find_the_manager', ['Succeeded', 'Failed']) },
      actions: {
        Is_it_large: {
          type: 'If',
          expression: { greater: ["@item()?['amount']", 500] },
          actions: {
            By_region: {
              type: 'Switch',
              expression: "@triggerBody()?['text']",
              cases: {
                North: {
                  case: 'North',
                  actions: { Note_north: { type: 'Compose', inputs: "@item()?['number']" } },
                },
              },
              default: { actions: {} },
            },
          },
          else: {
            actions: {
              Add_to_the_total: {
                type: 'IncrementVariable',
                inputs: { name: 'Total', value: "@int(item()?['amount'])" },
              },
            },
          },
        },
      },
    },
    Keep_it: {
      type: 'Scope',
      runAfter: after('For_each_order', ['Succeeded', 'TimedOut']),
      actions: {
        Write: { type: 'Compose', inputs: "@variables('Totl')" },
        Later: {
          type: 'Wait',
          inputs: { interval: { count: 5, unit: 'Minute' } },
          runAfter: after('Write'),
        },
      },
    },
  },
};

const rounds = {
  triggers: { manual: { type: 'Request', kind: 'Button', inputs: { schema: { type: 'object' } } } },
  actions: {
    Orders: { type: 'Compose', inputs: ['310', '84', 'n/a', '1200'] },
    For_each_order: {
      type: 'Foreach',
      foreach: "@outputs('Orders')",
      runAfter: after('Orders'),
      actions: {
        Amount: { type: 'Compose', inputs: '@int(item())' },
        Note: { type: 'Compose', inputs: "Paid @{outputs('Amount')}", runAfter: after('Amount') },
      },
    },
    All_paid: { type: 'Compose', inputs: 'yes', runAfter: after('For_each_order') },
    Tell_somebody: {
      type: 'Compose',
      inputs: 'no',
      runAfter: after('For_each_order', ['Failed', 'TimedOut']),
    },
  },
};

/** @param {Page} page */
async function openEmpty(page) {
  await page.goto('/create');
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Every morning');
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await page.getByRole('button', { name: 'Add the first step', exact: true }).first().waitFor();
}

/** @param {object} definition */
const opened = (definition) => async (/** @type {Page} */ page) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await newFlow(page, definition);
  const address = page.url();
  await page.getByText('saved').first().waitFor();
  await page.goto(address);
  await page.locator('.canvas[data-arranging]').waitFor();
};

/** @param {Page} page */
async function openFull(page) {
  await opened(everything)(page);
  await page.getByRole('button', { name: 'Fit the flow' }).click();
}

/** @param {Page} page */
async function openFolded(page) {
  await openFull(page);
  for (const step of ['By region', 'Keep it']) {
    await page.getByRole('button', { name: `Fold ${step}`, exact: true }).click();
  }
  await page.getByRole('button', { name: 'Fit the flow' }).click();
}

/** @param {Page} page */
async function find(page) {
  await openFull(page);
  await page.getByRole('button', { name: 'Find a step' }).click();
  await page.getByRole('combobox', { name: 'Find a step' }).fill('total');
  await page.getByRole('option').first().waitFor();
}

/** @param {Page} page */
async function keys(page) {
  await openEmpty(page);
  await page
    .getByRole('button', { name: /^Manually trigger/ })
    .first()
    .focus();
  await page.keyboard.press('?');
  await page.getByRole('complementary', { name: 'Keyboard' }).waitFor();
}

/** @param {Page} page */
async function noTrigger(page) {
  await opened({ triggers: {}, actions: {} })(page);
}

/** @param {Page} page */
async function runWithRounds(page) {
  await opened(rounds)(page);
  await page.getByRole('button', { name: 'Test', exact: true }).click();
  await page.getByRole('button', { name: 'Run the draft' }).click();
  await page.getByText('Test: Failed').waitFor();
}

/** @param {Page} page */
async function roundThatFailed(page) {
  await runWithRounds(page);
  await page
    .getByRole('button', { name: /^Amount/ })
    .first()
    .click();
}

/** @param {Page} page */
async function exportPanel(page) {
  await openFull(page);
  const name = 'Export as a picture or a document';
  const wide = page.getByRole('button', { name });
  if (await wide.isVisible()) await wide.click();
  else {
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name }).click();
  }
  await page.getByRole('img', { name: /^Picture of/ }).waitFor();
}

/** @type {import('../shots.mjs').Screen[]} */
export const canvasScreens = [
  { name: 'canvas-empty', open: openEmpty, phone: true },
  { name: 'canvas-no-trigger', open: noTrigger },
  { name: 'canvas-full', open: openFull },
  { name: 'canvas-folded', open: openFolded },
  { name: 'canvas-find', open: find },
  { name: 'canvas-keys', open: keys },
  { name: 'canvas-export', open: exportPanel, phone: true },
  { name: 'canvas-run', open: runWithRounds },
  { name: 'canvas-run-round', open: roundThatFailed },
];
