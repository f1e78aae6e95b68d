import { expect, it } from 'vitest';
import type { Definition } from '../definition';
import { removeAction } from './remove-action';

const ok = ['Succeeded'];

it('lets successors wait for what the removed action waited for, in its place', () => {
  const definition: Definition = {
    triggers: {},
    actions: {
      A: { type: 'Compose' },
      B: { type: 'Compose', runAfter: {} },
      C: { type: 'Compose', runAfter: { A: ['Failed'], B: ok } },
      D: { type: 'Compose', runAfter: { C: ok, B: ['Skipped'] } },
    },
  };
  const edited = removeAction(definition, { step: 'C' });
  if ('refused' in edited) throw new Error(edited.refused);
  expect(JSON.stringify(edited.definition.actions.D?.runAfter)).toBe(
    JSON.stringify({ A: ['Failed'], B: ['Skipped'] }),
  );
  expect(edited.definition.actions.B).toBe(definition.actions.B);
});
