import fc from 'fast-check';
import { test } from 'vitest';
import { checkMoves, moves } from './sharing-moves.arbitrary';

test('sharing keeps its promises over 2,000 random sequences', async () => {
  await fc.assert(fc.asyncProperty(moves, checkMoves), { numRuns: 2000 });
});
