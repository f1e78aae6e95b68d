import { describe, expect, it } from 'vitest';
import type { Definition } from '../definition';
import { dependentsOf } from './dependents';

const flow: Definition = {
  triggers: {},
  actions: {
    A: { type: 'Compose', inputs: '' },
    Loop: {
      type: 'Foreach',
      foreach: "@outputs('a')",
      actions: { In: { type: 'Compose', inputs: "@items('Loop')" } },
    },
    Pick: {
      type: 'Switch',
      expression: "@body('A')",
      cases: { One: { case: "@{body('A')}", actions: {} } },
    },
    Key: { type: 'Compose', inputs: { "@{body('In')}": [1, '@A'] }, description: "body('A')" },
  },
};

describe('what a removal would break', () => {
  it('is every text outside that names the step or one inside it', () => {
    expect(dependentsOf(flow, ['A'])).toEqual([
      { step: 'Loop', path: ['foreach'], names: 'A' },
      { step: 'Pick', path: ['expression'], names: 'A' },
      { step: 'Pick', path: ['cases', 'One', 'case'], names: 'A' },
    ]);
    expect(dependentsOf(flow, ['Loop'])).toEqual([
      { step: 'Key', path: ['inputs', "@{body('In')}"], names: 'In' },
    ]);
    expect(dependentsOf(flow, ['Loop', 'Key'])).toEqual([]);
  });
});
