import fc from 'fast-check';
import { it } from 'vitest';
import { savedTestPasses } from './recorded-runs.arbitrary';

it('a test that is saved of any run passes at once, and with other chances', async () => {
  await fc.assert(savedTestPasses, { numRuns: 5_000 });
}, 120_000);
