/** Two tabs of the built product edit one flow at the same time, as fast as keys can be pressed. */
import type { Page } from '@playwright/test';
import { tellFigures } from '../fixtures/figures';
import { randomOf, seededRandom } from '../fixtures/seeded-random';
import { expect, test } from '../fixtures/test';
import { card, saved } from '../screens/designer';
import { heardOf, overhearDrafts, storedEdits } from '../screens/draft-log';
import { goToFirstCard, randomEdit } from '../screens/random-edits';
import { chairsFlow } from '../screens/two-steps';
import { secondTab } from '../screens/workspace';

/** `npm run test:full -- two-tabs` gives a thousand in each tab. */
const edits = Number(process.env.MILLRACE_EDITS ?? 40);
const settled = { timeout: 60_000 };

// A small view that does not glide is drawn much faster where no graphics card helps.
test.use({
  trace: 'off',
  actionTimeout: 15_000,
  viewport: { width: 1000, height: 640 },
  contextOptions: { reducedMotion: 'reduce' },
});

test(`two tabs give ${edits} edits each to one flow and end equal, and none that was acknowledged is lost`, async ({
  page,
  context,
}) => {
  test.setTimeout(120_000 + edits * 2000);
  const { seed } = seededRandom();
  console.log(`edits from MILLRACE_SEED=${seed}`);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await overhearDrafts(context);
  await chairsFlow(page, 'Two tabs');
  await saved(page);
  const other = await secondTab(context, page.url());
  await expect(card(other, 'Compose 2')).toBeVisible();
  const tabs = [page, other] as const;

  const began = Date.now();
  const given = await Promise.all(tabs.map((one, at) => editAtRandom(one, seed + at)));
  const seconds = (Date.now() - began) / 1000;
  for (const one of tabs) await saved(one, settled);

  const third = await secondTab(context, page.url());
  await expect(third.locator('[data-step]').first()).toBeVisible();
  const opened = JSON.parse((await heardOf(third)).opened.at(-1) ?? 'null');
  for (const one of [...tabs, third]) {
    await expect(async () => {
      expect(JSON.parse(await shownCode(one))).toEqual(opened);
    }).toPass(settled);
  }

  const stored = await storedEdits(page, /flows\/([^/]+)\//.exec(page.url())?.[1] ?? '');
  expect(new Set(stored).size, 'an edit stands in the log twice').toBe(stored.length);
  const acknowledged = (await Promise.all(tabs.map(heardOf))).flatMap((one) => one.acknowledged);
  expect(acknowledged.filter((id) => !stored.includes(id))).toEqual([]);
  for (const one of tabs) {
    expect((await heardOf(one)).acknowledged.length).toBeGreaterThanOrEqual(edits);
  }
  tellFigures('two-tabs', {
    edits: stored.length,
    keys: given.reduce((sum, one) => sum + one, 0),
    seconds,
  });
});

/** Until the log has acknowledged enough of them; answers how many were tried. */
async function editAtRandom(page: Page, seed: number): Promise<number> {
  const random = randomOf(seed);
  const choose = (limit: number) => Math.floor(random() * limit);
  let tried = 0;
  for (let done = 0; done < edits; tried++) {
    if (tried > edits * 6) throw new Error(`Only ${done} of ${tried} edits were acknowledged.`);
    await randomEdit(page, choose);
    if (tried % 10 === 9) done = (await heardOf(page)).acknowledged.length;
  }
  return tried;
}

/** The definition as the code of the flow shows it. */
async function shownCode(page: Page): Promise<string> {
  await page.bringToFront();
  const code = page.getByRole('complementary').locator('.cm-content');
  // Whatever panel the last edit has left open may hold an editor of its own.
  await goToFirstCard(page);
  await page.keyboard.press('j');
  await code.click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+c');
  return await page.evaluate(() => navigator.clipboard.readText());
}
