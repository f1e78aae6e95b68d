/** A flow that is tried out: the test pane, a paused run, a run again from a step; and templates. */

/** @typedef {import('playwright').Page} Page */

const flow = '/flows/c5a1e7d2-90b4-4e0f-a3c8-15f26d7b9001/edit';

/** @param {Page} page */
async function openFlow(page) {
  await page.goto(flow);
  await page.getByRole('region', { name: 'Flow' }).waitFor();
}

/**
 * With a breakpoint on the condition and a given result, whatever earlier pictures have left.
 * @param {Page} page
 */
async function testPane(page) {
  await openFlow(page);
  const condition = page.locator('[data-step="Above_the_limit"]');
  if (!(await condition.getAttribute('aria-label'))?.includes('Breakpoint')) {
    await condition.focus();
    await page.keyboard.press('F9');
  }
  await page.getByRole('button', { name: 'Test', exact: true }).click();
  const pane = page.getByRole('complementary', { name: 'Test' });
  await pane.getByRole('textbox', { name: 'Amount' }).fill('740');
  await pane.getByRole('textbox', { name: 'What for' }).fill('Hotel');
}

/** @param {Page} page */
async function paused(page) {
  await testPane(page);
  const pane = page.getByRole('complementary', { name: 'Test' });
  await pane.getByRole('button', { name: /Cost centre/ }).click();
  await page.getByRole('option').first().click();
  await pane.getByRole('button', { name: 'Run the draft' }).click();
  const bar = page.getByRole('region', { name: 'Paused' });
  await bar.waitFor();
  await bar.getByRole('button').first().click();
  await page.getByRole('complementary', { name: 'Step of the run' }).waitFor();
}

/** @param {Page} page */
async function rerun(page) {
  await paused(page);
  await page.keyboard.press('F8');
  await page.getByRole('button', { name: 'Run again from here' }).click();
  await page.getByRole('dialog').waitFor();
}

/** @param {Page} page */
async function templates(page) {
  await openFlow(page);
  const canvas = page.getByRole('region', { name: 'Flow' });
  await canvas.click({ button: 'right', position: { x: 30, y: 300 } });
  await page.getByRole('menuitem', { name: 'Templates' }).click();
  await page.getByRole('button', { name: /^Try, and report/ }).click();
}

/** @type {import('../shots.mjs').Screen[]} */
export const tryingScreens = [
  { name: 'try-pane', open: testPane, phone: true },
  { name: 'try-paused', open: paused, phone: true },
  { name: 'try-again', open: rerun, phone: true },
  { name: 'try-templates', open: templates },
];
