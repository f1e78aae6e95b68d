import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corpus } from '../../../e2e/fixtures/corpus';
import type { Action, Actions, Definition, RunAfter } from '../definition';
import { applyCommand } from '../edit/commands';
import { faultsOf } from '../edit/faults';
import { sameJson } from '../edit/patch';
import { chooseFrom, emptyFlow } from '../edit/random-command';
import type { Command } from '../edit-log';
import { edit } from './edited-twice';
import { mergeDefinitions } from './merge';

const numbers = fc.array(fc.nat(1_000_000_000), { minLength: 60, maxLength: 200 });
const ok = ['Succeeded'];
const compose = (inputs: string, runAfter: RunAfter = {}): Action => ({
  type: 'Compose',
  inputs,
  runAfter,
});
const flow = (actions: Actions): Definition => ({ ...emptyFlow, actions });
const text = (definition: Definition) => JSON.stringify(definition);

function edited(definition: Definition, ...commands: readonly Command[]): Definition {
  return commands.reduce((done, command) => {
    const answer = applyCommand(done, command);
    if ('refused' in answer) throw new Error(answer.refused);
    return answer.definition;
  }, definition);
}

const rename = (step: string, to: string): Command => ({
  name: 'renameAction',
  args: { step, to },
});
const remove = (step: string): Command => ({ name: 'removeAction', args: { step } });
const setInput = (step: string, value: string): Command => ({
  name: 'setInput',
  args: { step, path: [], value },
});
const insert = (name: string, behind: string | null, action: Action): Command => ({
  name: 'insertAction',
  args: {
    slot: { container: null, branch: 'actions', after: behind, mode: 'between' },
    name,
    action: action as never,
  },
});
const wrap = (...steps: readonly string[]): Command => ({
  name: 'wrapActions',
  args: { steps, name: 'Group', action: { type: 'Scope', actions: {} } },
});

const base = flow({
  A: compose('first thing'),
  B: compose("@outputs('A')", { A: ok }),
  C: compose('third thing', { B: ok }),
});

describe('merging', () => {
  it('gives the side that changed something if the other did not', () => {
    fc.assert(
      fc.property(numbers, (choices) => {
        const choose = chooseFrom(choices);
        const before = edit(emptyFlow, choose, 15);
        const changed = edit(before, choose, 10);
        for (const [a, b] of [
          [changed, before],
          [before, changed],
          [changed, changed],
        ] as const) {
          const merged = mergeDefinitions(before, a, b);
          expect(text(merged.definition)).toBe(text(changed));
          expect(merged.conflicts).toEqual([]);
        }
      }),
      { numRuns: 15 },
    );
  });

  it('does so with any flow, and with those that are none', () => {
    const some = corpus.filter((one) => one.actions < 30);
    fc.assert(
      fc.property(fc.constantFrom(...some), fc.constantFrom(...some), (one, other) => {
        const [before, changed] = [one.definition(), other.definition()];
        expect(text(mergeDefinitions(before, changed, before).definition)).toBe(text(changed));
        expect(text(mergeDefinitions(before, before, changed).definition)).toBe(text(changed));
      }),
      { numRuns: 20 },
    );
  });

  it('never makes a flow that cannot be, whatever both sides did', () => {
    fc.assert(
      fc.property(numbers, (choices) => {
        const choose = chooseFrom(choices);
        const before = edit(emptyFlow, choose, 12);
        const [a, b] = [edit(before, choose, 6), edit(before, choose, 6)];
        const { definition } = mergeDefinitions(before, a, b);
        expect(faultsOf(definition)).toEqual({ danglingRunAfter: 0, cycle: 0, nameTaken: 0 });
      }),
      { numRuns: 15 },
    );
  });

  it('does not depend on whose edits are whose, where they meet nowhere', () => {
    const edits: readonly (readonly [Command, Command])[] = [
      [rename('A', 'First'), setInput('B', "@body('A')")],
      [rename('A', 'First'), insert('New', 'C', compose("@body('A')"))],
      [remove('C'), rename('A', 'First')],
      [insert('New', 'A', compose('n')), remove('C')],
      [wrap('A', 'B'), setInput('A', 'other')],
      [insert('Mine', 'C', compose('m')), insert('Theirs', 'C', compose('t'))],
    ];
    for (const [one, other] of edits) {
      const [a, b] = [edited(base, one), edited(base, other)];
      const [there, back] = [mergeDefinitions(base, a, b), mergeDefinitions(base, b, a)];
      expect(there.conflicts).toEqual([]);
      expect(back.conflicts).toEqual([]);
      expect(sameJson(there.definition as never, back.definition as never)).toBe(true);
    }
  });

  it('does not either, whatever they are, where it finds no conflict', () => {
    fc.assert(
      fc.property(numbers, (choices) => {
        const choose = chooseFrom(choices);
        const before = edit(emptyFlow, choose, 15);
        const [a, b] = [edit(before, choose, 2), edit(before, choose, 2)];
        const [there, back] = [mergeDefinitions(before, a, b), mergeDefinitions(before, b, a)];
        if (there.conflicts.length + back.conflicts.length > 0) return;
        expect(there.definition).toEqual(back.definition);
      }),
      { numRuns: 15 },
    );
  });

  it('carries a renaming into what the other side wrote meanwhile', () => {
    const a = edited(base, rename('A', 'First'));
    const b = edited(base, insert('New', 'C', compose("@body('A')")));
    expect(mergeDefinitions(base, a, b).definition.actions).toEqual({
      First: compose('first thing'),
      B: compose("@outputs('First')", { First: ok }),
      C: compose('third thing', { B: ok }),
      New: compose("@body('First')", { C: ok }),
    });
  });

  it('lets a step follow what holds, or preceded, the step that it was put behind', () => {
    const b = edited(base, insert('New', 'B', compose('n')));
    const wrapped = mergeDefinitions(base, edited(base, wrap('A', 'B')), b);
    expect(wrapped.conflicts).toEqual([]);
    expect(wrapped.definition.actions.New?.runAfter).toEqual({ Group: ok });
    const removed = mergeDefinitions(base, edited(base, remove('B')), b);
    expect(removed.definition.actions.New?.runAfter).toEqual({ A: ok });
  });

  it('names what cannot be done for both, and keeps the first side', () => {
    const conflict = (one: Command, other: Command) => {
      const merged = mergeDefinitions(base, edited(base, one), edited(base, other));
      return [merged.conflicts, merged.definition.actions] as const;
    };
    const [changed, actions] = conflict(setInput('A', 'x'), setInput('A', 'y'));
    expect(changed).toEqual([
      { kind: 'changedTwice', step: 'A', path: ['inputs'], base: 'first thing', a: 'x', b: 'y' },
    ]);
    expect(actions.A?.inputs).toBe('x');

    const [removed, kept] = conflict(remove('C'), setInput('C', 'y'));
    expect(removed).toEqual([{ kind: 'removedAndChanged', step: 'C', removedBy: 'a' }]);
    expect(kept.C?.inputs).toBe('y');

    const [renamed] = conflict(rename('A', 'One'), rename('A', 'Two'));
    expect(renamed).toEqual([{ kind: 'renamedTwice', step: 'One', a: 'One', b: 'Two' }]);

    const mine = insert('New', 'C', compose('mine'));
    const [taken, both] = conflict(mine, insert('New', 'C', compose('theirs')));
    expect(taken).toEqual([{ kind: 'nameTaken', step: 'New_2', name: 'New' }]);
    expect([both.New?.inputs, both.New_2?.inputs]).toEqual(['mine', 'theirs']);

    const intoGroup = (step: string): Command => ({
      name: 'moveAction',
      args: { step, slot: { container: 'G', branch: 'actions', after: null, mode: 'between' } },
    });
    const scopes = flow({
      A: compose('x'),
      G: { type: 'Scope', actions: {} },
      ...{ H: { type: 'Scope', actions: {} } },
    });
    const intoH = {
      ...intoGroup('A'),
      args: {
        step: 'A',
        slot: { container: 'H', branch: 'actions', after: null, mode: 'between' },
      },
    };
    const moved = mergeDefinitions(scopes, edited(scopes, intoGroup('A')), edited(scopes, intoH));
    expect(moved.conflicts).toMatchObject([
      { kind: 'movedTwice', step: 'A', a: { container: 'G' } },
    ]);

    const emptied = mergeDefinitions(
      scopes,
      edited(scopes, remove('G')),
      edited(scopes, intoGroup('A')),
    );
    expect(emptied.conflicts).toEqual([{ kind: 'removedAndChanged', step: 'G', removedBy: 'a' }]);
    expect(Object.keys(emptied.definition.actions.G?.actions ?? {})).toEqual(['A']);
  });

  it('takes what both added alike once', () => {
    const both = edited(base, insert('New', 'C', compose('same')));
    const merged = mergeDefinitions(base, both, structuredClone(both));
    expect(merged).toEqual({ definition: both, conflicts: [] });
  });
});
