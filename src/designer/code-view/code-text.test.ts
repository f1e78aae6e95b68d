import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findProblems } from '../../model/check/find-problems';
import type { Definition } from '../../model/definition';
import { applyPatch } from '../../model/edit/patch';
import {
  applyCode,
  pathTo,
  placeOfChanges,
  placeOfStep,
  placeProblems,
  printCode,
  readCode,
  rewriteCode,
  stepAt,
} from './code-text';

const ok = ['Succeeded'];
const definition: Definition = {
  triggers: { manual: { type: 'Request' } },
  actions: {
    First: { type: 'Compose', inputs: 'one' },
    Group: {
      type: 'Scope',
      actions: { Inner: { type: 'Compose', inputs: 'a "@{outputs(\'Frist\')}"' } },
      runAfter: { First: ok },
    },
  },
};
const whole = printCode(definition, []);
const inner = pathTo(definition, 'Inner') ?? [];

function read(text: string, path: readonly string[] = []) {
  const found = readCode(text, definition, path);
  if ('fault' in found) throw new Error(found.fault.message);
  return found;
}

describe('the code of a definition, or of a step', () => {
  it('is read into the definition that it is part of', () => {
    expect(read(whole).definition).toEqual(definition);
    const edited = read('{"type": "Compose", "inputs": 2}', inner).definition;
    expect(edited.actions.Group?.actions?.Inner?.inputs).toBe(2);
    expect(edited.actions.First).toBe(definition.actions.First);
  });

  it('says where it is no JSON, and what is missing', () => {
    expect(readCode('{"a": }', definition, inner)).toMatchObject({ fault: { from: 6 } });
    expect(readCode('[]', definition, inner)).toHaveProperty('fault');
    expect(readCode('{"actions": 1}', definition, [])).toHaveProperty('fault');
  });

  it.each([
    ['{"name": "Ines"}', 'This is no definition: it has neither triggers nor actions.'],
    ['{}', 'This is no definition: it has neither triggers nor actions.'],
    ['{"definition": {"actions": {}}}', 'This is a file with a definition in it.'],
    ['{"properties": {"definition": {"actions": {}}}}', 'This is a file with a definition in it.'],
  ])('never takes %s for a flow without steps', (text, message) => {
    const found = readCode(text, definition, []);
    expect('fault' in found && found.fault.message).toContain(message);
  });

  it('keeps its spelling where nothing changes', () => {
    const spelled = whole.replace('"one"', '  "one" // why');
    const next = read(whole.replace('Succeeded', 'Failed')).definition;
    const text = rewriteCode(spelled, definition, next, []);
    expect(text).toContain('"one" // why');
    expect(text).toContain('Failed');
  });

  it('knows the step in which all changes are', () => {
    const place = (...paths: string[]) =>
      placeOfChanges(paths.map((path) => ({ path: path.split('/') }))).join('/');
    expect(place('actions/First/inputs')).toBe('actions/First');
    expect(place('actions/Group/actions/Inner/inputs/a', 'actions/Group/actions/Inner/type')).toBe(
      'actions/Group/actions/Inner',
    );
    expect(place('actions/Group/actions/Inner/type', 'actions/Group/type')).toBe('actions/Group');
    expect(place('actions/First', 'actions/Second')).toBe('actions');
    expect(place('actions/First', 'triggers/manual')).toBe('');
    expect(place('parameters/a/type')).toBe('parameters');
  });

  it('shows a problem where it stands, inside of a text', () => {
    const problems = findProblems(definition);
    for (const [text, path] of [
      [whole, []],
      [printCode(definition, inner), inner],
    ] as const) {
      const [one] = placeProblems(text, read(text, path).tree, problems, path);
      expect(one && text.slice(one.from, one.to)).toBe("'Frist'");
    }
    expect(
      placeProblems(
        '{"type": "Compose"}',
        read('{"type": "Compose"}', pathTo(definition, 'First')).tree,
        problems,
        ['actions', 'First'],
      ),
    ).toEqual([]);
  });

  it('knows the step at a position, and the place of a step', () => {
    const { tree } = read(whole);
    expect(stepAt(tree, whole.indexOf('Frist'), definition)).toBe('Inner');
    expect(stepAt(tree, whole.indexOf('"runAfter"'), definition)).toBe('Group');
    expect(stepAt(tree, 0, definition)).toBeNull();
    expect(placeOfStep(tree, inner)).toBe(whole.indexOf('"Inner"'));
  });
});

describe('what is typed', () => {
  const mine = whole.replace('"one"', '"mine"');
  const changed = (inputs: string): Definition => ({
    ...definition,
    actions: { ...definition.actions, First: { type: 'Compose', inputs } },
  });

  it('becomes the changes that it makes, and nothing if it only looks different', () => {
    expect(applyCode(mine, definition, definition, [])).toMatchObject({
      kind: 'applied',
      changes: [{ path: ['actions', 'First', 'inputs'], from: 'one', to: 'mine' }],
    });
    expect(applyCode(`\n${whole}`, definition, definition, [])).toEqual({ kind: 'unchanged' });
    expect(applyCode('{', definition, definition, []).kind).toBe('fault');
  });

  it('goes on top of what others did meanwhile, unless they changed the same place', () => {
    const others = { ...definition, parameters: { p: { type: 'String' } } };
    const applied = applyCode(mine, definition, others, []);
    expect(applied).toMatchObject({
      definition: { parameters: others.parameters, actions: { First: { inputs: 'mine' } } },
    });
    expect(applyCode(mine, definition, changed('theirs'), [])).toEqual({ kind: 'conflict' });
  });

  it('applies as one patch that gives the same definition', () => {
    const json = fc.jsonValue({ maxDepth: 2 });
    fc.assert(
      fc.property(json, (inputs) => {
        const text = JSON.stringify({ type: 'Compose', inputs });
        const applied = applyCode(text, definition, definition, inner);
        if (applied.kind !== 'applied') return applied.kind === 'unchanged';
        const patched = applyPatch(definition, applied);
        expect(patched).toEqual({ definition: applied.definition });
        return true;
      }),
    );
  });
});
