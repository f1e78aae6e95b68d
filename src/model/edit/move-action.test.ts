import { expect, it } from 'vitest';
import type { Definition } from '../definition';
import { moveAction } from './move-action';

const ok = ['Succeeded'];
const definition: Definition = {
  triggers: {},
  actions: {
    A: { type: 'Compose', inputs: 'a' },
    B: { type: 'Compose', runAfter: { A: ok } },
    Scope: {
      type: 'Scope',
      runAfter: { B: ok },
      actions: { Inner: { type: 'Scope', actions: {} } },
    },
  },
};

it('takes the action out of its chain and puts it into another', () => {
  const slot = { container: 'Scope', branch: 'actions', after: 'Inner', mode: 'between' } as const;
  expect(moveAction(definition, { step: 'B', slot })).toEqual({
    definition: {
      triggers: {},
      actions: {
        A: { type: 'Compose', inputs: 'a' },
        Scope: {
          type: 'Scope',
          runAfter: { A: ok },
          actions: {
            Inner: { type: 'Scope', actions: {} },
            B: { type: 'Compose', runAfter: { Inner: ok } },
          },
        },
      },
    },
  });
});

it('does not move a scope into itself', () => {
  const slot = { container: 'Inner', branch: 'actions', after: null, mode: 'between' } as const;
  expect(moveAction(definition, { step: 'Scope', slot })).toEqual({ refused: 'insideItself' });
});
