import { runFullSuite } from '../lib/browser-tests.mjs';

/** A hundred kills of a browser under pressure; MILLRACE_KILLS says another number. */
export const run = () =>
  runFullSuite('kills', { MILLRACE_KILLS: process.env.MILLRACE_KILLS ?? '100' });
