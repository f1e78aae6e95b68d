/** What keeps work from being lost: the history of edits, versions, and comparing them. */

/** @typedef {import('playwright').Page} Page */

const flow = '/flows/c5a1e7d2-90b4-4e0f-a3c8-15f26d7b9001/edit';

/** @param {Page} page */
async function openFlow(page) {
  await page.goto(flow);
  await page.getByRole('region', { name: 'Flow' }).waitFor();
}

/**
 * Some edits, of which the last two are taken back.
 * @param {Page} page
 */
async function history(page) {
  await openFlow(page);
  const first = page.getByRole('button', { name: /^Claim/ }).first();
  await first.focus();
  for (const keys of ['ControlOrMeta+d', 'o', 'ControlOrMeta+d', 'Delete']) {
    await page.keyboard.press(keys);
  }
  await page.keyboard.press('Escape');
  await first.focus();
  await page.keyboard.press('h');
  await page.getByRole('listbox').waitFor();
  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('ControlOrMeta+z');
}

/** @type {import('../shots.mjs').Screen[]} */
export const historyScreens = [{ name: 'designer-history', open: history, phone: true }];
