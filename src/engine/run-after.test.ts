import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RunAfter } from '../model/definition';
import type { ActionStatus } from '../model/run/events';
import { outcomes, type StepOutcome, truthTable, waitsOf } from '../model/run-after/truth-table';
import type { Node, Predecessor } from './plan';
import { unmet } from './status';

const spelled = fc.constantFrom('Succeeded', 'FAILED', 'skipped', 'TimedOut', 'Later');
const runAfters: fc.Arbitrary<RunAfter> = fc
  .array(fc.array(spelled, { maxLength: 4 }), { minLength: 1, maxLength: 3 })
  .map((all) => Object.fromEntries(all.map((one, at) => [`S${at}`, one])));
const ends = fc.array(fc.constantFrom(...outcomes), { minLength: 3, maxLength: 3 });

/** Just what the rule reads of a plan. */
function nodeOf(runAfter: RunAfter): Node {
  const predecessors = Object.entries(runAfter).map(([name, written]) => {
    const expected = written.length === 0 ? ['Succeeded'] : written;
    const statuses = new Set(expected.map((one) => one.toLowerCase()));
    return { node: { name } as Node, expected, statuses } satisfies Predecessor;
  });
  return { name: 'A', predecessors } as unknown as Node;
}

test('the table of when a step runs says what the engine does, and why', () => {
  fc.assert(
    fc.property(runAfters, ends, (runAfter, ended) => {
      const statusOf = ({ name }: Node) => ended[Number(name.slice(1))] as ActionStatus;
      const blocked = unmet(nodeOf(runAfter), statusOf);
      const line = truthTable(waitsOf(runAfter)).find(({ cells }) =>
        cells.every((cell, at) => cell.includes(ended[at] as StepOutcome)),
      );
      expect(line?.runs).toBe(blocked === undefined);
      expect(line?.because ?? null).toBe(blocked?.predecessor.node.name ?? null);
    }),
  );
});
