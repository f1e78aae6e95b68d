import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Json } from '../model/definition';
import { literal } from '../model/trial/edited-inputs';
import { runToEnd } from './scenarios/run-to-end';

const marks = fc.constantFrom('@', '@@', '@{', '}', '@@{', "x('", 'b', '{');
const text = fc.array(marks, { maxLength: 6 }).map((parts) => parts.join(''));

it('a literal is evaluated to the value itself, whatever it looks like', () => {
  fc.assert(
    fc.property(fc.oneof(text, fc.array(text), fc.dictionary(fc.string(), text)), (value) => {
      const actions = { A: { type: 'Compose', inputs: literal(value as Json) } };
      const { view } = runToEnd({ triggers: {}, actions }, null);
      expect(JSON.parse(view.actions.get('A')?.outputs ?? 'null')).toEqual(value);
    }),
    { numRuns: 300 },
  );
});
