/** Tests of a flow: a run saved as one, and how they go. */

/** @typedef {import('playwright').Page} Page */

const flow = '/flows/c5a1e7d2-90b4-4e0f-a3c8-15f26d7b9001';

/** @param {Page} page */
async function saveTest(page) {
  await page.goto(flow);
  await page.locator('[data-href^="/runs/"], a[href^="/runs/"]').first().click();
  await page.getByRole('button', { name: 'Overview' }).click();
  await page.getByRole('button', { name: 'Save as a test' }).click();
  await page.getByRole('textbox', { name: 'Name' }).waitFor();
}

/** Expects what this flow does not do. */
const wrong = {
  tests: [
    {
      name: 'A claim above the limit waits for finance',
      note: 'The limit was 500 until spring.',
      trigger: { body: { number: 620, text: 'Train to the fair', text_1: 'Sales' } },
      mocks: {
        Ask_finance: [{ status: 'Succeeded', outputs: { statusCode: 'OK' } }],
        Confirm_at_once: [{ status: 'Succeeded', outputs: { statusCode: 'OK' } }],
        Confirm: [{ status: 'Succeeded', outputs: { statusCode: 'OK' } }],
      },
      expect: {
        status: 'Failed',
        steps: { Ask_finance: { status: 'Skipped' }, Confirm_at_once: { status: 'Succeeded' } },
      },
    },
  ],
};

/** @param {Page} page */
async function makeTests(page) {
  await saveTest(page);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('is saved as a test').waitFor();
  await page.goto(flow);
  await page.locator('input[type=file]').setInputFiles({
    name: 'tests.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(wrong)),
  });
  await page.getByText('above the limit').waitFor();
}

/**
 * One that passes, and one that does not.
 * @param {Page} page
 */
async function tests(page) {
  await page.goto(flow);
  const card = page.getByRole('region', { name: 'Tests' });
  await card.getByText(/No tests yet|above the limit/).waitFor();
  if (await card.getByText('No tests yet').isVisible()) await makeTests(page);
  await card.getByRole('button', { name: 'Run all' }).click();
  await card
    .getByRole('button', { name: /differences/ })
    .first()
    .click();
  await card.scrollIntoViewIfNeeded();
}

/** @type {import('../shots.mjs').Screen[]} */
export const testingScreens = [
  { name: 'save-as-test', open: saveTest, phone: true },
  { name: 'flow-tests', open: tests, phone: true },
];
