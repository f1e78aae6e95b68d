import { describe, expect, it } from 'vitest';
import type { Definition } from '../definition';
import { renameAction } from './rename-action';

const definition: Definition = {
  triggers: { manual: { type: 'Request' } },
  actions: {
    First: { type: 'Compose', inputs: '' },
    Second: { type: 'Compose', inputs: "@body('First')", runAfter: { First: ['Succeeded'] } },
    Scope: {
      type: 'Scope',
      actions: { Inner: { type: 'Compose', inputs: ["@outputs('FIRST')", "@body('Other')"] } },
    },
  },
};
describe('renameAction', () => {
  it('renames key, runAfter and references, and keeps its place', () => {
    const edited = renameAction(definition, { step: 'First', to: ' Number  one ' });
    expect(JSON.stringify(edited)).toBe(
      JSON.stringify({ definition }).replaceAll(/First/gi, 'Number_one'),
    );
  });

  it('refuses a name that is taken, whatever its case, anywhere', () => {
    for (const to of ['INNER', 'scope', 'Manual']) {
      expect(renameAction(definition, { step: 'First', to })).toEqual({
        refused: 'nameTaken',
      });
    }
  });

  it('may change the case of a name', () => {
    const edited = renameAction(definition, { step: 'First', to: 'first' });
    expect('definition' in edited && Object.keys(edited.definition.actions)[0]).toBe('first');
  });

  it('renames a trigger', () => {
    const edited = renameAction(definition, { step: 'manual', to: 'Button' });
    expect(edited).toMatchObject({ definition: { triggers: { Button: { type: 'Request' } } } });
  });
});
