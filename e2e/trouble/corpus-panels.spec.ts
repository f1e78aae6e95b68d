/** Real definitions, opened step by step: each panel shows its step, and looking changes nothing. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { cache } from '../../.config/scripts/lib/paths.mjs';
import { type CorpusDefinition, corpus } from '../fixtures/corpus';
import { ofEveryKind } from '../fixtures/corpus-kinds';
import { tellFigures } from '../fixtures/figures';
import { callProbe, openProbe } from '../fixtures/probe';
import { expect, test } from '../fixtures/test';
import { type ExpectedStep, expectedSteps, faultsOf } from '../screens/expected-panel';
import { lookAtStep, type StepSeen } from '../screens/look-at-step';

/** `npm run test:full -- corpus-panels` takes all that are at hand; a part of an id takes those. */
const asked = process.env.MILLRACE_PANELS;
const definitions =
  asked === undefined
    ? ofEveryKind(corpus)
    : corpus.filter(({ id }) => asked === 'all' || id.includes(asked));

// A trace of thousands of panels would be larger than all of them.
test.use({ trace: 'off', actionTimeout: 15_000 });

test('real definitions are drawn, each of their steps opens, and looking changes nothing', async ({
  page,
  baseURL,
  faults,
}) => {
  test.setTimeout(120_000 + definitions.length * 60_000);
  // They are told with the step at which they came.
  faults.admit(/^/);
  await page.goto('/');
  await page.getByText('One environment and you').click();
  await page.getByRole('navigation').first().waitFor();
  const store = await openProbe(page.context(), baseURL ?? '');
  await page.bringToFront();

  const told: string[] = [];
  const count = { definitions: 0, steps: 0, panels: 0, tabs: 0 };
  for (const one of definitions) {
    const text = JSON.stringify(one.definition(), null, 2);
    await callProbe(store, 'layFlow', one.id, text, dialectOf(one));
    await page.goto(`/flows/${one.id}/edit`);
    await expect(page.locator('[data-step]').first()).toBeVisible();
    for (const step of expectedSteps(one.definition())) {
      const before = faults.found.length;
      const seen = await look(page, step);
      const wrong = [...faultsOf(step, seen), ...faults.found.slice(before)];
      told.push(...wrong.map((fault) => `${one.id} › ${step.name} › ${fault}`));
      count.steps++;
      count.panels += seen.failure === null ? 1 : 0;
      count.tabs += seen.tabs.length;
    }
    const kept = await callProbe(store, 'storedDraft', one.id);
    if (kept?.definition !== text || kept.edits > 0) told.push(`${one.id}: the draft has changed`);
    count.definitions++;
  }

  writeFileSync(path.join(cache, 'corpus-panels.txt'), told.join('\n'));
  tellFigures('corpus-panels', { ...count, faults: told.length });
  expect(told).toEqual([]);
});

async function look(page: Page, { name, title }: ExpectedStep): Promise<StepSeen> {
  const seen = await page.evaluate(lookAtStep, { name, title });
  if (!seen.isOutOfSight) return seen;
  await page.keyboard.press('ControlOrMeta+Shift+P');
  const box = page.getByRole('combobox', { name: 'Find a step' });
  await box.fill(title);
  await box.press('Escape');
  return await page.evaluate(lookAtStep, { name, title });
}

function dialectOf({ kind }: CorpusDefinition) {
  if (kind === 'logic-apps-consumption') return 'consumption';
  return kind === 'logic-apps-standard' ? 'standard' : 'powerAutomate';
}
