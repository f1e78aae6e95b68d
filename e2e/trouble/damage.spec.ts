import { type BrowserContext, test as bare, expect, type Page } from '@playwright/test';
import { watchFaults } from '../fixtures/faults';
import { callProbe, openProbe } from '../fixtures/probe';
import { createProfile, type Profile } from '../fixtures/profile';
import { addStep, card, createFlow, saved } from '../screens/designer';
import { flowRow, openSample } from '../screens/workspace';
import { damages, databaseFiles } from './database-files';

const flow = 'Count the barrels';
const untouched = 'Submit an expense claim';

/** The workspace of every test, closed in good order. */
let sound: Profile;
let draft: string;
let runId: string;
let profile: Profile;
let origin: string;

bare.beforeAll(async ({ baseURL }) => {
  origin = baseURL ?? '';
  sound = createProfile(origin);
  const context = await sound.open();
  ({ draft, runId } = await workOn(context));
  await context.close();
});
bare.afterAll(() => sound.end());
bare.beforeEach(() => {
  profile = createProfile(origin, sound);
});
bare.afterEach(() => profile.end());

/** The sample organisation with one more flow, an edit in its draft, and a run that is under way. */
async function workOn(context: BrowserContext): Promise<{ draft: string; runId: string }> {
  const page = await context.newPage();
  await openSample(page);
  await createFlow(page, flow, []);
  await addStep(page, 'Add the first step', 'Compose');
  await saved(page);
  const probe = await openProbe(context, origin);
  const runId = await callProbe(probe, 'startQuietly');
  await addStep(page, 'Add a step after Compose', 'Scope');
  await saved(page);
  await expect.poll(() => callProbe(probe, 'isCopied')).toBe(true);
  return { draft: page.url(), runId };
}

const repairNote = (page: Page) => page.getByText('The browser had damaged its stored files.');

for (const [title, damage] of Object.entries(damages)) {
  bare(`when ${title}, definitions and open runs are brought back, and it is said`, async () => {
    damage(databaseFiles(profile.folder, origin));
    const context = await profile.open();
    const faults = await watchFaults(context);
    const page = await context.newPage();
    await page.goto('/flows');
    await expect(flowRow(page, flow)).toBeVisible();
    await expect(flowRow(page, untouched)).toBeVisible();
    await expect(repairNote(page)).toHaveCount(1);
    await page.goto(draft);
    await expect(card(page, 'Compose')).toBeVisible();
    await expect(card(page, 'Scope')).toBeVisible();
    // It was open: whoever leads now takes it up and brings it to its end.
    const probe = await openProbe(context, origin);
    await expect.poll(() => callProbe(probe, 'runStatus', runId)).toBe('Succeeded');
    // Told once: the next opening finds everything in order.
    await page.reload();
    await expect(card(page, 'Scope')).toBeVisible();
    await expect(repairNote(page)).toHaveCount(0);
    expect(faults.unexpected()).toEqual([]);
  });
}

bare('a second copy that is missing is made anew, and then serves', async () => {
  const first = await profile.open();
  await callProbe(await openProbe(first, origin), 'removeCopy');
  await first.close();

  const second = await profile.open();
  const page = await second.newPage();
  await page.goto(draft);
  await expect(card(page, 'Scope')).toBeVisible();
  const again = await openProbe(second, origin);
  await expect.poll(() => callProbe(again, 'isCopied')).toBe(true);
  await second.close();
  damages['the manifest is cut']?.(databaseFiles(profile.folder, origin));

  const third = await profile.open();
  const restored = await third.newPage();
  await restored.goto(draft);
  await expect(card(restored, 'Scope')).toBeVisible();
  await expect(repairNote(restored)).toBeVisible();
});
