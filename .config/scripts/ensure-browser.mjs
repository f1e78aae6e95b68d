/**
 * Finds a Chromium for the tests, or gets one, says what it does, and notes the place for the other
 * commands. It never lets them go on without one.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { rememberBrowser, rememberedBrowser, tryBrowser } from './lib/browser.mjs';
import { cache } from './lib/paths.mjs';
import { run, runPackage } from './lib/run.mjs';

/** @typedef {import('./lib/browser.mjs').Browser} Browser */

/**
 * The ways to a browser, in order. Each answers candidates, which are then tried.
 * @type {{title: string, find(): Promise<Browser[]>}[]}
 */
const ways = [
  { title: 'CHROMIUM_PATH', find: fromEnvironment },
  { title: 'Playwright’s own Chromium', find: fromPlaywright },
  { title: 'an installed Chromium, Chrome or Edge', find: fromSystem },
  // The distribution keeps its own current; the one from npm needs no root.
  { title: 'Chromium from apt', find: fromApt },
  { title: 'Chromium from npm', find: fromNpm },
  { title: 'Playwright’s download', find: fromPlaywrightDownload },
];

/** @returns {Promise<Browser>} */
export async function ensureBrowser() {
  const known = process.env.CHROMIUM_PATH ? undefined : rememberedBrowser();
  if (known && (await tried(known))) return known;
  for (const { title, find } of ways) {
    for (const browser of await find()) {
      if (!(await tried(browser))) continue;
      rememberBrowser(browser);
      return browser;
    }
    if (title === 'CHROMIUM_PATH' && process.env.CHROMIUM_PATH) {
      throw new Error(`CHROMIUM_PATH names ${process.env.CHROMIUM_PATH}, which does not start.`);
    }
  }
  throw new Error(
    'No Chromium could be found or fetched: set CHROMIUM_PATH to one, install chromium or Google Chrome, ' +
      'or allow npm, apt (as root) or Playwright’s download to reach the network.',
  );
}

/** @param {Browser} browser */
async function tried(browser) {
  const result = await tryBrowser(browser);
  const what = result.ok ? `Chromium ${result.version}` : `does not start (${result.reason})`;
  console.log(`Browser: ${browser.path} from ${browser.source}: ${what}`);
  return result.ok;
}

async function fromEnvironment() {
  const place = process.env.CHROMIUM_PATH;
  return place ? [{ path: place, source: 'CHROMIUM_PATH' }] : [];
}

async function fromPlaywright() {
  const { chromium } = await import('playwright');
  return existing([chromium.executablePath()], 'Playwright');
}

async function fromSystem() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return existing([...onPath, ...usualPlaces()], 'this machine');
}

function usualPlaces() {
  if (process.platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    return apps.map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`);
  }
  if (process.platform !== 'win32') return [];
  const { ProgramFiles, LOCALAPPDATA } = process.env;
  const folders = [ProgramFiles, process.env['ProgramFiles(x86)'], LOCALAPPDATA].filter(Boolean);
  const programs = [
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ];
  return folders.flatMap((folder) => programs.map((program) => `${folder}\\${program}`));
}

/** A headless build for linux x64 that brings the libraries it needs; no root is necessary. */
async function fromNpm() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return [];
  const folder = path.join(cache, 'chromium');
  console.log('Browser: none here; installing @sparticuz/chromium 147.0.0 (66 MB) from npm …');
  const install = ['install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund'];
  const { code, output } = await run('npm', [...install, '@sparticuz/chromium@147.0.0']);
  if (code !== 0) return complain(output);
  // In a process of its own: Node remembers that the package was not there before.
  const unpack = path.join(import.meta.dirname, 'lib', 'unpack-chromium.mjs');
  const unpacked = await run(process.execPath, [unpack, folder]);
  if (unpacked.code !== 0) return complain(unpacked.output);
  /** @type {{path: string, libraries: string}} */
  const { path: place, libraries } = JSON.parse(unpacked.output.trim().split('\n').at(-1) ?? '{}');
  return [{ path: place, source: 'npm', env: { LD_LIBRARY_PATH: libraries } }];
}

async function fromApt() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return [];
  console.log('Browser: installing chromium with apt …');
  const update = await run('apt-get', ['update']);
  const install = update.code === 0 ? await run('apt-get', ['install', '-y', 'chromium']) : update;
  return install.code === 0 ? await fromSystem() : complain(install.output);
}

async function fromPlaywrightDownload() {
  console.log('Browser: asking Playwright to download Chromium …');
  const { code, output } = await runPackage('playwright', ['install', 'chromium']);
  return code === 0 ? await fromPlaywright() : complain(output);
}

function existing(places, source) {
  return places.filter((place) => existsSync(place)).map((place) => ({ path: place, source }));
}

/** @returns {never[]} */
function complain(output) {
  console.log(`Browser: that failed: ${output.trim().split('\n').slice(-2).join(' ')}`);
  return [];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await ensureBrowser().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
