import { runUnitTests } from '../lib/check-steps.mjs';

/** The `*.full.test.ts` beside the modules. */
export const run = () => runUnitTests({ full: true });
