import { expect, it } from 'vitest';
import type { Problem } from '../../model/check/problem';
import { describeAction } from '../../model/step';
import { cardLabel } from './card-label';
import type { CardView } from './use-card';

const plain: CardView = {
  description: describeAction({ type: 'Compose', inputs: 1 }, []),
  summary: [],
  selected: false,
  problems: [],
  conflicts: 0,
  record: null,
  loop: null,
  inRun: false,
  stop: null,
  marked: false,
  carried: false,
  isOff: false,
  change: null,
  note: '',
};
const problem = { severity: 'error', message: 'Fill in Inputs' } as Problem;

it('names the step and its kind', () => {
  expect(cardLabel('Total_of_all', plain)).toBe('Total of all, Compose');
});

it('names a step once that has the name of its kind', () => {
  expect(cardLabel('Compose', plain)).toBe('Compose');
});

it('tells how many problems there are, and the worst of them', () => {
  expect(cardLabel('Total', { ...plain, problems: [problem, problem] })).toBe(
    'Total, Compose, 2 problems: Fill in Inputs',
  );
});

it('tells how the step did in the run that is shown', () => {
  const record = { status: 'Failed', startedAt: 0 } as const;
  expect(cardLabel('Total', { ...plain, record, inRun: true })).toBe('Total, Compose, Failed');
});

it('tells that a step is switched off', () => {
  expect(cardLabel('Total', { ...plain, isOff: true })).toMatch(/^Total, Compose, .*off/i);
});

it('tells that an edit no longer applies', () => {
  expect(cardLabel('Total', { ...plain, conflicts: 1 })).toBe(
    'Total, Compose, An edit of yours no longer applies',
  );
});

it('tells how a step differs from what the draft is compared with', () => {
  const change = { tone: 'warn', icon: 'pencil-line', word: 'Changed' } as const;
  expect(cardLabel('Total', { ...plain, change })).toBe('Total, Compose, Changed');
});
