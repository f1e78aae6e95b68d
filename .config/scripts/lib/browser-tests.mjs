import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureBrowser } from '../ensure-browser.mjs';
import { build, isStale } from './build.mjs';
import { cache } from './paths.mjs';
import { runPackage } from './run.mjs';

/**
 * @param {readonly string[]} [only] parts of file names
 * @param {Record<string, string>} [env] e.g. longer counts
 * @returns {Promise<import('./steps.mjs').Outcome>}
 */
export async function runBrowserTests(only = [], env = {}) {
  const report = path.join(cache, 'playwright.json');
  rmSync(report, { force: true });
  const args = ['test', '--config', '.config/playwright.config.ts', ...only];
  const { code, output } = await runPackage('@playwright/test/playwright', args, { env });
  const counts = existsSync(report) ? countsOf(report) : { passed: 0, failed: 0, flaky: 0 };
  const again = counts.flaky > 0 ? `, ${counts.flaky} of them at the second try` : '';
  const note = `${counts.passed} passed${again}, ${counts.failed} failed`;
  return { ok: code === 0, details: output, counts, note };
}

/**
 * One suite with longer counts, after what it needs; its table of figures is the note.
 * @param {string} suite
 * @param {Record<string, string>} env
 * @returns {Promise<import('./steps.mjs').Outcome>}
 */
export async function runFullSuite(suite, env) {
  await ensureBrowser();
  if (isStale()) {
    const { code, output } = await build();
    if (code !== 0) return { ok: false, details: output };
  }
  const figures = path.join(cache, `${suite}.json`);
  rmSync(figures, { force: true });
  const outcome = await runBrowserTests([`e2e/trouble/${suite}.spec.ts`], env);
  if (existsSync(figures)) console.table(JSON.parse(readFileSync(figures, 'utf8')));
  return outcome;
}

/** A test that was skipped or not reached has not passed. */
function countsOf(report) {
  const { expected, unexpected, flaky, skipped } = JSON.parse(readFileSync(report, 'utf8')).stats;
  return { passed: expected + flaky, failed: unexpected + skipped, flaky };
}
