import { runFullSuite } from '../lib/browser-tests.mjs';

/** A thousand edits in each of two tabs; MILLRACE_EDITS says another number. */
export const run = () =>
  runFullSuite('two-tabs', { MILLRACE_EDITS: process.env.MILLRACE_EDITS ?? '1000' });
