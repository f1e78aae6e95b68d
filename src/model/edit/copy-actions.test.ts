import { describe, expect, it } from 'vitest';
import type { Definition, Slot } from '../definition';
import { copyActions, pasteActions } from './copy-actions';

const ok = ['Succeeded'];
const root = { container: null, branch: 'actions' } as const;
const flow: Definition = {
  triggers: { manual: { type: 'Request' } },
  actions: {
    Before: { type: 'Compose', inputs: 1 },
    Loop: {
      type: 'Foreach',
      foreach: "@body('Before')",
      actions: { Inner: { type: 'Compose', inputs: "@items('Loop')" } },
      runAfter: { Before: ok },
      metadata: { operationMetadataId: 'old' },
    },
    Reader: { type: 'Compose', inputs: "@result('Loop')", runAfter: { Loop: ok } },
    Last: { type: 'Compose', inputs: '', runAfter: { Reader: ok } },
  },
};

function pasted(definition: Definition, steps: readonly string[], slot: Slot): Definition {
  const actions = copyActions(flow, steps, () => 'new');
  const edited = pasteActions(definition, { slot, actions });
  if ('refused' in edited) throw new Error(edited.refused);
  return edited.definition;
}

describe('copy and paste', () => {
  it('renames the copies, and what they say of each other, and nothing else', () => {
    const { actions } = pasted(flow, ['Loop', 'Reader'], {
      ...root,
      after: 'Last',
      mode: 'between',
    });
    expect(Object.keys(actions)).toEqual([...Object.keys(flow.actions), 'Loop_2', 'Reader_2']);
    expect(actions.Loop_2).toEqual({
      type: 'Foreach',
      foreach: "@body('Before')",
      actions: { Inner_2: { type: 'Compose', inputs: "@items('Loop_2')" } },
      metadata: { operationMetadataId: 'new' },
      runAfter: { Last: ok },
    });
    expect(actions.Reader_2).toEqual({
      type: 'Compose',
      inputs: "@result('Loop_2')",
      runAfter: { Loop_2: ok },
    });
    expect(actions.Loop).toBe(flow.actions.Loop);
  });

  it('stands between: what followed now follows the last copies', () => {
    const slot: Slot = { ...root, after: 'Before', mode: 'between' };
    const { actions } = pasted(flow, ['Before', 'Reader', 'Last'], slot);
    expect(actions.Loop?.runAfter).toEqual({ Last_2: ok });
    expect(actions.Last_2?.runAfter).toEqual({ Reader_2: ok });
    expect(actions.Before_2?.runAfter).toEqual({ Before: ok });
  });

  it('keeps the order of steps with others between them', () => {
    const slot: Slot = { ...root, after: 'Last', mode: 'between' };
    const { actions } = pasted(flow, ['Before', 'Last'], slot);
    expect(actions.Last_2?.runAfter).toEqual({ Before_2: ok });
  });

  it('keeps the names in a flow that does not have them', () => {
    const empty: Definition = { triggers: {}, actions: {} };
    const { actions } = pasted(empty, ['Loop'], { ...root, after: null, mode: 'between' });
    expect(Object.keys(actions)).toEqual(['Loop']);
  });

  it('never confuses a new name with an old one', () => {
    const twice: Definition = {
      triggers: {},
      actions: {
        A: { type: 'Compose', inputs: '' },
        A_2: { type: 'Compose', inputs: "@body('A')", runAfter: { A: ok } },
        A_3: { type: 'Compose', inputs: "@body('A_2')", runAfter: { A_2: ok } },
      },
    };
    const actions = copyActions(twice, ['A', 'A_2', 'A_3'], () => '');
    const edited = pasteActions(twice, {
      slot: { ...root, after: 'A_3', mode: 'between' },
      actions,
    });
    if ('refused' in edited) throw new Error(edited.refused);
    const [first, second, third] = Object.keys(edited.definition.actions).slice(3);
    expect(edited.definition.actions[second ?? '']?.inputs).toBe(`@body('${first}')`);
    expect(edited.definition.actions[third ?? '']?.inputs).toBe(`@body('${second}')`);
  });

  it('gives copied declarations of variables names of their own, at the root only', () => {
    const declaring: Definition = {
      triggers: {},
      actions: {
        Init: {
          type: 'InitializeVariable',
          inputs: { variables: [{ name: 'Total', type: 'integer', value: 0 }] },
        },
        Add: {
          type: 'IncrementVariable',
          inputs: { name: 'total', value: "@variables('TOTAL')" },
          runAfter: { Init: ok },
        },
        Group: { type: 'Scope', actions: {} },
      },
    };
    const actions = copyActions(declaring, ['Init', 'Add'], () => '');
    const edited = pasteActions(declaring, {
      slot: { ...root, after: 'Add', mode: 'between' },
      actions,
    });
    expect(edited).toMatchObject({
      definition: {
        actions: {
          Init_2: { inputs: { variables: [{ name: 'Total_2', type: 'integer', value: 0 }] } },
          Add_2: { inputs: { name: 'Total_2', value: "@variables('Total_2')" } },
        },
      },
    });
    const inGroup: Slot = { container: 'Group', branch: 'actions', after: null, mode: 'between' };
    expect(pasteActions(declaring, { slot: inGroup, actions })).toEqual({ refused: 'onlyAtRoot' });
  });
});
