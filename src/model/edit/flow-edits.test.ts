import { describe, expect, test } from 'vitest';
import type { Definition, Json } from '../definition';
import { noteJson, notesOf } from '../notes';
import { isSwitchedOff, staticResultOf } from '../static-result';
import { declaredVariables } from '../variables';
import { applyCommand } from './commands';
import { mergeableVariables, mergeVariables } from './merge-variables';
import { applyPatch, diff } from './patch';

type Args = Readonly<Record<string, Json>>;

function tried(definition: Definition, name: string, args: Args) {
  const edited = applyCommand(definition, { name, args });
  if ('definition' in edited) {
    const undone = applyPatch(edited.definition, { changes: diff(edited.definition, definition) });
    expect(JSON.stringify('definition' in undone && undone.definition)).toBe(
      JSON.stringify(definition),
    );
  }
  return edited;
}
function edited(definition: Definition, name: string, args: Args): Definition {
  const after = tried(definition, name, args);
  if ('refused' in after) throw new Error(after.refused);
  return after.definition;
}
const refusal = (definition: Definition, name: string, args: Args) => {
  const after = tried(definition, name, args);
  return 'refused' in after ? after.refused : null;
};
const empty: Definition = { triggers: {}, actions: {} };

describe('a static result', () => {
  const flow: Definition = {
    triggers: {},
    actions: { Call: { type: 'Http', inputs: {} }, Say: { type: 'Compose', inputs: 1 } },
  };

  test('switches a step off, and stays when the step is switched on again', () => {
    const off = edited(flow, 'setStaticResult', { step: 'Call', on: true });
    expect(off.staticResults).toEqual({
      Call0: { status: 'Succeeded', outputs: { statusCode: 'OK' } },
    });
    expect(off.actions.Call && isSwitchedOff(off.actions.Call, off)).toBe(true);
    const own = { status: 'Failed', error: { code: 'Late' } };
    const changed = edited(off, 'setStaticResult', { step: 'Call', on: true, result: own });
    const on = edited(changed, 'setStaticResult', { step: 'Call', on: false });
    expect(on.actions.Call?.runtimeConfiguration).toEqual({
      staticResult: { name: 'Call0', staticResultOptions: 'Disabled' },
    });
    const again = edited(on, 'setStaticResult', { step: 'Call', on: true });
    expect(again.actions.Call && staticResultOf(again.actions.Call, again)?.result).toEqual(own);
  });

  test('that several steps take is not changed for the others', () => {
    const setting = { staticResult: { name: 'R', ours: 1 } };
    const shared: Definition = {
      triggers: {},
      actions: {
        A: { type: 'Http', runtimeConfiguration: setting },
        B: { type: 'Http', runtimeConfiguration: setting },
      },
      staticResults: { R: { status: 'Succeeded' } },
    };
    const after = edited(shared, 'setStaticResult', {
      step: 'B',
      on: true,
      result: { status: 'Skipped' },
    });
    expect(after.staticResults).toEqual({ R: { status: 'Succeeded' }, B0: { status: 'Skipped' } });
    expect(after.actions.B?.runtimeConfiguration?.staticResult).toEqual({
      name: 'B0',
      ours: 1,
      staticResultOptions: 'Enabled',
    });
  });

  test('is for actions only, and must be an object', () => {
    expect(refusal(flow, 'setStaticResult', { step: 'No', on: true })).toBe('noSuchStep');
    expect(refusal(flow, 'setStaticResult', { step: 'Say', on: true, result: 3 })).toBe(
      'badArguments',
    );
    expect(edited(flow, 'setStaticResult', { step: 'Say', on: false })).toBe(flow);
  });
});

describe('parameters', () => {
  test('are added, changed and taken away', () => {
    const added = edited(empty, 'addParameter', { name: ' Site ', parameter: { type: 'String' } });
    expect(added.parameters).toEqual({ Site: { type: 'String' } });
    const described = edited(added, 'setParameter', {
      name: 'Site',
      path: ['metadata', 'description'],
      value: 'Which site',
    });
    expect(described.parameters?.Site?.metadata).toEqual({ description: 'Which site' });
    expect(edited(described, 'removeParameter', { name: 'Site' }).parameters).toEqual({});
  });

  test('keep their names apart, and leave those of the service alone', () => {
    const flow: Definition = {
      ...empty,
      parameters: { A: { type: 'Int' }, $x: { type: 'Object' } },
    };
    expect(refusal(flow, 'addParameter', { name: 'a', parameter: { type: 'Int' } })).toBe(
      'nameTaken',
    );
    expect(refusal(flow, 'addParameter', { name: '$y', parameter: { type: 'Int' } })).toBe(
      'badName',
    );
    expect(refusal(flow, 'removeParameter', { name: '$x' })).toBe('noSuchName');
    expect(refusal(flow, 'setParameter', { name: 'A', path: ['type'] })).toBe('badArguments');
  });
});

const declare = (variables: Json, after?: string) => ({
  type: 'InitializeVariable',
  inputs: { variables },
  ...(after === undefined ? {} : { runAfter: { [after]: ['Succeeded'] } }),
});

describe('variables', () => {
  test('are taken away with the step that declares nothing else', () => {
    const flow: Definition = {
      triggers: {},
      actions: {
        V: declare([
          { name: 'a', type: 'string' },
          { name: 'b', type: 'integer' },
        ]),
        C: { type: 'Compose', runAfter: { V: ['Succeeded'] } },
      },
    };
    const one = edited(flow, 'removeVariable', { name: 'A' });
    expect(one.actions.V?.inputs).toEqual({ variables: [{ name: 'b', type: 'integer' }] });
    const none = edited(one, 'removeVariable', { name: 'b' });
    expect(none.actions).toEqual({ C: { type: 'Compose', runAfter: {} } });
    expect(refusal(none, 'removeVariable', { name: 'b' })).toBe('noSuchName');
  });

  test('of several steps become one, but for those that need what happens in between', () => {
    const flow: Definition = {
      triggers: {},
      actions: {
        A: declare([{ name: 'a', type: 'string', value: '@{triggerBody()}' }]),
        B: declare([{ name: 'b', type: 'string' }], 'A'),
        Get: { type: 'Compose', inputs: 1, runAfter: { B: ['Succeeded'] } },
        C: declare([{ name: 'c', type: 'string', value: "@{outputs('Get')}" }], 'Get'),
        D: declare([{ name: 'd', type: 'string', value: 'x' }], 'C'),
      },
    };
    expect(mergeableVariables(flow)).toEqual(['A', 'B', 'D']);
    const merged = mergeVariables(flow);
    expect(Object.keys(merged.actions)).toEqual(['A', 'Get', 'C']);
    expect(merged.actions.Get?.runAfter).toEqual({ A: ['Succeeded'] });
    expect(declaredVariables(merged).map(({ name }) => name)).toEqual(['a', 'b', 'd', 'c']);
    expect(mergeVariables(merged)).toBe(merged);
  });

  test('of branches side by side stay where they are', () => {
    const flow: Definition = {
      triggers: {},
      actions: { A: declare([{ name: 'a' }]), B: declare([{ name: 'b' }]) },
    };
    expect(mergeableVariables(flow)).toEqual([]);
  });
});

describe('sticky notes', () => {
  const note = noteJson({ content: 'Hi', color: '#FFFBCC', x: 1, y: 2, width: 200, height: 140 });
  const purpose = { metadata: { notes: { purpose: 'Why' }, creator: 'me' }, ...empty };

  test('stand where the original writes them, and leave what is no note alone', () => {
    const added = edited(purpose, 'setNote', { id: 'n', path: [], value: note });
    expect(notesOf(added)).toEqual([
      { id: 'n', content: 'Hi', color: '#FFFBCC', x: 1, y: 2, width: 200, height: 140 },
    ]);
    const moved = edited(added, 'setNote', {
      id: 'n',
      path: ['metadata', 'position'],
      value: { x: 5, y: 6 },
    });
    expect(notesOf(moved)[0]).toMatchObject({ x: 5, y: 6, content: 'Hi' });
    expect(edited(moved, 'setNote', { id: 'n', path: [] })).toEqual(purpose);
  });

  test('leave nothing behind', () => {
    const added = edited(empty, 'setNote', { id: 'n', path: [], value: note });
    expect(edited(added, 'setNote', { id: 'n', path: [] })).toEqual(empty);
    expect(refusal(empty, 'setNote', { id: 'n', path: ['content'], value: 'x' })).toBe(
      'noSuchPlace',
    );
  });
});
