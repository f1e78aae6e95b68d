import { describe, expect, it } from 'vitest';
import type { Definition } from '../../model/definition';
import { applyEach } from '../../model/edit/several';
import type { Command } from '../../model/edit-log';
import { compare } from './differences';

const flow: Definition = {
  triggers: { manual: { type: 'Request', kind: 'Button', inputs: { schema: {} } } },
  actions: {
    A: { type: 'Compose', inputs: { text: 'a', more: 1, most: 2 }, runAfter: {} },
    B: { type: 'Compose', inputs: "@outputs('A')", runAfter: { A: ['Succeeded'] } },
    Box: { type: 'Scope', actions: {}, runAfter: { B: ['Succeeded'] } },
  },
};

function differencesAfter(...commands: Command[]) {
  const edited = applyEach(flow, commands);
  if ('refused' in edited) throw new Error(edited.refused);
  return compare(flow, edited.definition).differences;
}

const rename: Command = { name: 'renameAction', args: { step: 'A', to: 'First' } };

describe('a comparison', () => {
  it('says the old and the new name of a step, and nothing of those who read it', () => {
    expect(differencesAfter(rename)).toEqual([
      { step: 'First', kinds: ['renamed'], rows: [{ kind: 'name', from: 'A', to: 'First' }] },
    ]);
  });

  it('says both values of a field', () => {
    const set: Command = { name: 'setInput', args: { step: 'A', path: ['text'], value: 'b' } };
    expect(differencesAfter(rename, { ...set, args: { ...set.args, step: 'First' } })).toEqual([
      {
        step: 'First',
        kinds: ['renamed', 'changed'],
        rows: [
          { kind: 'name', from: 'A', to: 'First' },
          { kind: 'field', path: ['inputs', 'text'], from: 'a', to: 'b' },
        ],
      },
    ]);
  });

  it('says where a step has come from, and in which order steps run now, as one row each', () => {
    const slot = { container: 'Box', branch: 'actions', after: null, mode: 'between' };
    expect(differencesAfter({ name: 'moveAction', args: { step: 'B', slot } })).toMatchObject([
      {
        step: 'Box',
        rows: [{ kind: 'order', from: { B: ['Succeeded'] }, to: { A: ['Succeeded'] } }],
      },
      {
        step: 'B',
        kinds: ['moved', 'changed'],
        rows: [
          { kind: 'place', from: { container: null }, to: { container: 'Box' } },
          { kind: 'order', to: {} },
        ],
      },
    ]);
  });

  it('has what is gone last, under the name that it had', () => {
    const found = differencesAfter({ name: 'removeAction', args: { step: 'A' } });
    expect(found.at(-1)).toEqual({ step: 'A', kinds: ['removed'], rows: [] });
  });

  it('shows triggers as steps, and what belongs to no step as the flow', () => {
    const described = { ...flow, description: 'new' };
    const trigger = { type: 'Recurrence' };
    expect(compare(flow, { ...described, triggers: { Daily: trigger } }).differences).toMatchObject(
      [
        { step: 'manual', kinds: ['removed'] },
        { step: 'Daily', kinds: ['added'] },
        { step: null, rows: [{ kind: 'field', path: ['description'], to: 'new' }] },
      ],
    );
  });

  it('does not count the ids that the designer gives', () => {
    const A = { type: 'Compose', inputs: 'a', runAfter: {} };
    const marked = { ...A, metadata: { operationMetadataId: 'x' } };
    const of = (action: Definition['actions'][string], id: string) => ({
      ...flow,
      actions: { A: { ...action, metadata: { ...action.metadata, operationMetadataId: id } } },
    });
    expect(compare(of(marked, 'x'), of(marked, 'y')).differences).toEqual([]);
  });

  it('notices that two flows have nothing to do with each other', () => {
    const other = { ...flow, actions: { Z: { type: 'Http', inputs: { uri: 'x' } } } };
    expect(compare(flow, other).isForeign).toBe(true);
    expect(compare(flow, flow).isForeign).toBe(false);
    const named = (id: string, name = 'Compose'): Definition => ({
      ...flow,
      actions: { [name]: { type: 'Compose', metadata: { operationMetadataId: id } } },
    });
    expect(compare(named('1'), named('2')).isForeign).toBe(true);
    expect(compare(named('1'), named('1', 'Renamed')).isForeign).toBe(false);
    const from = (workflowEntityId: string) => ({ ...flow, metadata: { workflowEntityId } });
    expect(compare(from('a'), from('b')).isForeign).toBe(true);
    expect(compare(from('a'), flow).isForeign).toBe(false);
  });
});
