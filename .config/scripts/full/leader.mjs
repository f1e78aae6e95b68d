import { runFullSuite } from '../lib/browser-tests.mjs';

/** A hundred changes of the lead; MILLRACE_LEADERS says another number. */
export const run = () =>
  runFullSuite('leader', { MILLRACE_LEADERS: process.env.MILLRACE_LEADERS ?? '100' });
