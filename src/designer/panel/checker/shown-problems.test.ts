import { expect, test } from 'vitest';
import type { Problem } from '../../../model/check/problem';
import { codes, type ProblemCode } from '../../../model/check/rules';
import { groupOf } from './problem-groups';
import { shownProblems } from './shown-problems';

const problem = (
  code: ProblemCode,
  step: string,
  severity: Problem['severity'] = 'error',
): Problem => ({ code, severity, step, path: [], at: [], message: `Something of ${code}` });
const problems = [
  problem('unknownAction', 'Send_mail', 'warning'),
  problem('missingParameter', 'Send_mail', 'warning'),
  problem('missingParameter', 'Post'),
  problem('nameTwice', 'Post'),
];

test('problems stand in groups, errors first', () => {
  expect(
    shownProblems(problems, 'all', '').map(({ group, problems: own }) => [
      group,
      own.map(({ step }) => step),
    ]),
  ).toEqual([
    ['structure', ['Post']],
    ['parameter', ['Post', 'Send_mail']],
    ['expression', ['Send_mail']],
  ]);
});

test('one severity is shown, and what has every word', () => {
  expect(shownProblems(problems, 'warning', '').map(({ group }) => group)).toEqual([
    'parameter',
    'expression',
  ]);
  expect(shownProblems(problems, 'all', 'send MISSING')).toHaveLength(1);
  expect(shownProblems(problems, 'all', 'nothing of it')).toEqual([]);
});

test('what is not about an expression has a group of its own', () => {
  const inExpressions = codes.filter((code) => groupOf(code) === 'expression');
  expect(inExpressions).toContain('unclosedCall');
  expect(inExpressions).not.toContain('runAfterCycle');
});
