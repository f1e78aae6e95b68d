import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Definition } from '../definition';
import { applyPatch, diff } from './patch';

const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(null, true, 1, 'a', 'b'),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', '1', '__proto__'), tie('value')),
  ),
})).value;
const anyDefinition = fc.record({
  triggers: fc.constant({}),
  actions: fc.constant({}),
  metadata: json,
});

describe('a patch', () => {
  it('leads from any value to any other, and back', () => {
    fc.assert(
      fc.property(anyDefinition, anyDefinition, (a, b) => {
        const before = a as unknown as Definition;
        const after = b as unknown as Definition;
        const there = applyPatch(before, { changes: diff(before, after) });
        if ('refused' in there) throw new Error(there.refused);
        expect(JSON.stringify(there.definition)).toBe(JSON.stringify(after));
      }),
    );
  });

  it('touches only what differs', () => {
    const before: Definition = {
      triggers: {},
      actions: { A: { type: 'Compose', inputs: { x: 1, y: 2 } }, B: { type: 'Compose' } },
    };
    const after: Definition = {
      ...before,
      actions: { ...before.actions, A: { type: 'Compose', inputs: { x: 1, y: 3 } } },
    };
    expect(diff(before, after)).toEqual([
      { path: ['actions', 'A', 'inputs', 'y'], from: 2, to: 3 },
    ]);
  });

  it('is refused where somebody else changed the same member', () => {
    const flow = (inputs: string): Definition => ({
      triggers: {},
      actions: { A: { type: 'Compose', inputs } },
    });
    const undo = diff(flow('mine'), flow('before'));
    expect(applyPatch(flow('theirs'), { changes: undo })).toEqual({ refused: 'changedSince' });
  });
});
