/** Runs the steps of a command side by side and says of each, in one line, how it went. */
import os from 'node:os';

/**
 * @typedef {object} Outcome
 * @property {boolean} ok
 * @property {string} [details] shown if it failed
 * @property {string} [note] shown on its line
 * @property {{passed: number, failed: number}} [counts] of single tests; else the step counts as one
 *
 * @typedef {object} Step
 * @property {string} title
 * @property {() => Promise<Outcome>} run
 *
 * @typedef {{passed: number, failed: number}} Tally
 */

/**
 * @param {readonly Step[]} steps
 * @param {{lanes?: number}} [options]
 * @returns {Promise<Tally>}
 */
export async function runSteps(steps, { lanes = os.availableParallelism() } = {}) {
  const waiting = [...steps];
  const tally = { passed: 0, failed: 0 };
  const lane = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) add(tally, await runStep(step));
  };
  await Promise.all(Array.from({ length: Math.max(1, lanes) }, lane));
  return tally;
}

/**
 * @param {Step} step
 * @returns {Promise<Tally>}
 */
export async function runStep({ title, run }) {
  const start = performance.now();
  const outcome = await run().catch((error) => ({
    ok: false,
    details: String(error?.stack ?? error),
  }));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const { ok, details = '', note = '', counts } = outcome;
  console.log(
    `${ok ? 'ok    ' : 'FAILED'} ${title.padEnd(28)} ${seconds.padStart(6)} s  ${note}`.trimEnd(),
  );
  if (!ok && details) console.log(`\n${details.trimEnd()}\n`);
  return counts ? withStep(counts, ok) : { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
}

/** A step that failed although no test of it did (it never started, say) still counts as failed. */
function withStep({ passed, failed }, ok) {
  return { passed, failed: ok ? failed : Math.max(failed, 1) };
}

/**
 * @param {Tally} tally
 * @param {Tally} more
 */
export function add(tally, more) {
  tally.passed += more.passed;
  tally.failed += more.failed;
}

/**
 * The closing line, and the exit code that goes with it.
 * @param {Tally} tally
 */
export function conclude({ passed, failed }) {
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
