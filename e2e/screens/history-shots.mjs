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
  for (const keys of ['o', 'o', 'o', 'o', 'o']) await page.keyboard.press(keys);
  await page.keyboard.press('h');
  await page.getByRole('listbox').waitFor();
  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('ControlOrMeta+z');
}

/**
 * Whatever earlier pictures have left, something differs from what is published.
 * @param {Page} page
 */
async function compare(page) {
  await openFlow(page);
  const differs = page.getByRole('button', { name: /^Compare the draft with version \d+: [1-9]/ });
  const isDraft = await page.getByText('Draft', { exact: true }).isVisible();
  if (!isDraft) {
    await page
      .getByRole('button', { name: /^Claim/ })
      .first()
      .focus();
    await page.keyboard.press('o');
  }
  await differs.click();
  await page.getByRole('list', { name: 'What is different' }).waitFor();
}

/** @param {Page} page */
async function versions(page) {
  await openFlow(page);
  const publish = page.getByRole('button', { name: 'Publish with a name and a note' });
  if (await publish.isEnabled()) {
    await publish.click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Before the audit');
    await page
      .getByRole('textbox', { name: 'Note' })
      .fill('The limit is 500 now, as finance asked.');
    await page.getByRole('dialog').getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  }
  await page
    .getByRole('button', { name: /^Claim/ })
    .first()
    .focus();
  await page.keyboard.press('Shift+H');
  await page.getByRole('searchbox', { name: 'Find a version' }).waitFor();
}

/** @param {Page} page */
async function publish(page) {
  await compare(page);
  await page.getByRole('button', { name: 'Publish with a name and a note' }).click();
  await page.getByRole('dialog').waitFor();
}

/**
 * Two tabs type into one field before either has heard of the other.
 * @param {Page} page
 */
async function conflict(page) {
  const other = await page.context().newPage();
  const pages = [page, other];
  for (const one of pages) {
    await openFlow(one);
    await one.locator('[data-step="Claim"]').click();
    await one.getByRole('textbox', { name: 'Inputs' }).waitFor();
  }
  // Earlier pictures have left one.
  const left = page.getByRole('region', { name: /^Conflict in/ }).getByRole('button');
  if (await left.first().isVisible()) {
    await left.first().click();
    await left.first().waitFor({ state: 'hidden' });
  }
  for (const one of pages) {
    await one.getByRole('textbox', { name: 'Inputs' }).press('ControlOrMeta+a');
  }
  // Another number each time: what already stands there is no edit.
  const number = Date.now() % 1000;
  await Promise.all(
    pages.map((one, at) =>
      one.keyboard.insertText(
        `${number + at} chairs for the meeting room upstairs, as agreed in May`,
      ),
    ),
  );
  await page.getByText('in the flow now').waitFor();
  await other.close();
  await page.bringToFront();
}

/** @type {import('../shots.mjs').Screen[]} */
export const historyScreens = [
  { name: 'designer-history', open: history, phone: true },
  { name: 'designer-compare', open: compare },
  { name: 'designer-publish', open: publish },
  { name: 'designer-conflict', open: conflict, phone: true },
  { name: 'designer-versions', open: versions },
];
