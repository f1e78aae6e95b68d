/** Where the Chromium is that tests, pictures and figures use, and how it is started. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cache } from './paths.mjs';

/**
 * @typedef {object} Browser
 * @property {string} path of the program
 * @property {string} source how it was found, for people
 * @property {Record<string, string>} [env] what it needs beside ours
 */

const file = path.join(cache, 'browser.json');

export const launchArgs = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** @param {Browser} browser */
export function rememberBrowser(browser) {
  mkdirSync(cache, { recursive: true });
  writeFileSync(file, `${JSON.stringify(browser, null, 2)}\n`);
}

/**
 * What `ensure-browser` found, as long as it is still there.
 * @returns {Browser | undefined}
 */
export function rememberedBrowser() {
  if (!existsSync(file)) return undefined;
  const browser = JSON.parse(readFileSync(file, 'utf8'));
  return existsSync(browser.path) ? browser : undefined;
}

/** @param {Browser} [browser] */
export function launchOptions(browser = rememberedBrowser()) {
  if (!browser)
    throw new Error('No browser was found yet: run node .config/scripts/ensure-browser.mjs.');
  const env = Object.entries({ ...process.env, ...browser.env });
  return {
    executablePath: browser.path,
    args: launchArgs,
    env: Object.fromEntries(
      env.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    ),
  };
}

/**
 * Starts it and asks for its version.
 * @param {Browser} browser
 * @returns {Promise<{ok: true, version: string} | {ok: false, reason: string}>}
 */
export async function tryBrowser(browser) {
  const { chromium } = await import('playwright');
  try {
    const started = await chromium.launch({ ...launchOptions(browser), timeout: 30_000 });
    const version = started.version();
    await started.close();
    return { ok: true, version };
  } catch (error) {
    return { ok: false, reason: String(error).split('\n')[0] ?? '' };
  }
}
