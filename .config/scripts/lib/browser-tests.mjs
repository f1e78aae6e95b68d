import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { cache } from './paths.mjs';
import { runPackage } from './run.mjs';

/**
 * @param {readonly string[]} [only] parts of file names
 * @returns {Promise<import('./steps.mjs').Outcome>}
 */
export async function runBrowserTests(only = []) {
  const report = path.join(cache, 'playwright.json');
  rmSync(report, { force: true });
  const args = ['test', '--config', '.config/playwright.config.ts', ...only];
  const { code, output } = await runPackage('@playwright/test/playwright', args);
  const counts = existsSync(report) ? countsOf(report) : { passed: 0, failed: 0 };
  const note = `${counts.passed} passed, ${counts.failed} failed`;
  return { ok: code === 0, details: output, counts, note };
}

/** A test that was skipped or not reached has not passed. */
function countsOf(report) {
  const { expected, unexpected, flaky, skipped } = JSON.parse(readFileSync(report, 'utf8')).stats;
  return { passed: expected, failed: unexpected + flaky + skipped };
}
