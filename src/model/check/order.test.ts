import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Action, Actions } from '../definition';
import { orderOf, relationOf } from './order';
import { outlineOf } from './outline';

/** Up to 40 steps, each after some others: of any place, so that circles occur. */
const graphs = fc
  .array(fc.uniqueArray(fc.nat(39), { maxLength: 3 }), { minLength: 1, maxLength: 40 })
  .map((lists): Actions => {
    const entries = lists.map((list, at): [string, Action] => {
      const names = list
        .filter((one) => one < lists.length)
        .map((one) => [`s${one}`, ['Succeeded']]);
      return [`s${at}`, { type: 'Compose', runAfter: Object.fromEntries(names) }];
    });
    return Object.fromEntries(entries);
  });

/** Found by going back from each step, one after the other. */
function earlierThan(actions: Actions, name: string): ReadonlySet<string> {
  const found = new Set<string>();
  const open = Object.keys(actions[name]?.runAfter ?? {}).filter((one) => one !== name);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    open.push(...Object.keys(actions[next]?.runAfter ?? {}));
  }
  return found;
}

describe('the order of steps', () => {
  it('is what going back step by step finds', () => {
    fc.assert(
      fc.property(graphs, (actions) => {
        const order = orderOf(actions);
        const names = Object.keys(actions);
        for (const later of names) {
          const found = earlierThan(actions, later);
          for (const earlier of names) {
            if (earlier === later) continue;
            expect(order.comesBefore(earlier, later)).toBe(found.has(earlier));
          }
        }
        const circled = names.filter((name) =>
          [...earlierThan(actions, name)].some(
            (one) => one !== name && earlierThan(actions, one).has(name),
          ),
        );
        expect([...order.circles.keys()].sort()).toEqual(circled.sort());
      }),
    );
  });

  it('relates steps across containers', () => {
    const inner: Action = { type: 'Compose' };
    const { byName } = outlineOf({
      actions: {
        First: { type: 'Scope', actions: { a: inner } },
        Loop: {
          type: 'Foreach',
          actions: { b: inner, c: { type: 'Compose', runAfter: { b: ['Succeeded'] } } },
          runAfter: { First: ['Succeeded'] },
        },
        Choice: {
          type: 'If',
          actions: { d: inner },
          else: { actions: { e: inner } },
          runAfter: { Loop: ['Failed'] },
        },
        Beside: inner,
      },
    });
    const relation = (read: string, reader: string) => {
      const [one, other] = [byName.get(read.toLowerCase()), byName.get(reader.toLowerCase())];
      if (!one || !other) throw new Error('There is no such step.');
      return relationOf(one, other);
    };
    expect(relation('a', 'c')).toBe('before');
    expect(relation('b', 'c')).toBe('before');
    expect(relation('b', 'd')).toBe('inLoop');
    expect(relation('c', 'b')).toBe('after');
    expect(relation('d', 'a')).toBe('after');
    expect(relation('d', 'e')).toBe('apart');
    expect(relation('Beside', 'e')).toBe('beside');
    expect(relation('Loop', 'b')).toBe('around');
    expect(relation('b', 'Loop')).toBe('inside');
    expect(relation('b', 'b')).toBe('self');
  });
});
