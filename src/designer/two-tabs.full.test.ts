import fc from 'fast-check';
import { expect, it } from 'vitest';
import { randomOf } from '../../e2e/fixtures/seeded-random';
import { brokenPromises, playTwoTabs } from './two-tabs.arbitrary';

it('two tabs on one log end equal to it, and nothing acknowledged is lost, after a thousand edits each, however their messages cross and get lost', () => {
  fc.assert(
    fc.property(fc.nat(1e9), (seed) => {
      const random = randomOf(seed);
      const choose = (limit: number) => Math.floor(random() * limit);
      expect(brokenPromises(playTwoTabs(choose, 1000))).toEqual([]);
    }),
    { numRuns: 10 },
  );
}, 600_000);
