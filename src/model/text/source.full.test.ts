import { describe, expect, it } from 'vitest';
import { corpus } from '../../../e2e/fixtures/corpus';
import { chooseFrom } from '../edit/random-command';
import { editText } from './edit-text';
import { openSource } from './source';

/** The same numbers at each run: what fails here should fail again. */
function numbers(seed: number, count: number): number[] {
  const list: number[] = [];
  for (let state = seed; list.length < count; list.push(state)) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  }
  return list.map((one) => one >>> 4);
}

describe('every definition of the collection', () => {
  it('differs only where it was edited, through 20 edits, each of which can be undone', () => {
    corpus.forEach((one, index) => {
      const choose = chooseFrom(numbers(index, 1000));
      let applied = 0;
      for (const step of editText(one.source(), one.path, 100, choose)) {
        const reread = openSource(step.after, one.path);
        expect(JSON.stringify(reread.ok && reread.source.definition), one.id).toBe(
          JSON.stringify(step.definition),
        );
        expect(step.outside[1], one.id).toEqual(step.outside[0]);
        expect(step.undone, one.id).toBe(step.before);
        if (++applied === 20) break;
      }
      expect(applied, one.id).toBe(20);
    });
  });
});
