import { runFullSuite } from '../lib/browser-tests.mjs';

/** Two hundred kills of a browser under pressure; MILLRACE_KILLS says another number. */
export const run = () =>
  runFullSuite('kills', { MILLRACE_KILLS: process.env.MILLRACE_KILLS ?? '200' });
