import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corpus } from '../../../e2e/fixtures/corpus';
import type { Action, Definition, RunAfter } from '../definition';
import type { Change } from '../edit/patch';
import { chooseFrom, emptyFlow } from '../edit/random-command';
import { places } from '../walk';
import { applyDiff } from './apply-diff';
import { diffDefinitions } from './definition-diff';
import { edit } from './edited-twice';

const numbers = fc.array(fc.nat(1_000_000_000), { minLength: 40, maxLength: 200 });
const ok = ['Succeeded'];
const compose = (inputs: string, runAfter: RunAfter = {}): Action => ({
  type: 'Compose',
  inputs,
  runAfter,
});
const flow = (actions: Definition['actions']): Definition => ({ ...emptyFlow, actions });
const root = { container: null, branch: 'actions' } as const;

/** Two published files use a name twice, which no product would save: a step is then not known by it. */
function hasNamesOfItsOwn(definition: Definition): boolean {
  const names = [...places(definition)].map(({ name }) => name.toLowerCase());
  return new Set(names).size === names.length;
}

describe('the difference of two definitions', () => {
  it('makes the later one from the earlier one, down to the order of members', () => {
    fc.assert(
      fc.property(numbers, (choices) => {
        const choose = chooseFrom(choices);
        const before = edit(emptyFlow, choose, 15);
        const after = edit(before, choose, 10);
        expect(JSON.stringify(applyDiff(before, diffDefinitions(before, after)))).toBe(
          JSON.stringify(after),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('makes any flow from any other', () => {
    const some = corpus.filter((one) => one.actions < 30 && hasNamesOfItsOwn(one.definition()));
    fc.assert(
      fc.property(fc.constantFrom(...some), fc.constantFrom(...some), (one, other) => {
        const [before, after] = [one.definition(), other.definition()];
        expect(JSON.stringify(applyDiff(before, diffDefinitions(before, after)))).toBe(
          JSON.stringify(after),
        );
      }),
      { numRuns: 20 },
    );
  });

  it('is nothing where nothing differs', () => {
    for (const one of corpus.filter(({ actions }) => actions < 15)) {
      const definition = one.definition();
      expect(diffDefinitions(definition, structuredClone(definition))).toEqual({
        steps: [],
        orders: [],
        rest: [],
      });
    }
  });

  it('calls a step renamed if it says the same, and what only follows that no change', () => {
    const before = flow({
      A: compose('a long text'),
      B: compose("@outputs('A')", { A: ok }),
    });
    const after = flow({
      First: compose('a long text'),
      B: compose("@outputs('First')", { First: ok }),
    });
    expect(diffDefinitions(before, after).steps).toEqual([
      { kind: 'renamed', step: 'First', from: 'A' },
    ]);
  });

  it('tells names that were swapped from contents that were', () => {
    const before = flow({ A: compose('one thing'), B: { type: 'Http', inputs: { uri: 'x' } } });
    const after = flow({ B: compose('one thing'), A: { type: 'Http', inputs: { uri: 'x' } } });
    expect(diffDefinitions(before, after).steps).toEqual([
      { kind: 'renamed', step: 'B', from: 'A' },
      { kind: 'renamed', step: 'A', from: 'B' },
    ]);
  });

  it('shows what moved, came, went and changed, field by field', () => {
    const before = flow({
      A: compose('a'),
      Gone: { type: 'Http', inputs: { uri: 'x' }, runAfter: { A: ok } },
      B: { type: 'Http', inputs: { uri: 'y', method: 'GET' } },
    });
    const after = flow({
      S: { type: 'Scope', actions: { A: compose('a') } },
      B: { type: 'Http', inputs: { uri: 'y', method: 'PUT' } },
    });
    const to = { container: 'S', branch: 'actions' } as const;
    const fields: Change[] = [{ path: ['inputs', 'method'], from: 'GET', to: 'PUT' }];
    expect(diffDefinitions(before, after).steps).toEqual([
      { kind: 'removed', step: 'Gone', from: root },
      { kind: 'added', step: 'S', to: root, action: { type: 'Scope', actions: {} } },
      { kind: 'moved', step: 'A', from: root, to },
      { kind: 'changed', step: 'B', fields },
    ]);
  });
});
