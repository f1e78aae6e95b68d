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

/** @type {import('../shots.mjs').Screen[]} */
export const knowingScreens = [
  { name: 'designer-where-used', open: usesOfTrigger },
  { name: 'designer-pill-menu', open: pillMenu },
];
