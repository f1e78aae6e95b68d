/** The steps of `npm run check`: what can be said of the code without building it. */
import { randomInt } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { checkLayers } from './layers.mjs';
import { cache } from './paths.mjs';
import { runPackage } from './run.mjs';

/** @typedef {import('./steps.mjs').Step} Step */

/** The longest first: they run side by side. @type {readonly Step[]} */
export const checkSteps = [
  { title: 'unit tests', run: () => runUnitTests() },
  command('types', 'typescript/tsc', ['--noEmit', '-p', 'tsconfig.json']),
  command('types without a page', 'typescript/tsc', [
    '--noEmit',
    '-p',
    '.config/tsconfig.pure.json',
  ]),
  command('dead code', 'knip', ['--config', '.config/knip.json', '--no-progress']),
  { title: 'layers', run: runLayers },
  command('format and lint', '@biomejs/biome', [
    'check',
    '--config-path=.config/lint.json',
    '--error-on-warnings',
    '.',
  ]),
];

/** @returns {Step} */
function command(title, name, args) {
  return {
    title,
    run: async () => {
      const { code, output } = await runPackage(name, args);
      return { ok: code === 0, details: output };
    },
  };
}

async function runLayers() {
  const { modules, breaches } = await checkLayers();
  const lines = breaches.map(
    ({ rule, from, to, comment }) => `${rule}: ${from} → ${to}\n  ${comment}`,
  );
  // A checker that reads nothing finds nothing: that must not look like a clean house.
  if (modules === 0) lines.push('No module was read at all.');
  return { ok: lines.length === 0, details: lines.join('\n'), note: `${modules} modules` };
}

/**
 * Random values are new at each run on a developer's machine, where a find can be followed up, and
 * the same at each run of CI, so that a verdict on a change is a verdict on that change.
 *
 * @param {{full?: boolean, only?: readonly string[]}} [options] full: the long counts instead of the usual
 *   tests; only: parts of file names
 */
export async function runUnitTests({ full = false, only = [] } = {}) {
  const report = path.join(cache, full ? 'vitest-full.json' : 'vitest.json');
  rmSync(report, { force: true });
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  const args = ['run', '-c', '.config/vitest.config.ts', ...only, ...reporters];
  const seed = process.env.MILLRACE_SEED ?? (process.env.CI ? '1' : String(randomInt(1, 2 ** 31)));
  const env = { MILLRACE_SEED: seed, ...(full && { MILLRACE_FULL: '1' }) };
  const { code, output } = await runPackage('vitest', args, { env });
  const counts = existsSync(report) ? countsOf(report) : { passed: 0, failed: 0 };
  const note = `${counts.passed} passed, ${counts.failed} failed; random values from MILLRACE_SEED=${seed}`;
  return { ok: code === 0, details: output, counts, note };
}

function countsOf(report) {
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
  return { passed: numPassedTests, failed: numFailedTests };
}
