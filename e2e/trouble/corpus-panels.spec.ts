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

// A trace of thousands of panels would be larger than all of them; a small view that does not glide is drawn
// much faster where no graphics card helps.
test.use({
  trace: 'off',
  actionTimeout: 15_000,
  viewport: { width: 1100, height: 640 },
  contextOptions: { reducedMotion: 'reduce' },
});

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
  const count = { definitions: 0, steps: 0, panels: 0, tabs: 0, folded: 0 };
  for (const one of definitions) {
    const before = told.length;
    const definition = one.definition();
    const text = JSON.stringify(definition, null, 2);
    const tell = (at: string, wrong: readonly string[]) =>
      told.push(...wrong.map((fault) => `${one.id} › ${at} › ${fault}`));
    /** What came over the console belongs to what was done just now. */
    const during = async (at: string, act: () => Promise<readonly string[]>) => {
      const known = faults.found.length;
      const wrong = await act().catch((error) => [String(error).slice(0, 500)]);
      tell(at, [...wrong, ...faults.found.slice(known)]);
    };
    const open = async (step: ExpectedStep) => {
      const seen = await look(page, step);
      count.panels += seen.failure === null ? 1 : 0;
      count.tabs += seen.tabs.length;
      return faultsOf(step, seen);
    };

    await callProbe(store, 'layFlow', one.id, text, dialectOf(one));
    await during('drawing', async () => {
      await page.goto(`/flows/${one.id}/edit`);
      await expect(page.locator('[data-step]').first()).toBeVisible();
      return [];
    });
    const steps = expectedSteps(definition);
    for (const step of steps) await during(step.name, () => open(step));
    const containers = steps.filter(({ depth, isContainer }) => depth === 0 && isContainer);
    if (containers.length > 0) {
      await during('folding', () => foldAll(page));
      for (const step of containers) await during(`${step.name}, folded`, () => open(step));
      const inner = steps.findLast(({ depth }) => depth > 0);
      if (inner) await during(`${inner.name}, found`, () => open(inner));
    }
    await during('code', () => codeOfFlow(page, text));
    const kept = await callProbe(store, 'storedDraft', one.id);
    if (kept?.definition !== text || kept.edits > 0) tell('draft', ['it has changed']);
    count.definitions++;
    count.steps += steps.length;
    count.folded += containers.length;
    writeFileSync(path.join(cache, 'corpus-panels.txt'), told.join('\n'));
    console.log(`${one.id}: ${steps.length} steps, ${told.length - before} faults`);
  }

  tellFigures('corpus-panels', { ...count, faults: told.length });
  expect(told).toEqual([]);
});

async function look(page: Page, { name, title }: ExpectedStep): Promise<StepSeen> {
  const seen = await page.evaluate(lookAtStep, { name, title });
  if (!seen.isOutOfSight) return seen;
  await page.keyboard.press('ControlOrMeta+Shift+P');
  const box = page.getByRole('combobox', { name: 'Find a step' });
  await box.fill(title);
  const titled = page.getByText(title, { exact: true });
  await page.getByRole('option').filter({ has: titled }).first().click();
  await box.press('Escape');
  return await page.evaluate(lookAtStep, { name, title });
}

async function foldAll(page: Page): Promise<readonly string[]> {
  await page.locator('[data-step][tabindex="0"]').focus();
  await page.keyboard.press('[');
  await expect(page.locator('[aria-label^="Fold "]')).toHaveCount(0);
  return [];
}

/** The whole definition as text: the lines that are in sight. */
async function codeOfFlow(page: Page, text: string): Promise<readonly string[]> {
  await page.getByRole('button', { name: 'Code', exact: true }).click();
  const panel = page.getByRole('complementary', { name: 'Code' });
  await expect(panel.getByText('In step with the canvas')).toBeVisible();
  const lines = await panel.locator('.cm-line').allTextContents();
  const isPart = text.includes(lines.slice(1, -1).join('\n'));
  return lines.length > 3 && isPart ? [] : [`it says ${lines.join('\n').slice(0, 200)}`];
}

function dialectOf({ kind }: CorpusDefinition) {
  if (kind === 'logic-apps-consumption') return 'consumption';
  return kind === 'logic-apps-standard' ? 'standard' : 'powerAutomate';
}
