import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Definition } from '../definition';
import { readInLoops, sameReading } from '../scope/list-value';
import { findAction } from '../walk';
import { applyCommand } from './commands';
import { listProposals } from './list-proposals';
import { diff } from './patch';
import { inverseOf, patchCommand } from './patch-command';

const ok = ['Succeeded'];
const orders = "outputs('List')?['body/value']";
const definition: Definition = {
  triggers: { manual: { type: 'Request' } },
  actions: {
    List: { type: 'Http', inputs: {} },
    Mail: { type: 'Compose', inputs: '', runAfter: { List: ok } },
    After: { type: 'Compose', inputs: "@outputs('Mail')", runAfter: { Mail: ok } },
    Loop: {
      type: 'Foreach',
      foreach: "@body('List')?['value']",
      runAfter: { After: ok },
      actions: { Inside: { type: 'Compose', inputs: '' } },
    },
  },
};
const number = { lists: [orders], member: "?['Number']" } as const;
const line = { lists: [orders, "?['lines']"], member: "?['Item']" } as const;
const loopsOf = ({ each }: ReturnType<typeof listProposals>) => {
  if ('refused' in each) throw new Error(each.refused);
  return each;
};

describe('a value inside of a list, for one field', () => {
  it('can repeat the step, which is wrapped and reads the item', () => {
    const each = loopsOf(listProposals(definition, 'Mail', number));
    expect(each.expression).toBe("items('For_each')?['Number']");
    expect(each.loops).toEqual([{ name: 'For_each', over: orders }]);
    expect(each.losing).toEqual(['After']);
    const place = findAction(each.definition, 'Mail');
    expect(place?.ancestors).toEqual(['For_each']);
    const loop = findAction(each.definition, 'For_each')?.action;
    expect(loop).toMatchObject({ type: 'Foreach', foreach: `@${orders}`, runAfter: { List: ok } });
    expect(findAction(each.definition, 'After')?.action.runAfter).toEqual({ For_each: ok });
  });

  it('is the item of a loop that goes over the list already, however that is written', () => {
    const each = loopsOf(listProposals(definition, 'Inside', number));
    expect(each).toMatchObject({ definition, expression: "items('Loop')?['Number']", loops: [] });
  });

  it('in a list of a list takes two loops, or the one that is missing', () => {
    expect(loopsOf(listProposals(definition, 'Mail', line)).loops).toEqual([
      { name: 'For_each', over: orders },
      { name: 'For_each_2', over: "items('For_each')?['lines']" },
    ]);
    const inside = loopsOf(listProposals(definition, 'Inside', line));
    expect(inside.loops).toEqual([{ name: 'For_each', over: "items('Loop')?['lines']" }]);
    expect(inside.expression).toBe("items('For_each')?['Item']");
  });

  it('can be the first, the whole list, or a text', () => {
    const { first, whole, join } = listProposals(definition, 'Mail', line);
    expect(first.expression).toBe(`first(first(${orders})?['lines'])?['Item']`);
    expect(whole.expression).toBe(`first(${orders})?['lines']`);
    expect(join).toBeNull();
    const plain = listProposals(definition, 'Mail', { lists: [orders], member: '' }).join;
    expect(plain).toMatchObject({ expression: `join(${orders}, ', ')`, adds: null, definition });
  });

  it('is joined by way of a step that picks it out of each item', () => {
    const { join } = listProposals(definition, 'Mail', number);
    expect(join).toMatchObject({ expression: "join(body('Select'), ', ')", adds: 'Select' });
    const select = join && findAction(join.definition, 'Select')?.action;
    expect(select).toMatchObject({
      inputs: { from: `@${orders}`, select: "@item()?['Number']" },
      runAfter: { List: ok },
    });
    expect(join && findAction(join.definition, 'Mail')?.action.runAfter).toEqual({ Select: ok });
  });

  it('does not repeat what may stand at the root only, nor the trigger', () => {
    const declaring: Definition = {
      triggers: { manual: { type: 'Request' } },
      actions: {
        Init: {
          type: 'InitializeVariable',
          inputs: { variables: [{ name: 'a', type: 'string' }] },
        },
      },
    };
    expect(listProposals(declaring, 'Init', number).each).toEqual({ refused: 'onlyAtRoot' });
    expect(listProposals(declaring, 'manual', number).each).toEqual({ refused: 'noSuchStep' });
  });

  it('is taken back by one patch, whichever way was chosen', () => {
    const values = fc.constantFrom(number, line, { lists: [orders], member: '' } as const);
    const steps = fc.constantFrom('Mail', 'After', 'Loop', 'Inside', 'List');
    fc.assert(
      fc.property(values, steps, (value, step) => {
        const { each, join, first, whole } = listProposals(definition, step, value);
        for (const way of [each, join, first, whole]) {
          if (!way || 'refused' in way) continue;
          const args = { step, path: [], value: `@${way.expression}` };
          const written = applyCommand(way.definition, { name: 'setInput', args });
          if ('refused' in written) throw new Error(written.refused);
          const changes = diff(definition, written.definition);
          const done = applyCommand(definition, {
            name: 'patch',
            args: { changes: changes as never },
          });
          if ('refused' in done) throw new Error(done.refused);
          expect(done.definition).toEqual(written.definition);
          const undone = applyCommand(
            done.definition,
            patchCommand(inverseOf(definition, done.definition)),
          );
          expect(undone).toEqual({ definition });
        }
      }),
    );
  });
});

it('knows readings that are the same', () => {
  expect(sameReading("body('A')?['b']", "outputs('a')?['body/b']")).toBe(true);
  expect(sameReading("triggerBody()['x']", "triggerOutputs()?['body']?['x']")).toBe(true);
  expect(sameReading("body('A')?['b']", "body('A')?['c']")).toBe(false);
  expect(sameReading('range(1,2)', 'range(1, 2)')).toBe(true);
  expect(readInLoops(definition, 'nobody', number).missing).toEqual([orders]);
});
