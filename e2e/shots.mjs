/**
 * The screens of `npm run shots`, in the sample workspace: each opens itself and rests. Whoever adds a
 * page, or a state of one that people see often, adds it here.
 */

/**
 * @typedef {import('playwright').Page} Page
 * @typedef {object} Screen
 * @property {string} name of the picture
 * @property {(page: Page) => Promise<unknown>} open
 * @property {boolean} [phone] also at 390 px wide: for pages that run-only users and approvers need
 * @property {boolean} [fresh] in a workspace where nothing was chosen yet
 */

const flow = '/flows/c5a1e7d2-90b4-4e0f-a3c8-15f26d7b9001';

/** @param {Page} page */
export async function chooseSample(page) {
  await page.goto('/');
  await page.getByText('A sample organisation').click();
  await page.getByRole('navigation').first().waitFor();
}

/** @param {string} address */
const at = (address) => (/** @type {Page} */ page) => page.goto(address);

/** @param {Page} page */
async function openNewestRun(page) {
  await page.goto('/runs');
  await page.locator('[data-href^="/runs/"], a[href^="/runs/"]').first().click();
}

/** @type {readonly Screen[]} */
export const screens = [
  { name: 'welcome', open: at('/'), phone: true, fresh: true },
  { name: 'home', open: at('/'), phone: true },
  { name: 'flows', open: at('/flows') },
  { name: 'flows-nothing-found', open: at('/flows?q=zzz') },
  { name: 'flows-deleted', open: at('/flows?tab=deleted') },
  { name: 'create', open: at('/create') },
  { name: 'run-form', open: at(`${flow}/run`), phone: true },
  { name: 'runs', open: at('/runs'), phone: true },
  { name: 'runs-failed', open: at('/runs?status=Failed') },
  { name: 'mail', open: at('/mail'), phone: true },
  { name: 'settings', open: at('/settings') },
  { name: 'designer', open: at(`${flow}/edit`) },
  { name: 'run', open: openNewestRun, phone: true },
  { name: 'not-found', open: at('/nowhere') },
  {
    name: 'palette',
    open: async (page) => {
      await page.goto('/');
      await page.getByRole('navigation').first().waitFor();
      await page.keyboard.press('ControlOrMeta+k');
      await page.getByRole('dialog').waitFor();
    },
  },
];
