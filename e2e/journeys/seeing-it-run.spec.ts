import type { Page } from '@playwright/test';
import { callProbe, openProbe } from '../fixtures/probe';
import { expect, test } from '../fixtures/test';
import { card } from '../screens/designer';

const succeeded = (name: string) => ({ runAfter: { [name]: ['Succeeded'] } });

/** Forty rounds of which each thirteenth fails, in a step that names the item. */
const definition = {
  triggers: { manual: { type: 'Request', kind: 'Button', inputs: { schema: { type: 'object' } } } },
  actions: {
    Each: {
      type: 'Foreach',
      foreach: '@range(1, 40)',
      runtimeConfiguration: { concurrency: { repetitions: 1 } },
      actions: {
        Name: { type: 'Compose', inputs: { tree: "Tree @{items('Each')}" } },
        Check: {
          type: 'Compose',
          inputs: "@if(equals(mod(item(), 13), 0), int(concat('tree ', item())), item())",
          ...succeeded('Name'),
        },
      },
    },
    After: { type: 'Compose', inputs: 'done', runAfter: { Each: ['Failed'] } },
  },
};

const panel = (page: Page) => page.getByRole('complementary', { name: 'Step of the run' });
const table = (page: Page) => page.getByRole('grid', { name: 'Rounds of Each' });

async function openRun(page: Page, baseURL: string): Promise<void> {
  await page.goto('/');
  await page.getByText('One environment and you').click();
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
  const probe = await openProbe(page.context(), baseURL);
  await callProbe(probe, 'layFlow', 'Forest', JSON.stringify(definition));
  await probe.close();
  await page.goto('/flows/Forest/run');
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await page.getByRole('link', { name: 'See the run' }).click();
  await expect(page.getByRole('button', { name: 'Run again' })).toBeVisible();
}

test('all rounds of a loop are searched, sorted, shown and compared, and keep their place', async ({
  page,
  axe,
  baseURL,
}) => {
  test.setTimeout(180_000);
  await openRun(page, baseURL ?? '');
  await card(page, 'Each').click();
  await panel(page).getByRole('button', { name: 'All rounds' }).click();
  await expect(table(page)).toContainText('Tree', { timeout: 1 }).catch(() => {});
  await expect(table(page).getByRole('row')).not.toHaveCount(0);
  await axe();

  await test.step('those that failed, and what they say', async () => {
    await panel(page).getByRole('radio', { name: 'Failed 3' }).click();
    await expect(table(page).getByRole('row')).toHaveCount(4);
    await expect(table(page)).toContainText('InvalidTemplate');
    await panel(page).getByRole('searchbox', { name: 'Search items and errors' }).fill('26');
    await expect(table(page).getByRole('row')).toHaveCount(2);
  });

  await test.step('a row is shown on the canvas, by keyboard', async () => {
    await table(page).focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await card(page, 'Name').click();
    await expect(panel(page)).toContainText('Tree 26');
  });

  await test.step('the table keeps its place', async () => {
    await card(page, 'Each').click();
    await expect(table(page).getByRole('row')).toHaveCount(2);
    await page.reload();
    await card(page, 'Each').click();
    await panel(page).getByRole('tab', { name: 'Rounds' }).click();
    await expect(table(page).getByRole('row')).toHaveCount(2);
    await expect(
      panel(page).getByRole('searchbox', { name: 'Search items and errors' }),
    ).toHaveValue('26');
  });

  await test.step('two rounds side by side', async () => {
    await panel(page).getByRole('searchbox', { name: 'Search items and errors' }).fill('');
    await panel(page).getByRole('radio', { name: 'All 40' }).click();
    await table(page).getByRole('button', { name: 'Took' }).click();
    await table(page).getByRole('button', { name: 'Round' }).first().click();
    await table(page).focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Space');
    for (let row = 1; row < 13; row++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await panel(page).getByRole('button', { name: 'Compare', exact: true }).click();
    await expect(panel(page)).toContainText('Round 1 and round 13');
    await expect(panel(page)).toContainText('"Tree 13"');
    await expect(panel(page)).toContainText('InvalidTemplate');
    await axe();
    await panel(page).getByRole('button', { name: 'Back to all rounds' }).click();
    await expect(table(page)).toBeVisible();
  });

  await test.step('raw, code, and copies of values', async () => {
    await card(page, 'Check').click();
    await panel(page).getByRole('tab', { name: 'Raw' }).click();
    await expect(panel(page)).toContainText('"startTime"');
    await panel(page).getByRole('tab', { name: 'Code' }).click();
    await expect(panel(page)).toContainText('"runAfter"');
    const download = page.waitForEvent('download');
    await panel(page).getByRole('button', { name: /^Download/ }).click();
    expect((await download).suggestedFilename()).toMatch(/\.json$/u);
    await axe();
  });
});
