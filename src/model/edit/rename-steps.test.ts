import fc from 'fast-check';
import { expect, it } from 'vitest';
import { places } from '../walk';
import { randomFlow } from './random-command';
import { renameExactly } from './rename-action';
import { renameSteps } from './rename-steps';

const numbers = fc.array(fc.nat(1_000_000_000), { minLength: 30, maxLength: 150 });

it('renames as one by one would', () => {
  fc.assert(
    fc.property(numbers, (choices) => {
      const definition = randomFlow(choices);
      const names = new Map([...places(definition)].map(({ name }, at) => [name, `It's ${at}`]));
      const singly = [...names].reduce((now, [step, to]) => {
        const edited = renameExactly(now, { step, to });
        return 'definition' in edited ? edited.definition : now;
      }, definition);
      expect(JSON.stringify(renameSteps(definition, names))).toBe(JSON.stringify(singly));
    }),
    { numRuns: 60 },
  );
});

it('leaves alone what no name is of', () => {
  const definition = randomFlow([3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9, 3, 2, 3, 8, 4]);
  const { actions } = renameSteps(definition, new Map([['Nobody', 'Somebody']]));
  expect(actions).toBe(definition.actions);
});
