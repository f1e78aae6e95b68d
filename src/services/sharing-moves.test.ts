import fc from 'fast-check';
import { test } from 'vitest';
import { checkMoves, moves } from './sharing-moves.arbitrary';

test('whatever is shared and taken back, in any order, leaves the flow with the rights that were given', async () => {
  await fc.assert(fc.asyncProperty(moves, checkMoves), { numRuns: 12 });
});
