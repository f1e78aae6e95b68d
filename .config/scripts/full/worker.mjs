import { runFullSuite } from '../lib/browser-tests.mjs';

/** Twenty workers that die while runs are driven, and twenty that hang; MILLRACE_WORKERS says another number. */
export const run = () =>
  runFullSuite('worker', { MILLRACE_WORKERS: process.env.MILLRACE_WORKERS ?? '20' });
