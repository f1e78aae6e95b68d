import { describe, expect, it } from 'vitest';
import type { Definition, Json } from '../../model/definition';
import { inverseOf, patchCommand } from '../../model/edit/patch-command';
import { editWords } from './edit-words';

const flow: Definition = {
  triggers: { manual: { type: 'Request', kind: 'Button' } },
  actions: { My_step: { type: 'Compose', inputs: 1 }, Other: { type: 'Compose', inputs: 1 } },
};
const said = (name: string, args: Record<string, Json>) => editWords({ name, args }, flow, []);

describe('an edit in words', () => {
  it.each([
    ['removeAction', { step: 'My_step' }, 'Deleted My step'],
    ['renameAction', { step: 'My_step', to: 'Yours' }, 'Renamed My step to Yours'],
    ['setInput', { step: 'My_step', path: [], value: 2 }, 'Changed Inputs of My step'],
    [
      'setMember',
      { step: 'My_step', member: 'runAfter', value: {} },
      'Changed Run after of My step',
    ],
    ['setInput', { step: 'Gone', path: [], value: 2 }, 'Changed Inputs of Gone'],
    ['patch', { changes: [], title: 'restore version 2' }, 'Restored version 2'],
    ['patch', { changes: [], title: 'Use the first item' }, 'Use the first item'],
    ['patch', { changes: [] }, 'Changed the flow'],
  ] as const)('%s %j is “%s”', (name, args, words) => {
    expect(said(name, args as Record<string, Json>)).toBe(words);
  });

  it('names the steps that Undo has touched', () => {
    const { My_step, ...rest } = flow.actions;
    const less = { ...flow, actions: rest };
    const words = (before: Definition, after: Definition) =>
      editWords(patchCommand(inverseOf(before, after)), flow, []);
    expect(words(flow, less)).toBe('Added My step');
    expect(words(less, flow)).toBe('Took out My step');
    expect(words({ ...flow, actions: { My_step: { type: 'Compose', inputs: 5 } } }, flow)).toBe(
      'Took out Other and 1 more',
    );
    expect(My_step).toBeDefined();
  });
});
