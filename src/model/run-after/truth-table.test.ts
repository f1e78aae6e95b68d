import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Definition } from '../definition';
import { possiblePredecessors, presetOf, withPreset, withStatus } from './predecessors';
import { outcomes, type StepOutcome, truthTable, type Wait, waitsOf } from './truth-table';

const statuses = fc.subarray([...outcomes], { minLength: 1 });
const waits: fc.Arbitrary<readonly Wait[]> = fc
  .array(statuses, { maxLength: 4 })
  .map((all) => all.map((one, at) => ({ step: `S${at}`, statuses: one })));

test('every combination of outcomes stands in exactly one line', () => {
  fc.assert(
    fc.property(waits, fc.array(fc.constantFrom(...outcomes), { minLength: 4 }), (all, ended) => {
      const matching = truthTable(all).filter(({ cells }) =>
        cells.every((cell, at) => cell.includes(ended[at] as StepOutcome)),
      );
      expect(matching).toHaveLength(1);
    }),
  );
});

test('without a status success is meant, and spelling ignores case', () => {
  expect(waitsOf({ A: [], B: ['FAILED', 'timedOut'] })).toEqual([
    { step: 'A', statuses: ['Succeeded'] },
    { step: 'B', statuses: ['Failed', 'TimedOut'] },
  ]);
});

test('a step that waits for what is no status never runs', () => {
  const lines = truthTable(waitsOf({ A: ['Later'] }));
  expect(lines.map(({ runs }) => runs)).toEqual([false]);
});

const definition: Definition = {
  triggers: {},
  actions: {
    A: { type: 'Compose' },
    B: { type: 'Compose', runAfter: { A: ['Succeeded'] } },
    C: { type: 'Compose', runAfter: { B: ['Succeeded'] } },
    D: { type: 'Scope', actions: { E: { type: 'Compose' } } },
  },
};

test('a step may wait for those beside it that do not wait for it', () => {
  expect(possiblePredecessors(definition, 'B')).toEqual(['A', 'D']);
  expect(possiblePredecessors(definition, 'E')).toEqual([]);
  expect(possiblePredecessors(definition, 'C')).toEqual(['A', 'B', 'D']);
});

test('one status more or less keeps the spelling of the others', () => {
  const runAfter = { A: ['SUCCEEDED', 'later'] };
  expect(withStatus(runAfter, 'A', 'Succeeded', true)).toBe(runAfter);
  expect(withStatus(runAfter, 'A', 'Failed', true)).toEqual({
    A: ['SUCCEEDED', 'later', 'Failed'],
  });
  expect(withStatus(runAfter, 'A', 'Succeeded', false)).toEqual({ A: ['later'] });
  expect(withStatus({ A: [] }, 'A', 'Failed', true)).toEqual({ A: ['Succeeded', 'Failed'] });
});

test('a preset is recognised as it was chosen', () => {
  for (const preset of ['success', 'always', 'failure'] as const) {
    expect(presetOf(withPreset({ A: [], B: ['x'] }, preset))).toBe(preset);
  }
  expect(presetOf({ A: ['FAILED', 'timedout'] })).toBe('failure');
  expect(presetOf({})).toBeUndefined();
  expect(presetOf({ A: ['Skipped'] })).toBeUndefined();
});
