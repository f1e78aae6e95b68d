/** Real definitions, opened step by step: each panel shows its step, and looking changes nothing. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { cache } from '../../.config/scripts/lib/paths.mjs';
import { type CorpusDefinition, corpus } from '../fixtures/corpus';
import { ofEveryKind } from '../fixtures/corpus-kinds';
import type { Faults } from '../fixtures/faults';
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

  const notes = takeNotes(faults);
  for (const one of definitions) {
    const definition = one.definition();
    const text = JSON.stringify(definition, null, 2);
    notes.begin(one.id);
    await callProbe(store, 'layFlow', one.id, text, dialectOf(one));
    await notes.during('drawing', () => draw(page, one.id));
    await openAll(page, expectedSteps(definition), notes);
    await notes.during('code', () => codeOfFlow(page, text));
    await notes.during('draft', async () => {
      const kept = await callProbe(store, 'storedDraft', one.id);
      return kept?.definition === text && kept.edits === 0 ? [] : ['it has changed'];
    });
  }
  tellFigures('corpus-panels', { ...notes.count, faults: notes.told.length });
  expect(notes.told).toEqual([]);
});

type Act = () => Promise<readonly string[]>;

function takeNotes(faults: Faults) {
  const told: string[] = [];
  const count = { definitions: 0, steps: 0, panels: 0, tabs: 0 };
  let id = '';
  return {
    told,
    count,
    begin(next: string) {
      id = next;
      count.definitions++;
    },
    /** What came over the console belongs to what was done just now. */
    async during(at: string, act: Act) {
      const known = faults.found.length;
      const wrong = await act().catch((error) => [String(error).slice(0, 500)]);
      told.push(...[...wrong, ...faults.found.slice(known)].map((one) => `${id} › ${at} › ${one}`));
      // Whoever waits for a long count can look into it.
      writeFileSync(path.join(cache, 'corpus-panels.txt'), told.join('\n'));
    },
    see({ failure, tabs }: StepSeen) {
      count.panels += failure === null ? 1 : 0;
      count.tabs += tabs.length;
    },
  };
}

async function draw(page: Page, flowId: string): Promise<readonly string[]> {
  await page.goto(`/flows/${flowId}/edit`);
  await expect(page.locator('[data-step]').first()).toBeVisible();
  return [];
}

/** As the flow stands, and then folded up: its containers, and a step that is found inside one of them. */
async function openAll(
  page: Page,
  steps: readonly ExpectedStep[],
  notes: ReturnType<typeof takeNotes>,
): Promise<void> {
  const open = (step: ExpectedStep, at = step.name) =>
    notes.during(at, async () => {
      const seen = await look(page, step);
      notes.see(seen);
      return faultsOf(step, seen);
    });
  for (const step of steps) await open(step);
  notes.count.steps += steps.length;
  const containers = steps.filter(({ depth, isContainer }) => depth === 0 && isContainer);
  if (containers.length === 0) return;
  await notes.during('folding', () => foldAll(page));
  for (const step of containers) await open(step, `${step.name}, folded`);
  const inner = steps.findLast(({ depth }) => depth > 0);
  if (inner) await open(inner, `${inner.name}, found`);
}

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
