/** The designer's ways of knowing a flow: where something is used, find and replace, the outline. */

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
 */
const atStep = (step, key) => async (/** @type {Page} */ page) => {
  await openFlow(page);
  await page
    .getByRole('button', { name: new RegExp(`^${step}`) })
    .first()
    .focus();
  await page.keyboard.press(key);
};

/** @param {Page} page */
async function usesOfTrigger(page) {
  await atStep('Manually trigger', 'u')(page);
  await page.getByRole('heading', { name: 'Manually trigger a flow' }).waitFor();
}

/** @param {Page} page */
async function pillMenu(page) {
  await atStep('Claim', 'Enter')(page);
  await page.locator('[data-panel] [data-pill]').first().click({ button: 'right' });
  await page.getByRole('menu').waitFor();
}

/** @param {Page} page */
async function replaceAll(page) {
  await openFlow(page);
  await page.keyboard.press('ControlOrMeta+Shift+f');
  await page.getByRole('textbox', { name: 'Find in the flow' }).fill('claim');
  await page.getByRole('textbox', { name: 'Replace with' }).fill('expense');
  await page.getByRole('button', { name: /^Replace \d+ places/ }).waitFor();
}

/** @param {Page} page */
async function outline(page) {
  await atStep('Manually trigger', 'l')(page);
  await page.getByRole('tree').waitFor();
  await page.getByRole('treeitem', { name: /^Ask finance/ }).click();
  await page.getByRole('tab', { name: 'Parameters' }).waitFor();
}

/** @param {Page} page */
async function outlineAlone(page) {
  await openFlow(page);
  await page.keyboard.press('l');
  await page.getByRole('tree').waitFor();
}

/** @type {import('../shots.mjs').Screen[]} */
export const knowingScreens = [
  { name: 'designer-where-used', open: usesOfTrigger },
  { name: 'designer-pill-menu', open: pillMenu },
  { name: 'designer-replace', open: replaceAll },
  { name: 'designer-outline', open: outline },
  { name: 'designer-outline-alone', open: outlineAlone, phone: true },
];
