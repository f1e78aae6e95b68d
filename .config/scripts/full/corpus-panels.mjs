import { runFullSuite } from '../lib/browser-tests.mjs';

/** Every step of every real definition at hand, opened; a part of an id in MILLRACE_PANELS takes those alone. */
export const run = () =>
  runFullSuite('corpus-panels', { MILLRACE_PANELS: process.env.MILLRACE_PANELS ?? 'all' });
