import { describe, expect, it } from 'vitest';
import type { Definition } from '../definition';
import { renameParameter, renameVariable } from './rename-variable';

const flow: Definition = {
  parameters: { Site: { type: 'String' }, $connections: { type: 'Object' } },
  triggers: {},
  actions: {
    Init: {
      type: 'InitializeVariable',
      inputs: {
        variables: [
          { name: 'Count', type: 'Integer' },
          { name: 'Other', type: 'String' },
        ],
      },
    },
    Loop: {
      type: 'Foreach',
      foreach: '@triggerBody()',
      actions: { Add: { type: 'IncrementVariable', inputs: { name: 'count', value: 1 } } },
    },
    Say: {
      type: 'Compose',
      inputs: {
        "@{variables('COUNT')}": "@{variables('Count')} of @{parameters('Count')}",
        name: 'Count',
      },
    },
    Web: { type: 'Http', inputs: { uri: "@{parameters('site')}/x" } },
  },
};

describe('renameVariable', () => {
  it('renames it where it is declared, set and read, names of members included', () => {
    const edited = renameVariable(flow, { name: 'count', to: "It's" });
    if ('refused' in edited) throw new Error(edited.refused);
    const { Init, Loop, Say, Web } = edited.definition.actions;
    expect(Init?.inputs).toEqual({
      variables: [
        { name: "It's", type: 'Integer' },
        { name: 'Other', type: 'String' },
      ],
    });
    expect(Loop?.actions?.Add?.inputs).toEqual({ name: "It's", value: 1 });
    expect(Say?.inputs).toEqual({
      "@{variables('It''s')}": "@{variables('It''s')} of @{parameters('Count')}",
      name: 'Count',
    });
    expect(Web).toBe(flow.actions.Web);
  });

  it('refuses a name that is taken or empty, and a variable that is not declared', () => {
    expect(renameVariable(flow, { name: 'Count', to: 'OTHER' })).toEqual({ refused: 'nameTaken' });
    expect(renameVariable(flow, { name: 'Count', to: ' ' })).toEqual({ refused: 'badName' });
    expect(renameVariable(flow, { name: 'Nobody', to: 'x' })).toEqual({ refused: 'noSuchName' });
  });
});

describe('renameParameter', () => {
  it('renames it where it is declared and read', () => {
    const edited = renameParameter(flow, { name: 'Site', to: 'Address' });
    expect(edited).toMatchObject({
      definition: {
        parameters: { Address: { type: 'String' } },
        actions: { Web: { inputs: { uri: "@{parameters('Address')}/x" } } },
      },
    });
  });

  it("leaves the service's own parameters alone", () => {
    expect(renameParameter(flow, { name: '$connections', to: 'x' })).toEqual({
      refused: 'badName',
    });
  });
});
