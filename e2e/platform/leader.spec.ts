import type { BrowserContext, Page } from '@playwright/test';
import { callProbe, openProbe } from '../fixtures/probe';
import { expect, test } from '../fixtures/test';

/** Opens the app in a tab of its own, up to its first screen. */
async function openTab(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto('/');
  await expect(page.getByRole('heading').first()).toBeVisible();
  return page;
}

let probe: Page;
let first: Page;

/** Number of the change of hands that put the present leader there. */
const fence = async () => (await callProbe(probe, 'leaseOfApp'))?.fence ?? 0;

test.beforeEach(async ({ context, baseURL }) => {
  first = await openTab(context);
  probe = await openProbe(context, baseURL ?? '');
  await expect.poll(fence).toBe(1);
});

test('a second tab does not take the lead from the first', async ({ context }) => {
  await openTab(context);
  const before = await callProbe(probe, 'leaseOfApp');
  await openTab(context);
  expect(await callProbe(probe, 'leaseOfApp')).toEqual(before);
});

/** Ways to lose the leading tab; the others must not wait for missed heartbeats, which take 6 s. */
const losses: Record<string, () => Promise<unknown>> = {
  'is closed': () => first.close(),
  'goes to another site': () => first.goto('data:text/html,<title>elsewhere</title>'),
  'is reloaded': () => first.reload(),
};

for (const [title, lose] of Object.entries(losses)) {
  test(`when the leading tab ${title}, another takes the lead at once`, async ({ context }) => {
    await openTab(context);
    const holder = (await callProbe(probe, 'leaseOfApp'))?.holder;
    await lose();
    await expect.poll(fence, { timeout: 3000, intervals: [50] }).toBe(2);
    expect((await callProbe(probe, 'leaseOfApp'))?.holder).not.toBe(holder);
  });
}

test('when the leading tab crashes, another takes the lead', async ({ context }) => {
  await openTab(context);
  const devtools = await context.newCDPSession(first);
  void devtools.send('Page.crash').catch(() => {});
  await expect.poll(fence, { timeout: 10_000, intervals: [50] }).toBe(2);
});
