import { describe, expect, it } from 'vitest';
import type { Definition, RunAfter, Slot } from '../definition';
import { insertAction } from './insert-action';

const root = { container: null, branch: 'actions' } as const;
const ok = ['Succeeded'];

function flow(order: Record<string, RunAfter>): Definition {
  const actions = Object.entries(order).map(([name, runAfter]) => [
    name,
    { type: 'Compose', runAfter },
  ]);
  return { triggers: {}, actions: Object.fromEntries(actions) };
}

function orderAfter(order: Record<string, RunAfter>, slot: Slot): Record<string, unknown> {
  const edited = insertAction(flow(order), { slot, name: 'New', action: { type: 'Compose' } });
  if ('refused' in edited) return edited;
  const entries = Object.entries(edited.definition.actions);
  return Object.fromEntries(entries.map(([name, action]) => [name, action.runAfter]));
}

describe('insertAction', () => {
  it('stands between an action and all that follows it', () => {
    const order = { A: {}, B: { A: ok }, C: { A: ok } };
    const result = orderAfter(order, { ...root, after: 'A', mode: 'between' });
    expect(JSON.stringify(result)).toBe(
      JSON.stringify({ A: {}, New: { A: ok }, B: { New: ok }, C: { New: ok } }),
    );
  });

  it('takes one follower only when the slot names it', () => {
    const order = { A: {}, B: { A: ok }, C: { A: ok } };
    const slot: Slot = { ...root, after: 'A', before: 'C', mode: 'between' };
    expect(orderAfter(order, slot)).toEqual({
      A: {},
      New: { A: ok },
      B: { A: ok },
      C: { New: ok },
    });
  });

  it('takes over everything that a join waits for', () => {
    const order = { A: {}, B: {}, C: { A: ok, B: ['Failed'] } };
    const slot: Slot = { ...root, after: null, before: 'C', mode: 'between' };
    const result = orderAfter(order, slot);
    expect(result).toEqual({ A: {}, B: {}, New: { A: ok, B: ['Failed'] }, C: { New: ok } });
    expect(Object.keys(result)).toEqual(['A', 'B', 'New', 'C']);
  });

  it('comes first in a graph', () => {
    const result = orderAfter({ A: {}, B: {} }, { ...root, after: null, mode: 'between' });
    expect(Object.entries(result)).toEqual([
      ['New', {}],
      ['A', { New: ok }],
      ['B', { New: ok }],
    ]);
  });

  it('comes beside what follows, and leaves it alone', () => {
    const order = { A: {}, B: { A: ok }, C: { B: ok } };
    const result = orderAfter(order, { ...root, after: 'A', mode: 'parallel' });
    expect(Object.entries(result)).toEqual([
      ['A', {}],
      ['B', { A: ok }],
      ['New', { A: ok }],
      ['C', { B: ok }],
    ]);
  });

  it('handles the failure that its follower handled', () => {
    const order = { A: {}, B: { A: ['Failed', 'TimedOut'] } };
    expect(orderAfter(order, { ...root, after: 'A', mode: 'between' })).toEqual({
      A: {},
      New: { A: ['Failed', 'TimedOut'] },
      B: { New: ok },
    });
  });

  it('leaves followers their different conditions', () => {
    const order = { A: {}, B: { A: ok }, C: { A: ['FAILED'] } };
    expect(orderAfter(order, { ...root, after: 'A', mode: 'between' })).toEqual({
      A: {},
      New: { A: ok },
      B: { New: ok },
      C: { New: ['FAILED'] },
    });
  });

  it('makes the branch that a condition lacks', () => {
    const definition: Definition = { triggers: {}, actions: { If: { type: 'If', actions: {} } } };
    const slot: Slot = { container: 'If', branch: 'else', after: null, mode: 'between' };
    const edited = insertAction(definition, { slot, name: 'a b', action: { type: 'Compose' } });
    expect(edited).toMatchObject({
      definition: { actions: { If: { else: { actions: { a_b: { type: 'Compose' } } } } } },
    });
  });

  it('is refused where the place is gone', () => {
    const slot: Slot = { ...root, after: 'Gone', mode: 'between' };
    expect(orderAfter({ A: {} }, slot)).toEqual({ refused: 'noSuchPlace' });
    const elsewhere: Slot = { container: 'A', branch: 'else', after: null, mode: 'between' };
    expect(orderAfter({ A: {} }, elsewhere)).toEqual({ refused: 'noSuchPlace' });
  });
});
