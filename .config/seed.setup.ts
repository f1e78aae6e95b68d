/** Property tests draw from the seed that `npm run check` prints: with MILLRACE_SEED they draw it again. */
import fc from 'fast-check';

const seed = Number(process.env.MILLRACE_SEED);
if (Number.isSafeInteger(seed) && seed > 0) fc.configureGlobal({ seed });
