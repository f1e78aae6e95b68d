import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureBrowser } from '../ensure-browser.mjs';
import { build, isStale } from './build.mjs';
import { cache } from './paths.mjs';
import { countsOf, faultsOf } from './playwright-report.mjs';
import { runPackage } from './run.mjs';

/**
 * @param {readonly string[]} [only] parts of file names
 * @param {Record<string, string>} [env] e.g. longer counts
 * @returns {Promise<import('./steps.mjs').Outcome>}
 */
export async function runBrowserTests(only = [], env = {}) {
  const file = path.join(cache, 'playwright.json');
  rmSync(file, { force: true });
  const args = ['test', '--config', '.config/playwright.config.ts', ...only];
  const { code, output } = await runPackage('@playwright/test/playwright', args, { env });
  if (!existsSync(file)) return { ok: false, details: output };
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const { flaky, ...counts } = countsOf(report);
  const again = flaky > 0 ? `, ${flaky} of them at the second try` : '';
  const note = `${counts.passed} passed${again}, ${counts.failed} failed`;
  const faults = faultsOf(report);
  if (code === 0 && faults) console.log(faults);
  return { ok: code === 0, details: faults || output, counts, note };
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
