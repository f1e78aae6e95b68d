import type { Page } from '@playwright/test';
import { callProbe, openProbe } from '../fixtures/probe';
import { expect, test } from '../fixtures/test';
import { card } from '../screens/designer';
import { cardOf } from '../screens/sharing';
import { goTo, secondTab } from '../screens/workspace';

const succeeded = (name: string) => ({ runAfter: { [name]: ['Succeeded'] } });

/** A flow in which each thing happens that a run can tell of. */
const definition = {
  triggers: { manual: { type: 'Request', kind: 'Button', inputs: { schema: { type: 'object' } } } },
  actions: {
    Count: {
      type: 'InitializeVariable',
      inputs: { variables: [{ name: 'Total', type: 'integer', value: 0 }] },
    },
    Password: {
      type: 'Compose',
      inputs: "@concat('correct', '-', 'horse')",
      runtimeConfiguration: { secureData: { properties: ['inputs', 'outputs'] } },
      ...succeeded('Count'),
    },
    Each: {
      type: 'Foreach',
      foreach: "@createArray('oak', 'elm', 'ash', 'fir')",
      ...succeeded('Password'),
      actions: {
        Name: { type: 'Compose', inputs: 'Tree @{item()}' },
        No_ash: {
          type: 'Compose',
          inputs: "@if(equals(item(), 'ash'), int('ash'), 1)",
          ...succeeded('Name'),
        },
        Add: {
          type: 'IncrementVariable',
          inputs: { name: 'Total', value: 1 },
          ...succeeded('No_ash'),
        },
      },
    },
    Stock: {
      type: 'OpenApiConnection',
      inputs: {
        host: {
          apiId: '/providers/Microsoft.PowerApps/apis/shared_elsewhere',
          connectionName: 'shared_elsewhere',
          operationId: 'ReadStock',
        },
        parameters: { wood: 'oak' },
      },
      runAfter: { Each: ['Failed'] },
    },
    Ask: {
      type: 'Http',
      inputs: {
        method: 'GET',
        uri: 'https://busy.example/stock',
        retryPolicy: { type: 'fixed', count: 2, interval: 'PT30S' },
      },
      ...succeeded('Stock'),
    },
    Pause: { type: 'Wait', inputs: { interval: { count: 1, unit: 'Hour' } }, ...succeeded('Ask') },
    After: { type: 'Compose', inputs: 'done', ...succeeded('Pause') },
  },
};

const status = (page: Page) => page.getByRole('status').first();
const panel = (page: Page) => page.getByRole('complementary', { name: 'Step of the run' });

test.beforeEach(async ({ page, context, baseURL }) => {
  await page.goto('/');
  await page.getByText('One environment and you').click();
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
  const probe = await openProbe(context, baseURL ?? '');
  await callProbe(probe, 'layFlow', 'Trees', JSON.stringify(definition));
  await probe.close();
  let asked = 0;
  await context.route('https://busy.example/**', (route) =>
    route.fulfill({
      status: ++asked === 1 ? 503 : 200,
      json: { planks: 12 },
      headers: { 'Access-Control-Allow-Origin': '*' },
    }),
  );
});

async function step(settings: Page, by: '1 minute' | '1 hour'): Promise<void> {
  await cardOf(settings, 'Clock').getByRole('button', { name: by }).click();
}

/** The clock stands still; answers the tab in which it is stepped. */
async function startRun(page: Page): Promise<Page> {
  await goTo(page, 'Settings');
  await cardOf(page, 'Clock').getByRole('radio', { name: 'Stands still' }).click();
  await expect(page.getByRole('complementary', { name: 'Clock' })).toBeVisible();
  const settings = await secondTab(page.context(), '/settings');
  await expect(cardOf(settings, 'Clock').getByRole('button', { name: '1 hour' })).toBeVisible();
  await page.bringToFront();
  await page.goto('/flows/Trees/run');
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await page.getByRole('link', { name: 'See the run' }).click();
  return settings;
}

test('somebody watches a run: its rounds, its tries, what is simulated, hidden, and waited for', async ({
  page,
  axe,
}) => {
  test.setTimeout(180_000);
  const settings = await startRun(page);

  await test.step('a call that failed is tried again when the clock has come to it', async () => {
    await expect(card(page, 'Ask')).toContainText('1 try failed before');
    await card(page, 'Ask').click();
    await expect(panel(page)).toContainText('Waiting.');
    await expect(panel(page).getByRole('list', { name: 'Tries that failed' })).toContainText(
      'ServiceUnavailable',
    );
    await axe();
    await step(settings, '1 minute');
    await expect(panel(page)).toContainText('planks');
  });

  await test.step('a wait says until when', async () => {
    await card(page, 'Pause').click();
    await expect(panel(page)).toContainText(/Until .*, .* left/);
    await expect(status(page)).toContainText('Waiting');
  });

  await test.step('rounds are paged by keyboard, on the card and beside it', async () => {
    await expect(card(page, 'Each')).toContainText('4 of 4, 1 failed');
    await card(page, 'No ash').click();
    // The loop is over: the round that failed is what one wants to see.
    await expect(panel(page)).toContainText('InvalidTemplate');
    await expect(panel(page)).toContainText('In all rounds: 3 succeeded, 1 failed');
    await axe();
    await page.getByRole('button', { name: 'Next round of Each' }).focus();
    await page.keyboard.press('Enter');
    await expect(panel(page)).not.toContainText('InvalidTemplate');
    await page.getByRole('button', { name: 'Previous round of Each' }).focus();
    await page.keyboard.press('Space');
    await expect(panel(page)).toContainText('InvalidTemplate');
    const field = panel(page).getByRole('textbox', { name: 'Round' });
    await field.focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('1');
    await page.keyboard.press('Enter');
    await card(page, 'Name').click();
    await expect(panel(page)).toContainText('Tree oak');
    await panel(page).getByRole('button', { name: 'Next failed' }).click();
    await expect(panel(page)).toContainText('Tree ash');
  });

  await test.step('what is made up says so, what is secured is hidden', async () => {
    await card(page, 'Stock').click();
    await expect(panel(page)).toContainText('Nothing real was asked.');
    await card(page, 'Password').click();
    await expect(panel(page)).toContainText('Hidden by secure inputs.');
    await expect(page.getByText('correct-horse')).toHaveCount(0);
    await axe();
  });

  await test.step('the overview has variables and steps', async () => {
    await page.getByRole('button', { name: 'Overview' }).click();
    const overview = page.getByRole('complementary', { name: 'The run' });
    await expect(overview).toContainText('Total');
    await expect(overview.getByRole('list', { name: 'Steps' })).toContainText('After');
    await axe();
    await page.setViewportSize({ width: 390, height: 844 });
    await axe();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  await step(settings, '1 hour');
  await expect(status(page)).toContainText('Succeeded');
});

test('a run that waits is cancelled at once, and what had not begun is skipped', async ({
  page,
  axe,
}) => {
  test.setTimeout(120_000);
  const settings = await startRun(page);
  await expect(card(page, 'Ask')).toContainText('1 try failed before');
  await settings.close();
  await page.getByRole('button', { name: 'Cancel the run' }).focus();
  await page.keyboard.press('Enter');
  await expect(status(page)).toContainText('Cancelled');
  await expect(card(page, 'Ask')).toContainText('Cancelled');
  await expect(card(page, 'After')).toContainText('Skipped');
  await axe();
  await page.getByRole('button', { name: 'Run again' }).click();
  await expect(page.getByRole('button', { name: 'Cancel the run' })).toBeVisible();
});
