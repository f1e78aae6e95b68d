import { describe, expect, it } from 'vitest';
import type { Definition } from '../definition';
import { clipOf, clipText } from './clip';
import { readClip } from './read-clip';

const ok = ['Succeeded'];
const compose = { type: 'Compose', inputs: 'x' };
const mail = {
  type: 'OpenApiConnection',
  inputs: {
    host: {
      apiId: '/providers/Microsoft.PowerApps/apis/shared_office365',
      connectionName: 'shared_office365_1',
      operationId: 'SendEmailV2',
    },
    parameters: { 'emailMessage/To': "@{variables('Who')} of @{parameters('Company')}" },
  },
};
const newId = () => 'fresh';

function namesOf(value: unknown): readonly string[] | string {
  const read = readClip(typeof value === 'string' ? value : JSON.stringify(value), newId);
  return read.ok ? Object.keys(read.clip.actions) : read.what;
}

describe('text as steps', () => {
  it('reads what was copied here, with what the steps use', () => {
    const definition: Definition = {
      parameters: { Company: { type: 'String', defaultValue: 'A' }, Other: { type: 'String' } },
      triggers: {},
      actions: {
        Who: {
          type: 'InitializeVariable',
          inputs: { variables: [{ name: 'Who', type: 'string' }] },
        },
        Mail: { ...mail, runAfter: { Who: ok } },
        Loop: { type: 'Foreach', foreach: [], actions: { In: compose }, runAfter: { Mail: ok } },
      },
    };
    const references = {
      shared_office365_1: { connectorId: 'shared_office365', source: 'embedded' as const },
    };
    const clip = clipOf({ definition, references }, ['Mail', 'In', 'Loop'], newId);
    expect(readClip(clipText(clip), newId)).toEqual({ ok: true, clip });
    expect(clip).toMatchObject({
      actions: { Mail: { type: 'OpenApiConnection' }, Loop: { runAfter: { Mail: ok } } },
      connections: { shared_office365_1: 'shared_office365' },
      variables: [{ name: 'Who', type: 'string' }],
      parameters: { Company: { type: 'String' } },
    });
    expect(Object.keys(clip.parameters)).toEqual(['Company']);
  });

  it.each<[string, unknown, readonly string[]]>([
    ['one action', compose, ['Compose']],
    ['a container', { type: 'Scope', actions: { A: compose } }, ['Scope']],
    ['actions by name', { A: compose, B: compose }, ['A', 'B']],
    ['actions below `actions`', { actions: { A: compose } }, ['A']],
    ['a definition', { triggers: {}, actions: { A: compose } }, ['A']],
    ['a definition in its file', { definition: { actions: { A: compose } } }, ['A']],
    ['a flow', { properties: { definition: { actions: { A: compose }, triggers: {} } } }, ['A']],
    [
      'a step of Power Automate',
      { operationName: 'Get', operationDefinition: compose, isTrigger: false },
      ['Get'],
    ],
    [
      'a scope of the newer designers',
      { mslaNode: true, nodeId: 'Try-copy', serializedValue: { type: 'Scope', actions: {} } },
      ['Try'],
    ],
    [
      'several of them',
      {
        mslaNode: true,
        nodes: [
          { nodeId: 'A', serializedOperation: compose },
          { nodeId: 'B', serializedOperation: compose },
        ],
      },
      ['A', 'B'],
    ],
  ])('reads %s', (_what, value, names) => {
    expect(namesOf(value)).toEqual(names);
  });

  it.each<[string, unknown, string]>([
    ['nothing', ' ', 'empty'],
    ['prose', 'Dear Ines', 'prose'],
    ['cut JSON', '{"type": "Comp', 'brokenJson'],
    ['other JSON', { a: 1 }, 'noSteps'],
    ['a list', [1], 'noSteps'],
    ['a number', '12', 'noSteps'],
    ['a trigger', { type: 'Recurrence', recurrence: {} }, 'onlyTrigger'],
    ['a trigger of Power Automate', { operationDefinition: {}, isTrigger: true }, 'onlyTrigger'],
    ['a definition without actions', { triggers: { A: { type: 'Request' } } }, 'onlyTrigger'],
    ['the fields of a form', { mslaNode: true, nodeId: 'A', nodeData: {} }, 'designerForm'],
    ['a later version', { kind: 'millrace/steps', version: 9, actions: {} }, 'newer'],
    ['our form without steps', { kind: 'millrace/steps', version: 1, actions: {} }, 'noSteps'],
    ['our form damaged', { kind: 'millrace/steps', version: 'x' }, 'malformed'],
    ['an action with a wrong member', { A: { type: 'Scope', actions: 3 } }, 'malformed'],
  ])('says what %s is', (_what, value, reason) => {
    expect(namesOf(value)).toBe(reason);
  });

  it('drops what steps waited for that did not come along, and damage stays outside', () => {
    const read = readClip(JSON.stringify({ A: { ...compose, runAfter: { Gone: ok } } }), newId);
    expect(read).toMatchObject({ ok: true, clip: { actions: { A: compose } } });
    expect(read.ok && 'runAfter' in (read.clip.actions.A ?? {})).toBe(false);
    const deep = `${'{"a":'.repeat(300)}1${'}'.repeat(300)}`;
    expect(namesOf({ A: { type: 'Compose', inputs: JSON.parse(deep) } })).toBe('malformed');
  });
});
