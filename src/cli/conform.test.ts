import { describe, expect, it } from 'vitest';
import { call, flow, scratchFolder } from './calls.arbitrary';

const { write } = scratchFolder();

describe('flow conform', () => {
  const passing = { id: 'a.1', expression: '@add(1, 1)', expected: 2 };

  it('counts what passes', async () => {
    const file = write('cases.json', [passing, { ...passing, id: 'a.2' }]);
    expect(await call(['conform', file])).toEqual({ code: 0, out: '2 passed, 0 failed', err: '' });
  });

  it('shows what was expected and what came', async () => {
    const cases = [passing, { ...passing, id: 'a.2', expected: 3 }, { id: 'a.3' }];
    const { code, out } = await call(['conform', write('failing.json', cases)]);
    expect(code).toBe(1);
    expect(out.split('\n')).toEqual([
      'failed  a.2  @add(1, 1)',
      '  expected  3',
      '  actual    2',
      'failed  case 3: The case has no “expression”.',
      '1 passed, 2 failed',
    ]);
  });

  it('runs cases of whole workflows, and says what is not as they say', async () => {
    const right = { id: 'w.1', definition: flow('x'), expect: { outputs: { Say: 'x' } } };
    const wrong = {
      id: 'w.2',
      title: 'is not so',
      definition: flow("@triggerBody()['n']"),
      trigger: { body: { n: 1 } },
      expect: { runStatus: 'Failed', outputs: { Say: 2 }, actions: { Say: { status: 'Skipped' } } },
    };
    const broken = { id: 'w.3', definition: { triggers: [] }, expect: {} };
    const refused = { id: 'w.4', definition: flow("@body('Nobody')"), expect: { saveError: true } };
    const { code, out } = await call([
      'conform',
      write('workflows.json', [passing, right, wrong, broken, refused]),
    ]);
    expect(code).toBe(1);
    expect(out.split('\n')).toEqual([
      'failed  w.2  is not so',
      '  runStatus: expected "Failed", actual "Succeeded"',
      '  actions/Say/status: expected "Skipped", actual "Succeeded"',
      '  outputs/Say: expected 2, actual 1',
      expect.stringMatching(/^failed {2}case 4: /),
      '3 passed, 2 failed',
    ]);
  });

  it('refuses what is no table of cases', async () => {
    expect(await call(['conform', write('object.json', {})])).toMatchObject({ code: 2, out: '' });
  });
});
