import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test';
import { card, saved } from '../screens/designer';
import { holdDrafts } from '../screens/stored';
import { actAs, openSample, secondTab } from '../screens/workspace';

test.slow();

const claim = '/flows/c5a1e7d2-90b4-4e0f-a3c8-15f26d7b9001/edit';
const panel = (page: Page) => page.getByRole('complementary', { name: 'Step', exact: true });
const inputs = (page: Page) => panel(page).getByRole('textbox', { name: 'Inputs' });
const conflict = (page: Page, name: RegExp) => page.getByRole('region', { name });

async function openClaim(page: Page): Promise<void> {
  await page.goto(claim);
  await card(page, 'Claim').click();
  await expect(inputs(page)).toBeVisible();
}

/** Both type before either has seen what the other does. */
async function typeAtOnce(pages: readonly Page[], texts: readonly string[]): Promise<void> {
  for (const page of pages) await inputs(page).press('ControlOrMeta+a');
  const release = await holdDrafts(pages[0] as Page);
  for (const [at, page] of pages.entries()) {
    await page.keyboard.insertText(texts[at] ?? '');
    await expect(inputs(page)).toHaveText(texts[at] ?? '');
  }
  await release();
}

test('two people change one field at once: both see both values, and either is kept', async ({
  page,
  context,
  axe,
}) => {
  await openSample(page);
  const other = await secondTab(context, '/flows');
  await actAs(other, 'Jonas');
  await openClaim(page);
  await openClaim(other);
  await typeAtOnce([page, other], ['Two chairs', 'Three tables']);

  for (const [one, who] of [
    [page, 'Jonas Okafor'],
    [other, 'Ines Marchetti'],
  ] as const) {
    const mark = `${who} changed this too`;
    await expect(card(one, `Claim, .*${mark}`)).toBeVisible();
    await expect(conflict(one, new RegExp(`Conflict in Inputs of Claim: ${mark}`))).toContainText(
      /Two chairs|Three tables/,
    );
    await expect(one.getByRole('button', { name: '1 conflict' })).toBeVisible();
    await axe(one);
  }
  const mine = conflict(page, /Inputs of Claim/);
  await expect(mine).toContainText('Two chairs');
  await expect(mine).toContainText('Three tables');
  // It stays wherever one looks meanwhile.
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '1 conflict' }).click();

  const before = (await inputs(page).textContent()) ?? '';
  const isMine = before === 'Two chairs';
  const [keep, kept] = isMine
    ? (['Keep theirs', 'Three tables'] as const)
    : (['Keep mine', 'Two chairs'] as const);
  await mine.getByRole('button', { name: new RegExp(`^${keep}: Inputs of Claim`) }).click();
  for (const one of [page, other]) {
    await expect(inputs(one)).toHaveText(kept);
    await expect(conflict(one, /Inputs of Claim/)).toBeHidden();
    await expect(one.getByRole('button', { name: '1 conflict' })).toBeHidden();
  }

  await card(page, 'Claim').focus();
  await page.keyboard.press('ControlOrMeta+z');
  for (const one of [page, other]) {
    await expect(inputs(one)).toHaveText(before);
    await expect(conflict(one, /Inputs of Claim/)).toBeVisible();
  }
  // Whoever comes later finds it, too.
  await other.reload();
  await expect(card(other, 'Claim, .*changed this too')).toBeVisible();
  await other.getByRole('button', { name: '1 conflict' }).click();
  await conflict(other, /Inputs of Claim/)
    .getByRole('button', { name: isMine ? /^Keep theirs: / : /^Keep mine: / })
    .click();
  await expect(conflict(page, /Inputs of Claim/)).toBeHidden();
  await expect(inputs(page)).toHaveText(before);
});

test('a step that one tab deletes while another edits it comes back with the edit', async ({
  page,
  context,
  axe,
}) => {
  await openSample(page);
  const other = await secondTab(context, claim);
  await page.goto(claim);
  await card(page, 'Confirm at once').click();
  const subject = panel(page).getByRole('textbox', { name: 'Subject' });
  await subject.press('ControlOrMeta+a');
  await card(other, 'Confirm at once').focus();
  const release = await holdDrafts(page);
  await page.keyboard.insertText('Not to be lost');
  await other.keyboard.press('Delete');
  await expect(card(other, 'Confirm at once')).toBeHidden();
  await release();

  await expect(card(page, 'Confirm at once')).toBeHidden();
  await page.getByRole('button', { name: '1 conflict' }).click();
  const list = page.getByRole('complementary', { name: 'Conflicts' });
  const gone = list.getByRole('region', { name: /You changed this in another tab too/ });
  await expect(gone).toContainText('Deleted');
  await axe();
  await gone.getByRole('button', { name: /^Keep mine/ }).click();
  await expect(list).toContainText('No conflicts');
  for (const one of [page, other]) {
    await expect(card(one, 'Confirm at once')).toContainText('Not to be lost');
    await saved(one);
  }
});
