import { describe, expect, it } from 'vitest';
import type { Definition } from './definition';
import { actionsAt, findAction, places, successors } from './walk';

const definition: Definition = {
  triggers: { manual: { type: 'Request', kind: 'Button' } },
  actions: {
    First: { type: 'Compose' },
    Choice: {
      type: 'IF',
      runAfter: { First: ['Succeeded'] },
      actions: {
        Yes: { type: 'Compose' },
        Then: { type: 'Compose', runAfter: { Yes: ['Succeeded'] } },
      },
      else: { actions: { No: { type: 'Compose' } } },
    },
    Which: {
      type: 'Switch',
      runAfter: { Choice: ['Succeeded'] },
      cases: { One: { case: 1, actions: { InOne: { type: 'Compose' } } } },
      default: {
        actions: { InDefault: { type: 'Scope', actions: { Deep: { type: 'Compose' } } } },
      },
    },
  },
};

describe('walking a definition', () => {
  it('visits every action once, containers before what they hold', () => {
    expect([...places(definition)].map((one) => one.name)).toEqual([
      'First',
      'Choice',
      'Yes',
      'Then',
      'No',
      'Which',
      'InOne',
      'InDefault',
      'Deep',
    ]);
  });

  it('knows where an action stands and what is around it', () => {
    expect(findAction(definition, 'Deep')).toMatchObject({
      graph: { container: 'InDefault', branch: 'actions' },
      ancestors: ['Which', 'InDefault'],
    });
    expect(findAction(definition, 'InOne')?.graph.branch).toBe('case:One');
    expect(findAction(definition, 'Nobody')).toBeUndefined();
  });

  it('finds a branch by its container, and nothing where there is none', () => {
    expect(
      Object.keys(actionsAt(definition, { container: 'Choice', branch: 'else' }) ?? {}),
    ).toEqual(['No']);
    expect(actionsAt(definition, { container: 'First', branch: 'actions' })).toBeUndefined();
  });

  it('finds who runs after a step', () => {
    expect(successors(definition.actions, 'Choice')).toEqual(['Which']);
  });

  it('walks thousands of levels without running out of stack', () => {
    let actions: Definition['actions'] = {};
    for (let at = 0; at < 5000; at++) actions = { [`S${at}`]: { type: 'Scope', actions } };
    expect([...places({ actions })].length).toBe(5000);
  });
});
