/** The designer's panels beside the form of a step: settings, testing, the flow, the checker. */

/** @typedef {import('playwright').Page} Page */

const flow = '/flows/c5a1e7d2-90b4-4e0f-a3c8-15f26d7b9001/edit';

/** @param {Page} page */
async function openFlow(page) {
  await page.goto(flow);
  await page.getByRole('region', { name: 'Flow' }).waitFor();
}

/**
 * @param {string} step
 * @param {string} key
 * @param {(page: Page) => Promise<unknown>} [then]
 */
const atStep = (step, key, then) => async (/** @type {Page} */ page) => {
  await openFlow(page);
  await page
    .getByRole('button', { name: new RegExp(`^${step}`) })
    .first()
    .focus();
  await page.keyboard.press(key);
  await then?.(page);
};

/** @param {Page} page */
const openTesting = async (page) => {
  await page.getByRole('tab', { name: 'Testing' }).click();
  await page.getByRole('switch', { name: /Switched off/ }).waitFor();
};

/**
 * @param {Page} page
 * @param {string} name
 */
const openNamed = async (page, name) => {
  await openFlow(page);
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
};

/** @param {Page} page */
const openParameters = async (page) => {
  await openNamed(page, 'Parameters and variables');
  const details = page.getByRole('button', { name: 'Details of Variable', exact: true });
  if (!(await details.isVisible())) {
    await page.getByRole('button', { name: 'Add a variable' }).click();
  }
  await details.click();
};

/** @param {Page} page */
const openChecker = async (page) => {
  await openFlow(page);
  await page
    .getByRole('button', { name: /^Ask finance/ })
    .first()
    .click();
  const field = page.getByRole('textbox', { name: 'To', exact: true });
  await field.click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('Checker');
  await page.keyboard.press('Enter');
  const list = page.getByRole('complementary', { name: 'Checker' });
  await list.getByRole('button', { name: /Fill in To/ }).waitFor();
};

/** @param {Page} page */
const writeNotes = async (page) => {
  await atStep('Confirm at once', 'o')(page);
  await atStep('Claim', 'n')(page);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Finance reads this text in its mail.');
  await page.keyboard.press('Escape');
  await page
    .getByRole('button', { name: /^Above the limit/ })
    .first()
    .focus();
  await page.keyboard.press('Shift+N');
  await page.keyboard.type(
    '**Finance** wants the limit\n- in every request\n- not only above *500*',
  );
  await page.keyboard.press('Escape');
};

/** @type {import('../shots.mjs').Screen[]} */
export const settingsScreens = [
  { name: 'step-settings', open: atStep('Above the limit', 's'), phone: true },
  { name: 'trigger-settings', open: atStep('Manually trigger', 's') },
  { name: 'step-testing', open: atStep('Above the limit', 's', openTesting) },
  { name: 'step-note', open: atStep('Above the limit', 'n') },
  { name: 'flow-variables', open: openParameters, phone: true },
  { name: 'designer-connections', open: (page) => openNamed(page, 'Connections of the flow') },
  { name: 'checker', open: openChecker, phone: true },
  { name: 'sticky-notes', open: writeNotes },
];
