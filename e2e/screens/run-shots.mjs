/** Pictures of a run that has failed: its rounds, its past, why, and the run that it has started. */

import { newFlow } from './language-shots.mjs';

/** @typedef {import('playwright').Page} Page */

const by = (/** @type {object} */ schema) => ({
  manual: { type: 'Request', kind: 'Button', inputs: { schema } },
});
const child = {
  triggers: { manual: { type: 'Request', kind: 'Http', inputs: { schema: {} } } },
  actions: { Answer: { type: 'Response', inputs: { statusCode: 200, body: 'twice' } } },
};
const parent = (/** @type {string} */ childId) => ({
  triggers: by({ type: 'object' }),
  actions: {
    Ask_for_prices: {
      type: 'Workflow',
      inputs: { host: { workflowReferenceName: childId }, body: { n: 1 } },
    },
    Each_order: {
      type: 'Foreach',
      foreach: '@range(1, 300)',
      runtimeConfiguration: { concurrency: { repetitions: 1 } },
      runAfter: { Ask_for_prices: ['Succeeded'] },
      actions: {
        Name_it: { type: 'Compose', inputs: { order: "SO-@{items('Each_order')}" } },
        Check_it: {
          type: 'Compose',
          inputs: "@if(equals(mod(item(), 13), 0), int(concat('order ', item())), item())",
          runAfter: { Name_it: ['Succeeded'] },
        },
      },
    },
  },
});

/** @type {string | undefined} */
let made;

/** Made once for all pictures. @param {Page} page */
async function openRun(page) {
  made ??= await makeRun(page);
  await page.goto(made);
  await page.getByRole('button', { name: 'Run again', exact: true }).waitFor();
  await page.locator('[data-step]').first().waitFor();
  // On a phone the step that failed lies over the flow.
  const panel = page.getByRole('complementary', { name: 'Step of the run' });
  await panel.getByRole('button', { name: 'Close', exact: true }).click();
  await panel.waitFor({ state: 'detached' });
}

/** @param {Page} page */
async function makeRun(page) {
  const size = page.viewportSize();
  await page.setViewportSize({ width: 1440, height: 900 });
  const childId = await published(page, child);
  const flowId = await published(page, parent(childId));
  await page.goto(`/flows/${flowId}/run`);
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await page.getByRole('link', { name: 'See the run' }).click();
  await page.getByRole('button', { name: 'Run again', exact: true }).waitFor();
  if (size) await page.setViewportSize(size);
  return page.url();
}

/** @param {Page} page @param {object} definition */
async function published(page, definition) {
  await newFlow(page, definition);
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByText('Published', { exact: true }).first().waitFor();
  return new URL(page.url()).pathname.split('/')[2] ?? '';
}

const card = (/** @type {Page} */ page, /** @type {string} */ name) =>
  page.locator(`[data-step="${name}"]`).first();

/** @param {Page} page */
async function rounds(page) {
  await openRun(page);
  await card(page, 'Each_order').click();
  await page.getByRole('tab', { name: /^Rounds/ }).click();
  await page.getByRole('grid').waitFor();
}

/** @param {Page} page */
async function failure(page) {
  await openRun(page);
  await card(page, 'Each_order').click();
  await page.getByRole('button', { name: 'Show what failed' }).click();
  await page.getByRole('link', { name: 'Open this field' }).waitFor();
}

/** @param {Page} page */
async function timeline(page) {
  await openRun(page);
  const wide = page.getByRole('button', { name: 'Timeline' });
  if (await wide.isVisible()) await wide.click();
  else {
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Timeline' }).click();
  }
  const slider = page.getByRole('slider', { name: 'Moment of the run' });
  await slider.focus();
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
}

/** @param {Page} page */
async function childRun(page) {
  await openRun(page);
  await card(page, 'Ask_for_prices').click();
  await page.getByRole('link', { name: /run/i }).last().waitFor();
}

/** @type {import('../shots.mjs').Screen[]} */
export const runScreens = [
  { name: 'run-rounds', open: rounds, phone: true },
  { name: 'run-timeline', open: timeline, phone: true },
  { name: 'run-failure', open: failure, phone: true },
  { name: 'run-child', open: childRun, phone: true },
];
