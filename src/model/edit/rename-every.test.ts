import { describe, expect, it } from 'vitest';
import { corpus } from '../../../e2e/fixtures/corpus';
import { renameThereAndBack } from './rename-every';

describe('renaming every action to a name with blanks, quotes and brackets', () => {
  it('keeps the problems of a definition, and renaming back restores its bytes', () => {
    for (const one of corpus.filter(({ actions }) => actions < 8)) {
      const source = one.source();
      const { problemsBefore, problemsAfter, text, spellsAlike } = renameThereAndBack(source);
      expect(problemsAfter, one.id).toEqual(problemsBefore);
      expect(text === source.text, one.id).toBe(spellsAlike);
    }
  });
});
