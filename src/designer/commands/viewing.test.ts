import { expect, it } from 'vitest';
import type { Definition } from '../../model/definition';
import { createDesigner, type Designer } from '../store';
import { viewingCommands } from './viewing';

const definition: Definition = {
  triggers: { manual: { type: 'Request' } },
  actions: {
    Outer: {
      type: 'Scope',
      actions: {
        Middle: { type: 'Scope', actions: { Inner: { type: 'Scope', actions: {} } } },
        Beside: { type: 'Foreach', foreach: '@range(0, 2)', actions: {} },
      },
    },
    Other: { type: 'Until', expression: '@true', actions: {} },
    Leaf: { type: 'Compose', inputs: 1 },
  },
};

function designerAt(focus: string | null): Designer {
  const designer = createDesigner({
    definition,
    seq: 0,
    draft: null,
    newId: () => 'id',
    now: () => 0,
  });
  designer.focus(focus);
  return designer;
}

function run(designer: Designer, id: string): string[] {
  const command = viewingCommands.find((one) => one.id === id);
  if (command?.allowed(designer.store.getState())) command.run(designer);
  return [...designer.store.getState().collapsed].sort();
}

it('folds the container that the keyboard is at, and opens it again', () => {
  const designer = designerAt('Outer');
  expect(run(designer, 'fold')).toEqual(['Outer']);
  expect(run(designer, 'fold')).toEqual([]);
});

it('folds what is inside a container at any depth, and leaves the container open', () => {
  const designer = designerAt('Outer');
  expect(run(designer, 'foldNested')).toEqual(['Beside', 'Inner', 'Middle']);
  expect(run(designer, 'foldNested')).toEqual([]);
});

it('folds what is still open inside before it opens anything', () => {
  const designer = designerAt('Outer');
  designer.toggleCollapsed('Middle');
  expect(run(designer, 'foldNested')).toEqual(['Beside', 'Inner', 'Middle']);
});

it('folds and unfolds all', () => {
  const designer = designerAt(null);
  expect(run(designer, 'foldAll')).toEqual(['Beside', 'Inner', 'Middle', 'Other', 'Outer']);
  expect(run(designer, 'unfoldAll')).toEqual([]);
});

it('offers to fold only where there is something to fold', () => {
  const allowed = (focus: string) => {
    const state = designerAt(focus).store.getState();
    return viewingCommands.filter((one) => one.allowed(state)).map((one) => one.id);
  };
  expect(allowed('Leaf')).toEqual(['find', 'replace', 'outline', 'foldAll']);
  expect(allowed('Other')).toEqual(['find', 'replace', 'outline', 'fold', 'foldAll']);
});
