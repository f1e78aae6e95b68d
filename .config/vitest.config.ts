import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

/** Unit tests run in Node; `*.full.test.ts` only in `npm run test:full`. */
const full = process.env.MILLRACE_FULL === '1';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  cacheDir: fileURLToPath(new URL('../.cache/vitest', import.meta.url)),
  test: {
    include: full ? ['src/**/*.full.test.ts'] : ['src/**/*.test.ts', '.config/**/*.test.ts'],
    exclude: full ? configDefaults.exclude : [...configDefaults.exclude, 'src/**/*.full.test.ts'],
    setupFiles: fileURLToPath(new URL('seed.setup.ts', import.meta.url)),
    // Ends what hangs. How fast something is belongs to the bench: other work may share the machine.
    testTimeout: full ? 600_000 : 60_000,
    hookTimeout: 60_000,
    pool: 'threads',
  },
});
