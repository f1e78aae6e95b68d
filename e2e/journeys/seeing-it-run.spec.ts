import type { Page } from '@playwright/test';
import { callProbe, openProbe } from '../fixtures/probe';
import { expect, test } from '../fixtures/test';
import { giveDefinition } from '../screens/code';
import { card, createFlow } from '../screens/designer';
import { openSample } from '../screens/workspace';

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
    await panel(page)
      .getByRole('button', { name: /^Download/ })
      .click();
    expect((await download).suggestedFilename()).toMatch(/\.json$/u);
    await axe();
  });
});

test('a run is looked back at: each moment on the canvas, by keyboard, pointer and by itself', async ({
  page,
  axe,
  baseURL,
}) => {
  test.setTimeout(120_000);
  await openRun(page, baseURL ?? '');
  await page.getByRole('button', { name: 'Timeline' }).click();
  const timeline = page.getByRole('region', { name: 'Timeline' });
  const slider = timeline.getByRole('slider', { name: 'Moment of the run' });
  await expect(slider).toHaveAttribute('aria-valuetext', /The run succeeded/u);
  await axe();

  await test.step('from event to event', async () => {
    await slider.focus();
    await page.keyboard.press('Home');
    await expect(timeline).toContainText('The run started');
    await expect(card(page, 'After')).not.toContainText('0 ms');
    await expect(card(page, 'Each')).not.toContainText('of 40');
    for (let event = 0; event < 3; event++) await page.keyboard.press('ArrowRight');
    await expect(timeline).toContainText('Round 1 of Each started');
    await page.keyboard.press('ArrowRight');
    await expect(timeline).toContainText('Name in round 1 succeeded');
    await expect(card(page, 'Each')).toContainText('0 of 40');
    await page.keyboard.press('End');
    await expect(card(page, 'Each')).toContainText('40 of 40');
  });

  await test.step('by pointer, and the panel goes along', async () => {
    await card(page, 'After').click();
    await expect(panel(page)).toContainText('done');
    const box = await slider.boundingBox();
    if (box) await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await expect(panel(page)).toContainText('The run has not come to this step.');
  });

  await test.step('it plays to its end, and what is shown then is how the run stands', async () => {
    await timeline.getByRole('button', { name: 'Play the run' }).click();
    await expect(panel(page)).toContainText('done', { timeout: 15_000 });
    await expect(timeline.getByRole('button', { name: 'Play the run' })).toBeVisible();
    await slider.focus();
    await page.keyboard.press('Home');
    await expect(panel(page)).toContainText('The run has not come to this step.');
    await page.getByRole('button', { name: 'Timeline' }).click();
    await expect(panel(page)).toContainText('done');
  });
});

test('a step that failed says why in a sentence, and leads to the field that is to be repaired', async ({
  page,
  axe,
  baseURL,
}) => {
  test.setTimeout(120_000);
  await openRun(page, baseURL ?? '');
  await card(page, 'Each').click();
  await expect(panel(page)).toContainText('A step in Each failed.');
  await panel(page).getByRole('button', { name: 'Show what failed' }).click();
  await expect(panel(page)).toContainText('An expression of Check could not be worked out.');
  await expect(panel(page).getByRole('textbox', { name: 'Round' })).toHaveValue('13');
  await expect(panel(page)).toContainText("int(concat('tree ', item()))");
  await axe();
  await panel(page).getByRole('link', { name: 'Open this field' }).click();
  const form = page.getByRole('complementary', { name: 'Step', exact: true });
  await expect(form).toContainText('Check');
  await expect(form.getByRole('textbox', { name: 'Inputs' })).toBeFocused();
  await page.goto('/flows/Forest/edit?step=Gone_away');
  await expect(page.getByText('Gone away is no longer in the draft')).toBeVisible();
});

test('a run of which something is missing shows what there is, and says what is not', async ({
  page,
  axe,
  baseURL,
}) => {
  await page.goto('/');
  await page.getByText('One environment and you').click();
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
  const probe = await openProbe(page.context(), baseURL ?? '');
  const runId = await callProbe(probe, 'layTornRun', 'Torn');
  await probe.close();
  await page.goto(`/runs/${runId}`);
  await expect(page.getByText('What was recorded of this run ends before')).toBeVisible();
  await expect(page.getByText('Renamed since')).toBeVisible();
  await card(page, 'Ask nowhere').click();
  await expect(panel(page)).toContainText('what it gave');
  await card(page, 'Later').click();
  await expect(panel(page)).toContainText('The run has not come to this step.');
  await page.getByRole('button', { name: 'Timeline' }).click();
  await page.getByRole('slider', { name: 'Moment of the run' }).focus();
  await page.keyboard.press('Home');
  await expect(page.getByText('The run started')).toBeVisible();
  await axe();
});

test('a run leads to the run that one of its steps has started, and back', async ({
  page,
  axe,
}) => {
  test.slow();
  await openSample(page);
  await createFlow(page, 'Doubler', []);
  await giveDefinition(page, {
    triggers: { manual: { type: 'Request', kind: 'Http', inputs: { schema: {} } } },
    actions: { Answer: { type: 'Response', inputs: { statusCode: 200, body: 'twice' } } },
  });
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(page.getByText('Published', { exact: true }).first()).toBeVisible();
  await createFlow(page, 'Asker', []);
  await giveDefinition(page, {
    triggers: { manual: { type: 'Request', kind: 'Button', inputs: { schema: {} } } },
    actions: {
      Ask: {
        type: 'Workflow',
        inputs: { host: { workflowReferenceName: 'Doubler' }, body: { n: 1 } },
      },
    },
  });
  await page.getByRole('button', { name: 'Test', exact: true }).click();
  await page.getByRole('button', { name: /^Run the/ }).click();
  await expect(card(page, 'Ask')).toHaveAccessibleName(/Succeeded/);
  await card(page, 'Ask').click();
  const pane = page.getByRole('complementary', { name: 'Step of the run' });
  await expect(pane.getByText('It started a run of Doubler.')).toBeVisible();
  await axe();
  await pane.getByRole('link', { name: 'Open that run' }).click();
  await expect(page.getByText('A run of Asker started this one.')).toBeVisible();
  await expect(card(page, 'Answer')).toHaveAccessibleName(/Succeeded/);
  await axe();
  await page.getByRole('link', { name: 'Open that run' }).click();
  await expect(card(page, 'Ask')).toHaveAccessibleName(/Succeeded/);
});
