import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Action, Actions, Definition, JsonObject } from '../definition';
import { chooseFrom, randomFlow } from '../edit/random-command';
import { applyEach } from '../edit/several';
import type { Command } from '../edit-log';
import { staticResultOf } from '../static-result';
import { findAction } from '../walk';
import { type DefinitionDiff, diffDefinitions } from './definition-diff';
import { edit } from './edited-twice';
import { restoreStep } from './restore-step';

const waitsFor = (name: string) => ({ runAfter: { [name]: ['Succeeded'] } });
const actions: Actions = {
  A: { type: 'Compose', inputs: 'a', runAfter: {} },
  Box: {
    type: 'Scope',
    ...waitsFor('A'),
    actions: { In: { type: 'Compose', inputs: 'in' }, Deep: { type: 'Http', ...waitsFor('In') } },
  },
  C: { type: 'Compose', inputs: "@outputs('A')", ...waitsFor('Box') },
};
const before: Definition = { triggers: {}, actions };

function edited(...commands: Command[]): Definition {
  const answer = applyEach(before, commands);
  if ('refused' in answer) throw new Error(answer.refused);
  return answer.definition;
}

function restored(now: Definition, step: string, earlier = before): Definition {
  const answer = restoreStep({ before: earlier, now, diff: diffDefinitions(earlier, now) }, step);
  if ('refused' in answer) throw new Error(answer.refused);
  return answer.definition;
}

const configOf = (action: Action | undefined) =>
  action?.runtimeConfiguration ? { runtimeConfiguration: action.runtimeConfiguration } : {};

function resultOf(definition: Definition, name: string): JsonObject | undefined {
  const action = findAction(definition, name)?.action;
  return action && staticResultOf(action, definition)?.result;
}

function nameBefore({ steps }: DefinitionDiff, step: string): string {
  return (
    steps.flatMap((one) => (one.kind === 'renamed' && one.step === step ? one.from : []))[0] ?? step
  );
}

const remove = (step: string): Command => ({ name: 'removeAction', args: { step } });
const set = (step: string, value: string): Command => ({
  name: 'setInput',
  args: { step, path: [], value },
});

describe('restoring one step', () => {
  it('gives its fields back, and leaves those of others', () => {
    const now = edited(set('A', 'new'), set('C', 'other'));
    expect(restored(now, 'A').actions).toEqual({ ...now.actions, A: actions.A });
  });

  it('gives its name back wherever it is read', () => {
    const now = edited({ name: 'renameAction', args: { step: 'A', to: 'First' } });
    expect(restored(now, 'First')).toEqual(before);
  });

  it('puts a deleted step where it stood', () => {
    expect(restored(edited(remove('Box')), 'Box')).toEqual(before);
    expect(restored(edited(remove('A')), 'A')).toEqual(before);
    expect(restored(edited(remove('Deep')), 'Deep')).toEqual(before);
  });

  it('puts it where what it followed had stood, if that is gone as well', () => {
    const now = edited(remove('A'), remove('Box'));
    const { C } = restored(now, 'Box').actions;
    expect(C).toMatchObject(waitsFor('Box'));
  });

  it('puts a deleted container back with what is gone in it, and not with what has left it', () => {
    const slot = { container: null, branch: 'actions', after: 'C', mode: 'between' };
    const now = edited({ name: 'moveAction', args: { step: 'In', slot } }, remove('Box'));
    const back = restored(now, 'Box');
    expect(Object.keys(findAction(back, 'Box')?.action.actions ?? {})).toEqual(['Deep']);
    expect(findAction(back, 'In')?.graph.container).toBeNull();
  });

  it('moves a step back', () => {
    const slot = { container: null, branch: 'actions', after: 'C', mode: 'between' };
    const now = edited({ name: 'moveAction', args: { step: 'In', slot } });
    expect(findAction(restored(now, 'In'), 'In')?.graph.container).toBe('Box');
    expect(findAction(restored(now, 'In'), 'Deep')?.action).toMatchObject(waitsFor('In'));
  });

  it('brings back what a step took while it was switched off', () => {
    const off = (step: string, status: string): Command => ({
      name: 'setStaticResult',
      args: { step, on: true, result: { status } },
    });
    const earlier = edited(off('A', 'Failed'), off('In', 'Skipped'));
    const now = applyEach(earlier, [off('A', 'Succeeded'), set('A', 'new'), remove('Box')]);
    if ('refused' in now) throw new Error(now.refused);
    const [first] = Object.keys(earlier.staticResults ?? {});
    const { staticResults: _gone, ...without } = now.definition;
    for (const later of [now.definition, without]) {
      expect(restored(restored(later, 'A', earlier), 'Box', earlier)).toEqual(earlier);
    }
    const shared = edited(off('A', 'Failed'));
    const taken: Definition = {
      ...shared,
      staticResults: { [first ?? '']: { status: 'Cancelled' } },
      actions: {
        ...shared.actions,
        A: { ...shared.actions.A, type: 'Compose', inputs: 'new' },
        C: { ...shared.actions.C, type: 'Compose', ...configOf(shared.actions.A) },
      },
    };
    const back = restored(taken, 'A', shared);
    expect(staticResultOf(back.actions.A ?? { type: '' }, back)?.result).toEqual({
      status: 'Failed',
    });
    expect(staticResultOf(back.actions.C ?? { type: '' }, back)?.result).toEqual({
      status: 'Cancelled',
    });
  });

  it('never breaks a flow, and what it has restored says what it said', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(1e9), { minLength: 30, maxLength: 120 }),
        fc.array(fc.nat(1e9), { minLength: 20, maxLength: 60 }),
        (numbers, more) => {
          const earlier = randomFlow(numbers);
          const now = edit(earlier, chooseFrom(more), 6);
          const diff = diffDefinitions(earlier, now);
          for (const step of new Set(diff.steps.map((one) => one.step))) {
            const answer = restoreStep({ before: earlier, now, diff }, step);
            if ('refused' in answer) continue;
            const left = diffDefinitions(earlier, answer.definition).steps.filter(
              (one) => one.step === step,
            );
            const wasAdded = diff.steps.some((one) => one.step === step && one.kind === 'added');
            if (wasAdded) continue;
            expect(left.filter(({ kind }) => kind === 'removed')).toEqual([]);
            const name = nameBefore(diff, step);
            const was = resultOf(earlier, name);
            if (was && findAction(answer.definition, name)) {
              expect(resultOf(answer.definition, name)).toEqual(was);
            }
          }
        },
      ),
    );
  });
});
