/**
 * The screens of `npm run shots`, in the sample workspace: each opens itself and rests. Whoever adds a
 * page, or a state of one that people see often, adds it here.
 */

import { arrangingScreens } from './screens/arranging-shots.mjs';
import { canvasScreens } from './screens/canvas-shots.mjs';
import { formScreens } from './screens/forms-shots.mjs';
import { historyScreens } from './screens/history-shots.mjs';
import { knowingScreens } from './screens/knowing-shots.mjs';
import { runScreens } from './screens/run-shots.mjs';
import { settingsScreens } from './screens/settings-shots.mjs';
import { testingScreens } from './screens/testing-shots.mjs';
import { tryingScreens } from './screens/trying-shots.mjs';

/**
 * @typedef {import('playwright').Page} Page
 * @typedef {object} Screen
 * @property {string} name of the picture
 * @property {(page: Page) => Promise<unknown>} open
 * @property {boolean} [phone] also at 390 px wide: for pages that run-only users and approvers need
 * @property {boolean} [fresh] in a workspace where nothing was chosen yet
 */

import { languageScreens } from './screens/language-shots.mjs';

const flow = '/flows/c5a1e7d2-90b4-4e0f-a3c8-15f26d7b9001';

/** @param {Page} page */
export async function chooseSample(page) {
  await page.goto('/');
  await page.getByText('A sample organisation').click();
  await page.getByRole('navigation').first().waitFor();
}

const people = {
  priya: '3f0c7a52-1d84-4c1e-9b57-0a64d2c1e104',
  lena: '3f0c7a52-1d84-4c1e-9b57-0a64d2c1e108',
  nadia: '3f0c7a52-1d84-4c1e-9b57-0a64d2c1e109',
};
const asksForConnection = '/flows/c5a1e7d2-90b4-4e0f-a3c8-15f26d7b9002';

/**
 * The tab stays who it is: screens of other people stand at the end of the list.
 * @param {string} personId
 * @param {(page: Page) => Promise<unknown>} open
 */
const as = (personId, open) => async (/** @type {Page} */ page) => {
  await page.evaluate((id) => sessionStorage.setItem('millrace.actor', id), personId);
  await open(page);
};

/** @param {string} address */
const at = (address) => (/** @type {Page} */ page) => page.goto(address);

/** @param {Page} page */
async function designer(page) {
  await page.goto(`${flow}/edit`);
  await page.locator('[data-step]').first().waitFor();
}

/** @param {Page} page */
async function openNewestRun(page) {
  await page.goto('/runs');
  await page.locator('[data-href^="/runs/"], a[href^="/runs/"]').first().click();
}

/** @param {Page} page */
async function openOverview(page) {
  await openNewestRun(page);
  await page.getByRole('button', { name: 'Overview' }).click();
  await page.getByRole('list', { name: 'Steps' }).waitFor();
}

/**
 * @param {Page} page
 * @param {string} label
 * @param {string} name
 */
async function pick(page, label, name) {
  await page.getByRole('combobox', { name: label }).fill(name);
  await page.getByRole('option', { name }).first().click();
}

/** @param {Page} page */
async function findOwner(page) {
  await page.goto(`${flow}?panel=owners`);
  await page.getByRole('combobox', { name: 'Add an owner' }).fill('an');
  await page.getByRole('option').first().waitFor();
}

/** @param {Page} page */
async function removeOwner(page) {
  await page.goto(`${flow}?panel=owners`);
  await page.getByRole('button', { name: 'Remove Jonas Okafor' }).click();
  await page.getByRole('alertdialog').waitFor();
}

/** @param {Page} page */
async function addRunOnly(page) {
  await page.goto(`${flow}?panel=runOnly`);
  await pick(page, 'Add people or groups', 'Lena Forsberg');
  await page.getByText('Provided by the run-only user').first().click();
}

/** @param {Page} page */
async function addRecipients(page) {
  await page.goto(`${flow}?panel=copy`);
  await pick(page, 'Send to', 'Felix Zhao');
  await pick(page, 'Send to', 'Olivia Hart');
}

/** @param {Page} page */
async function newConnection(page) {
  await page.goto('/connections');
  await page.getByRole('button', { name: 'New connection' }).click();
  await page.getByRole('button', { name: /Connector/ }).click();
  await page.getByRole('option').first().click();
}

/** @param {Page} page */
async function removeConnection(page) {
  await page.goto('/connections');
  await page
    .getByRole('button', { name: /^Commands for/ })
    .first()
    .click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await page.getByRole('alertdialog').waitFor();
}

/** @param {Page} page */
async function pressRun(page) {
  await page.goto(`${flow}/run`);
  await page.getByRole('textbox', { name: 'Amount' }).fill('84.60');
  await page.getByRole('textbox', { name: 'What for' }).fill('Taxi from the Tidewell visit');
  await page.getByRole('button', { name: /Cost centre/ }).click();
  await page.getByRole('option', { name: 'Sales' }).click();
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await page.getByRole('heading', { name: 'Done' }).waitFor();
}

/**
 * The panel that adds a step, with something typed into it.
 * @param {string} query
 */
const adding = (query) => async (/** @type {Page} */ page) => {
  await page.goto(`${flow}/edit`);
  await page
    .getByRole('button', { name: /^Add a step after/ })
    .first()
    .click();
  await page.getByRole('combobox', { name: 'Search all steps' }).fill(query);
  await page.getByRole('option').first().waitFor();
};

/** @param {Page} page */
async function connectorPage(page) {
  await adding('outlook')(page);
  await page
    .getByRole('option', { name: /operation/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Back to all' }).waitFor();
}

/** @param {Page} page */
async function favourites(page) {
  await adding('')(page);
  const list = page.getByRole('listbox', { name: 'Steps to add' });
  await list
    .getByRole('option', { name: /^Compose/ })
    .first()
    .hover();
}

/** @param {Page} page */
async function changeTrigger(page) {
  await page.goto(`${flow}/edit`);
  await page
    .getByRole('button', { name: /^Manually trigger/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Change the trigger' }).click();
  await page.getByRole('option').first().waitFor();
}

/** @param {Page} page */
async function loseValues(page) {
  await changeTrigger(page);
  await page
    .getByRole('option', { name: /^Recurrence/ })
    .first()
    .click();
  await page.getByText('These steps').waitFor();
}

/** @type {readonly Screen[]} */
export const screens = [
  { name: 'welcome', open: at('/'), phone: true, fresh: true },
  { name: 'home', open: at('/'), phone: true },
  { name: 'flows', open: at('/flows') },
  { name: 'flows-nothing-found', open: at('/flows?q=zzz') },
  { name: 'flows-deleted', open: at('/flows?tab=deleted') },
  { name: 'flows-copies', open: at('/flows?tab=copies') },
  { name: 'flow-details', open: at(flow), phone: true },
  { name: 'flow-owners', open: at(`${flow}?panel=owners`), phone: true },
  { name: 'flow-owners-found', open: findOwner },
  { name: 'flow-remove-owner', open: removeOwner },
  { name: 'flow-run-only', open: addRunOnly },
  { name: 'flow-send-copy', open: addRecipients },
  { name: 'flow-connections', open: at(`${flow}?panel=connections`) },
  { name: 'connections', open: at('/connections'), phone: true },
  { name: 'connection-new', open: newConnection },
  { name: 'connection-remove', open: removeConnection },
  { name: 'create', open: at('/create') },
  { name: 'run-form', open: at(`${flow}/run`), phone: true },
  { name: 'runs', open: at('/runs'), phone: true },
  { name: 'runs-failed', open: at('/runs?status=Failed') },
  { name: 'mail', open: at('/mail'), phone: true },
  { name: 'settings', open: at('/settings') },
  { name: 'designer', open: designer, phone: true },
  ...canvasScreens,
  ...arrangingScreens(flow),
  { name: 'add-step', open: favourites, phone: true },
  { name: 'add-step-search', open: adding('create'), phone: true },
  { name: 'add-step-connector', open: connectorPage },
  { name: 'trigger-choose', open: changeTrigger },
  { name: 'trigger-lost-values', open: loseValues },
  ...settingsScreens,
  ...knowingScreens,
  ...historyScreens,
  ...formScreens,
  { name: 'run', open: openNewestRun, phone: true },
  { name: 'run-overview', open: openOverview, phone: true },
  ...testingScreens,
  ...tryingScreens,
  ...runScreens,
  { name: 'not-found', open: at('/nowhere') },
  {
    name: 'palette',
    open: async (page) => {
      await page.goto('/');
      await page.getByRole('navigation').first().waitFor();
      await page.keyboard.press('ControlOrMeta+k');
      await page.getByRole('dialog').waitFor();
    },
  },
  ...languageScreens,
  { name: 'home-run-only', open: as(people.priya, at('/')), phone: true },
  { name: 'flows-run-only', open: as(people.priya, at('/flows')), phone: true },
  { name: 'flow-details-refused', open: as(people.priya, at(flow)), phone: true },
  { name: 'receipt', open: as(people.priya, pressRun), phone: true },
  { name: 'run-card', open: as(people.lena, at(`${asksForConnection}/run`)), phone: true },
  { name: 'audit', open: as(people.nadia, at('/admin')) },
  { name: 'audit-refused', open: as(people.nadia, at('/admin?outcome=refused')) },
];
