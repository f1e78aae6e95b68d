import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Definition } from '../../model/definition';
import { applyCommand } from '../../model/edit/commands';
import { chooseFrom, emptyFlow, randomCommand } from '../../model/edit/random-command';
import { places } from '../../model/walk';
import { type OutlineRow, outlineRows } from './rows';

const flow: Definition = {
  triggers: { manual: { type: 'Request' } },
  actions: {
    A: { type: 'Compose' },
    Beside: { type: 'Compose' },
    Pick: {
      type: 'If',
      expression: true,
      runAfter: { A: ['Succeeded'], Beside: ['Succeeded'] },
      actions: { In: { type: 'Compose' } },
      else: { actions: {} },
    },
    Each: {
      type: 'Foreach',
      foreach: '@range(0, 2)',
      runAfter: { Pick: ['Succeeded'] },
      actions: { Round: { type: 'Compose' } },
    },
  },
};

function line(row: OutlineRow): string {
  const what =
    row.kind === 'step'
      ? `${row.name}${row.waits ? ` after ${row.waits.join('+') || 'nothing'}` : ''}`
      : row.kind === 'branch'
        ? `[${row.branch}]`
        : '(empty)';
  return `${'  '.repeat(row.level - 1)}${what} ${row.position}/${row.size}`;
}

it('shows steps in their order, branches where there are several, and what is not just a row after the other', () => {
  expect(outlineRows(flow, new Set()).map(line)).toEqual([
    'manual 1/5',
    'A 2/5',
    'Beside after nothing 3/5',
    'Pick after A+Beside 4/5',
    '  [actions] 1/2',
    '    In 1/1',
    '  [else] 2/2',
    '    (empty) 1/1',
    'Each 5/5',
    '  Round 1/1',
  ]);
});

it('leaves out what is folded', () => {
  expect(outlineRows(flow, new Set(['Pick', 'Each'])).map(line)).toEqual([
    'manual 1/5',
    'A 2/5',
    'Beside after nothing 3/5',
    'Pick after A+Beside 4/5',
    'Each 5/5',
  ]);
});

it('offers a first step where there is none', () => {
  expect(outlineRows(emptyFlow, new Set()).map(line)).toEqual(['manual 1/2', '(empty) 2/2']);
});

it('has each step of a random flow once, inside the row of its parent', () => {
  const numbers = fc.array(fc.nat(1_000_000_000), { minLength: 30, maxLength: 150 });
  fc.assert(
    fc.property(numbers, (choices) => {
      const choose = chooseFrom(choices);
      let definition = emptyFlow;
      for (let left = Math.ceil(choices.length / 6); left > 0; left--) {
        const edited = applyCommand(definition, randomCommand(definition, choose));
        if ('definition' in edited) definition = edited.definition;
      }
      const rows = outlineRows(definition, new Set());
      const names = rows.flatMap((row) => (row.kind === 'step' ? [row.name] : [])).slice(1);
      expect(names.sort()).toEqual([...places(definition)].map(({ name }) => name).sort());
      expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
      const levels = new Map(rows.map(({ key, level }) => [key, level]));
      for (const { parent, level } of rows) {
        expect(level).toBe(parent === null ? 1 : (levels.get(parent) ?? 0) + 1);
      }
    }),
    { numRuns: 50 },
  );
});
