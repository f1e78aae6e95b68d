/** Screens of `npm run shots`: steps that are marked, carried, pasted and deleted. */

/** @typedef {import('playwright').Page} Page */

const claim = '[data-step=Claim]';
const condition = '[data-step=Above_the_limit]';

/** @param {string} flow */
const opened = (flow) => async (/** @type {Page} */ page) => {
  await page.goto(`${flow}/edit`);
  await page.locator('.canvas[data-arranging]').waitFor();
};

/**
 * @param {string} flow
 * @returns {readonly import('../shots.mjs').Screen[]}
 */
export function arrangingScreens(flow) {
  const open = opened(flow);
  const after =
    (/** @type {(page: Page) => Promise<unknown>} */ act) => async (/** @type {Page} */ page) => {
      await open(page);
      await act(page);
    };
  return [
    { name: 'arrange-marked', open: after(markTwo) },
    { name: 'arrange-menu', open: after((page) => page.click(claim, { button: 'right' })) },
    { name: 'arrange-drag', open: after(dragOverRefused) },
    { name: 'arrange-keys', open: after(moveByKeys) },
    { name: 'arrange-paste', open: after(pasteFromElsewhere) },
    { name: 'arrange-delete', open: after(deleteWhatIsRead) },
  ];
}

/** @param {Page} page */
async function markTwo(page) {
  await page.click(claim, { modifiers: ['Control'] });
  await page.click(condition, { modifiers: ['Control'] });
}

/** @param {Page} page */
async function dragOverRefused(page) {
  const from = await page.locator(condition).boundingBox();
  const over = await page
    .getByRole('button', { name: 'Add the first step', exact: true })
    .boundingBox();
  if (!from || !over) throw new Error('The flow is not in sight.');
  await page.mouse.move(from.x + 60, from.y + 20);
  await page.mouse.down();
  await page.mouse.move(from.x + 80, from.y, { steps: 3 });
  await page.mouse.move(over.x + 12, over.y + 12, { steps: 6 });
  await page.getByRole('note').waitFor();
}

/** @param {Page} page */
async function moveByKeys(page) {
  await page.mouse.up();
  await page.locator('[data-step=Ask_finance]').focus();
  await page.keyboard.press('m');
  await page.getByRole('region', { name: 'Moving' }).waitFor();
  await page.keyboard.press('ArrowDown');
}

/** @param {Page} page */
async function pasteFromElsewhere(page) {
  const text = JSON.stringify({
    Claim: { type: 'Compose', inputs: "@{outputs('Order')} at @{parameters('Rate')}" },
    Add_to_total: { type: 'IncrementVariable', inputs: { name: 'Total', value: 1 } },
  });
  await page.locator(claim).focus();
  await page.evaluate((value) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', value);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
  await page.getByRole('heading', { name: /^Paste/ }).waitFor();
}

/** @param {Page} page */
async function deleteWhatIsRead(page) {
  await page.locator(claim).focus();
  await page.keyboard.press('Delete');
  await page.getByRole('heading', { name: /^Delete/ }).waitFor();
}
