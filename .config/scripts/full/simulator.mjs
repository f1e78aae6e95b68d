import { runUnitTests } from '../lib/check-steps.mjs';

/** Ten thousand storms, each of a seed of its own; `MILLRACE_SEED=n npx vitest … storm.test` plays one again. */
export const run = () => runUnitTests({ full: true, only: ['src/services/runtime/storm'] });
