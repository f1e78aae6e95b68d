/**
 * `npm run shots`: a picture of each screen, in both themes, into the ignored folder `shots`. The list
 * of screens is in e2e/shots.mjs; names given after `--` choose some of them.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright';
import { chooseSample, screens } from '../../e2e/shots.mjs';
import { ensureBrowser } from './ensure-browser.mjs';
import { launchOptions } from './lib/browser.mjs';
import { build, isStale } from './lib/build.mjs';
import { dist, inRoot } from './lib/paths.mjs';
import { serveFolder } from './lib/server.mjs';

const wide = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };
const folder = inRoot('shots');

const asked = process.argv.slice(2);
const chosen = screens.filter(({ name }) => asked.length === 0 || asked.includes(name));

if (isStale()) {
  console.log('Building …');
  const { code, output } = await build();
  if (code !== 0) throw new Error(output);
}
mkdirSync(folder, { recursive: true });
const browser = await ensureBrowser();
const server = await serveFolder({ folder: dist });
let failed = 0;

/** Screens of a workspace that is still to be chosen come first: the choice cannot be taken back. */
await inWorkspace(
  chosen.filter(({ fresh }) => fresh),
  async () => {},
);
await inWorkspace(
  chosen.filter(({ fresh }) => !fresh),
  chooseSample,
);

await server.close();
console.log(
  failed === 0 ? `The pictures are in ${folder}.` : `${failed} pictures could not be taken.`,
);
process.exitCode = failed === 0 ? 0 : 1;

/**
 * @param {readonly import('../../e2e/shots.mjs').Screen[]} list
 * @param {(page: import('playwright').Page) => Promise<void>} prepare
 */
async function inWorkspace(list, prepare) {
  if (list.length === 0) return;
  const profile = mkdtempSync(path.join(os.tmpdir(), 'millrace-shots-'));
  const context = await chromium.launchPersistentContext(profile, {
    ...launchOptions(browser),
    baseURL: server.url,
    viewport: wide,
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await prepare(page);
  for (const screen of list) await takeScreen(page, screen);
  await context.close();
  rmSync(profile, { recursive: true, force: true });
}

async function takeScreen(page, screen) {
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    for (const viewport of screen.phone ? [wide, phone] : [wide]) {
      const size = viewport === phone ? '-phone' : '';
      const file = path.join(folder, `${screen.name}${size}-${colorScheme}.png`);
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      await takePicture(page, screen, file);
    }
  }
}

async function takePicture(page, { open }, file) {
  try {
    await open(page);
    await rest(page);
    await page.screenshot({ path: file });
    console.log(path.basename(file));
  } catch (error) {
    failed++;
    console.error(`${path.basename(file)}: ${String(error).split('\n')[0]}`);
  }
}

/** Until fonts are there and nothing has changed in the page for a while. */
async function rest(page) {
  await page.waitForLoadState('networkidle');
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => {
      const still = () => resolve(undefined);
      let timer = setTimeout(still, 400);
      const watch = { subtree: true, childList: true, attributes: true, characterData: true };
      new MutationObserver(() => {
        clearTimeout(timer);
        timer = setTimeout(still, 400);
      }).observe(document, watch);
      setTimeout(still, 5000);
    });
  });
}
