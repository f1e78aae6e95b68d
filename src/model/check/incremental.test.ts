import fc from 'fast-check';
import { expect, it } from 'vitest';
import { office365 } from '../../connectors/office365/manifest';
import type { Definition } from '../definition';
import { applyCommand } from '../edit/commands';
import { chooseFrom, emptyFlow, randomCommand } from '../edit/random-command';
import { findProblems } from './find-problems';

it('a check after an edit finds what a check of the same text from nothing finds', () => {
  const numbers = fc.array(fc.nat(1_000_000_000), { minLength: 8, maxLength: 160 });
  const options = [{}, { connectors: [office365] }, { dialect: 'standard' }] as const;
  fc.assert(
    fc.property(numbers, (choices) => {
      const choose = chooseFrom(choices);
      let definition: Definition = emptyFlow;
      for (let left = Math.ceil(choices.length / 6); left > 0; left--) {
        const edited = applyCommand(definition, randomCommand(definition, choose));
        if ('refused' in edited) continue;
        definition = edited.definition;
        const fresh = JSON.parse(JSON.stringify(definition)) as Definition;
        for (const one of options) {
          expect(findProblems(definition, one)).toEqual(findProblems(fresh, one));
        }
      }
    }),
    { numRuns: 40 },
  );
});
