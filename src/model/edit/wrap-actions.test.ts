import { describe, expect, it } from 'vitest';
import type { Action, Definition, RunAfter } from '../definition';
import { unwrapAction, wrapActions } from './wrap-actions';

const ok = ['Succeeded'];
const compose = (runAfter: RunAfter = {}): Action => ({ type: 'Compose', inputs: 1, runAfter });
const flow: Definition = {
  triggers: {},
  actions: {
    A: compose(),
    B: compose({ A: ok }),
    C: compose({ B: ok }),
    D: compose({ C: ok, B: ['Failed'] }),
  },
};
const scope: Action = { type: 'Scope', actions: {} };

function wrapped(steps: readonly string[], action = scope): Definition {
  const edited = wrapActions(flow, { steps, name: 'Around it', action });
  if ('refused' in edited) throw new Error(edited.refused);
  return edited.definition;
}

describe('wrapping', () => {
  it('puts steps into a container that waits, and is waited for, in their place', () => {
    expect(wrapped(['C', 'B']).actions).toEqual({
      A: compose(),
      Around_it: {
        type: 'Scope',
        actions: { B: compose(), C: compose({ B: ok }) },
        runAfter: { A: ok },
      },
      D: compose({ Around_it: ['Succeeded', 'Failed'] }),
    });
    expect(Object.keys(wrapped(['C', 'B']).actions)).toEqual(['A', 'Around_it', 'D']);
  });

  it('fills the first branch of a condition or a loop', () => {
    const condition = { type: 'If', expression: '@true', actions: {}, else: { actions: {} } };
    expect(wrapped(['A'], condition).actions.Around_it).toEqual({
      ...condition,
      actions: { A: compose() },
      runAfter: {},
    });
  });

  it('refuses what cannot go in together', () => {
    const refusal = (steps: readonly string[], action = scope) =>
      wrapActions(flow, { steps, name: 'X', action });
    expect(refusal(['Nobody'])).toEqual({ refused: 'noSuchStep' });
    expect(refusal(['A', 'Nobody'])).toEqual({ refused: 'notSideBySide' });
    expect(refusal(['A'], compose())).toEqual({ refused: 'noContainer' });
    const variables = [{ name: 'v', type: 'string' }];
    const declaring = {
      triggers: {},
      actions: { I: { type: 'InitializeVariable', inputs: { variables } } },
    };
    expect(wrapActions(declaring, { steps: ['I'], name: 'X', action: scope })).toEqual({
      refused: 'onlyAtRoot',
    });
  });
});

describe('unwrapping', () => {
  it('is the way back from wrapping', () => {
    const back = unwrapAction(wrapped(['B', 'C']), { step: 'Around_it' });
    const D = compose({ C: ['Succeeded', 'Failed'] });
    expect(back).toEqual({ definition: { ...flow, actions: { ...flow.actions, D } } });
  });

  it('removes an empty container like any step', () => {
    const empty: Definition = {
      triggers: {},
      actions: {
        A: compose(),
        S: { ...scope, runAfter: { A: ['Failed'] } },
        B: compose({ S: ok }),
      },
    };
    expect(unwrapAction(empty, { step: 'S' })).toMatchObject({
      definition: { actions: { B: { runAfter: { A: ['Failed'] } } } },
    });
  });

  it('refuses what has no steps, and what has them in several branches', () => {
    const full = { type: 'If', actions: { X: compose() }, else: { actions: { Y: compose() } } };
    const both: Definition = { triggers: {}, actions: { If: full, A: compose() } };
    expect(unwrapAction(both, { step: 'If' })).toEqual({ refused: 'severalBranches' });
    expect(unwrapAction(both, { step: 'A' })).toEqual({ refused: 'noContainer' });
  });
});
