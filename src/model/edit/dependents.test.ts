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
    Total: {
      type: 'InitializeVariable',
      inputs: { variables: [{ name: 'Sum', type: 'integer' }] },
    },
    Add: { type: 'IncrementVariable', inputs: { name: 'sum', value: 1 } },
    Tell: { type: 'Compose', inputs: "@{variables('SUM')} of @{variables('SUM')}, @{body('A')}" },
  },
};

function found(...steps: string[]) {
  return dependentsOf(flow, steps).map(({ step, path, references }) => ({
    step,
    path: path.join('/'),
    names: references.map(({ name }) => name),
  }));
}

describe('what a removal would break', () => {
  it('is every text outside that names the step or one inside it', () => {
    expect(found('A')).toEqual([
      { step: 'Loop', path: 'foreach', names: ['a'] },
      { step: 'Pick', path: 'expression', names: ['A'] },
      { step: 'Pick', path: 'cases/One/case', names: ['A'] },
      { step: 'Tell', path: 'inputs', names: ['A'] },
    ]);
    expect(found('Loop')).toEqual([{ step: 'Key', path: "inputs/@{body('In')}", names: ['In'] }]);
    expect(found('Loop', 'Key')).toEqual([]);
  });

  it('is also what changes or reads a variable that the step declares', () => {
    expect(found('Total')).toEqual([
      { step: 'Add', path: 'inputs/name', names: [] },
      { step: 'Tell', path: 'inputs', names: ['SUM', 'SUM'] },
    ]);
    expect(found('Total', 'Tell', 'Add')).toEqual([]);
  });
});
