import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corpus } from '../../../e2e/fixtures/corpus';
import { faultsOf } from '../edit/faults';
import { chooseFrom, emptyFlow } from '../edit/random-command';
import { applyDiff } from './apply-diff';
import { diffDefinitions } from './definition-diff';
import { edit } from './edited-twice';
import { mergeDefinitions } from './merge';

const numbers = fc.array(fc.nat(1_000_000_000), { minLength: 60, maxLength: 200 });
const many = { numRuns: 1500, endOnFailure: true };
const text = JSON.stringify;

describe('differences and merges, at length', () => {
  it('lead from any state to any other', () => {
    fc.assert(
      fc.property(numbers, (choices) => {
        const choose = chooseFrom(choices);
        const before = edit(emptyFlow, choose, 20);
        const after = edit(before, choose, 15);
        expect(text(applyDiff(before, diffDefinitions(before, after)))).toBe(text(after));
        expect(text(applyDiff(after, diffDefinitions(after, before)))).toBe(text(before));
        expect(text(mergeDefinitions(before, after, before).definition)).toBe(text(after));
        expect(text(mergeDefinitions(before, before, after).definition)).toBe(text(after));
      }),
      many,
    );
  });

  it('lead from every definition of the collection to what random edits make of it', () => {
    const some = corpus.filter((one) => one.actions < 100);
    fc.assert(
      fc.property(fc.constantFrom(...some), numbers, (one, choices) => {
        const before = one.definition();
        const after = edit(before, chooseFrom(choices), 20);
        expect(text(applyDiff(before, diffDefinitions(before, after)))).toBe(text(after));
        expect(text(mergeDefinitions(before, before, after).definition)).toBe(text(after));
      }),
      { ...many, numRuns: 500 },
    );
  });

  it('make flows that can be, the same whoever is first where nothing is in conflict', () => {
    fc.assert(
      fc.property(numbers, (choices) => {
        const choose = chooseFrom(choices);
        const before = edit(emptyFlow, choose, 15);
        const [a, b] = [edit(before, choose, 5), edit(before, choose, 5)];
        const [there, back] = [mergeDefinitions(before, a, b), mergeDefinitions(before, b, a)];
        const none = { danglingRunAfter: 0, cycle: 0, nameTaken: 0 };
        expect(faultsOf(there.definition)).toEqual(none);
        if (there.conflicts.length + back.conflicts.length > 0) return;
        expect(there.definition).toEqual(back.definition);
      }),
      many,
    );
  });
});
