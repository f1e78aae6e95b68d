import { describe, expect, it } from 'vitest';
import type { Action, Definition, Slot } from '../definition';
import { moveAction } from './move-action';
import { moveActions } from './move-actions';

const ok = ['Succeeded'];
const root = { container: null, branch: 'actions', mode: 'between' } as const;
const compose = (...after: string[]): Action => ({
  type: 'Compose',
  runAfter: Object.fromEntries(after.map((name) => [name, ok])),
});
const flow: Definition = {
  triggers: { manual: { type: 'Request' } },
  actions: {
    A: compose(),
    B: compose('A'),
    C: compose('B'),
    D: compose('C'),
    Group: { type: 'Scope', actions: { Inner: compose() }, runAfter: { D: ok } },
  },
};

function moved(steps: readonly string[], slot: Slot): Definition {
  const edited = moveActions(flow, { steps, slot });
  if ('refused' in edited) throw new Error(edited.refused);
  return edited.definition;
}

describe('moving several steps', () => {
  it('closes the gaps that they leave and keeps their order', () => {
    const { actions } = moved(['A', 'C'], { ...root, after: 'D' });
    expect(actions).toMatchObject({
      B: { runAfter: {} },
      D: { runAfter: { B: ok } },
      A: { runAfter: { D: ok } },
      C: { runAfter: { A: ok } },
      Group: { runAfter: { C: ok } },
    });
  });

  it('leads into a container, and not into one of themselves', () => {
    const slot: Slot = { container: 'Group', branch: 'actions', after: null, mode: 'between' };
    const inner = moved(['B', 'C'], slot).actions.Group?.actions;
    expect(Object.keys(inner ?? {}).sort()).toEqual(['B', 'C', 'Inner']);
    expect(inner?.Inner?.runAfter).toEqual({ C: ok });
    expect(moveActions(flow, { steps: ['A', 'Group'], slot })).toEqual({ refused: 'insideItself' });
    const beside = { ...root, after: 'B' };
    expect(moveActions(flow, { steps: ['B', 'C'], slot: beside })).toEqual({
      refused: 'insideItself',
    });
  });

  it('does with one step what moving that step does', () => {
    for (const after of ['A', 'C', 'D', null]) {
      const slot: Slot = { ...root, after };
      expect(moveActions(flow, { steps: ['B'], slot })).toEqual(
        moveAction(flow, { step: 'B', slot }),
      );
    }
  });
});
