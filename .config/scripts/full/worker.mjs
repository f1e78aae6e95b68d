import { runFullSuite } from '../lib/browser-tests.mjs';

/** Workers that die or hang while runs are driven. */
export const run = () => runFullSuite('worker', {});
