/** `npm test`: everything that decides whether a change is good, in real Chromium where it matters. */
import { ensureBrowser } from './ensure-browser.mjs';
import { runBrowserTests } from './lib/browser-tests.mjs';
import { build } from './lib/build.mjs';
import { checkSteps } from './lib/check-steps.mjs';
import { checkSize } from './lib/size.mjs';
import { add, conclude, runStep, runSteps } from './lib/steps.mjs';

const tally = { passed: 0, failed: 0 };
/** @param {import('./lib/steps.mjs').Step} step */
async function then(step) {
  const result = await runStep(step);
  add(tally, result);
  return result.failed === 0;
}

const hasBrowser = await then({
  title: 'browser',
  run: async () => ({ ok: true, note: (await ensureBrowser()).path }),
});
add(tally, await runSteps(checkSteps));
const isBuilt = await then({
  title: 'build',
  run: async () => {
    const { code, output } = await build();
    return { ok: code === 0, details: output };
  },
});
if (isBuilt) await then({ title: 'size', run: async () => checkSize() });
if (isBuilt && hasBrowser) await then({ title: 'browser tests', run: () => runBrowserTests() });
else console.log('FAILED browser tests: not run, for want of a build or a browser.');

conclude(tally);
