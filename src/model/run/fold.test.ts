import { describe, expect, it } from 'vitest';
import type { RunEvent } from './events';
import { foldRun } from './fold';
import { itemText } from './items';
import { variableText } from './variable-text';

const events: RunEvent[] = [
  { type: 'runStarted', at: 10, trigger: { name: 'manual', outputs: '{}' } },
  {
    type: 'actionFinished',
    at: 11,
    startedAt: 10,
    action: 'A',
    repetition: '',
    status: 'Succeeded',
    outputs: '1',
  },
  { type: 'actionStarted', at: 12, action: 'B', repetition: '', inputs: '"b"' },
];

describe('the fold of a journal', () => {
  it('shows an action between intent and result as running', () => {
    const run = foldRun(events);
    expect(run.status).toBe('Running');
    expect(run.actions.get('B')).toMatchObject({ status: 'Running', startedAt: 12, inputs: '"b"' });
  });

  it('keeps the inputs of the intent and the start time when the result comes', () => {
    const run = foldRun([
      ...events,
      {
        type: 'actionFinished',
        at: 20,
        action: 'B',
        repetition: '',
        status: 'Failed',
        code: 'NotFound',
      },
      {
        type: 'runFinished',
        at: 21,
        status: 'Failed',
        error: { code: 'ActionFailed', message: 'm' },
      },
    ]);
    expect(run.actions.get('B')).toEqual({
      action: 'B',
      repetition: '',
      status: 'Failed',
      code: 'NotFound',
      inputs: '"b"',
      startedAt: 12,
      endedAt: 20,
    });
    expect(run).toMatchObject({ status: 'Failed', endedAt: 21, error: { code: 'ActionFailed' } });
  });

  it('gives the same run event by event as all at once', () => {
    const whole = foldRun(events);
    const parts = foldRun(events.slice(1), foldRun(events.slice(0, 1)));
    expect(parts).toEqual(whole);
  });

  it('tells iterations of one action apart', () => {
    const run = foldRun([
      { type: 'actionFinished', at: 1, action: 'A', repetition: '000000', status: 'Succeeded' },
      { type: 'actionFinished', at: 1, action: 'A', repetition: '000001', status: 'Failed' },
    ]);
    expect([...run.actions.keys()]).toEqual(['A#000000', 'A#000001']);
  });
});

describe('the fold of a loop, a wait and a retry', () => {
  const at = (action: string, repetition = '') => ({ at: 1, action, repetition }) as const;

  it('counts rounds, and keeps what each goes over', () => {
    const run = foldRun([
      { type: 'actionStarted', ...at('Loop') },
      { type: 'iterationStarted', ...at('Loop'), index: 0, item: '"a"' },
      { type: 'actionStarted', ...at('Inner', '000000') },
      { type: 'iterationStarted', ...at('Inner', '000000'), index: 1, item: '"b"' },
      { type: 'iterationStarted', ...at('Loop'), index: 1, item: '"c"' },
    ]);
    expect(run.actions.get('Loop')?.iterations).toBe(2);
    const textOf = (loop: string, index: number) => itemText(run.items.get(loop), index);
    expect([textOf('Loop', 0), textOf('Inner#000000', 1), textOf('Loop', 1)]).toEqual([
      '"a"',
      '"b"',
      '"c"',
    ]);
    expect(textOf('Loop', 2)).toBeUndefined();
  });

  it('keeps the tries of a step and, until it ends, when it wakes', () => {
    const failed = { startedAt: 1, endedAt: 2, code: 'BadGateway', nextAt: 9 };
    const events: RunEvent[] = [
      { type: 'actionStarted', ...at('Web'), inputs: '1' },
      { type: 'actionRetried', ...at('Web'), failed },
    ];
    expect(foldRun(events).actions.get('Web')).toEqual({
      action: 'Web',
      repetition: '',
      status: 'Waiting',
      startedAt: 1,
      inputs: '1',
      retries: [failed],
      wakeAt: 9,
    });
    const ended: RunEvent = { type: 'actionFinished', ...at('Web'), status: 'Succeeded' };
    const record = foldRun([...events, ended]).actions.get('Web');
    expect(record).toMatchObject({ status: 'Succeeded', retries: [failed], inputs: '1' });
    expect(record).not.toHaveProperty('wakeAt');
  });

  it('keeps the last value of each variable, whatever the case of its name', () => {
    const set = (variables: Record<string, string>): RunEvent => ({
      type: 'actionFinished',
      ...at('Set'),
      status: 'Succeeded',
      variables,
    });
    const { variables } = foldRun([set({ Sum: '1', Text: '"a"' }), set({ sum: '2' })]);
    expect([...variables].map(([name, text]) => [name, variableText(text)])).toEqual([
      ['sum', '2'],
      ['text', '"a"'],
    ]);
  });

  it('puts what is appended at the end of an array or a text', () => {
    const step = (change: object): RunEvent => ({
      type: 'actionFinished',
      ...at('Step'),
      status: 'Succeeded',
      ...change,
    });
    const append = (variable: string, value: string) => step({ appended: { variable, value } });
    const { variables } = foldRun([
      step({ variables: { List: '[]', Text: '"a"' } }),
      append('list', '{"a":1}'),
      append('List', '2'),
      append('text', '"\\"b"'),
    ]);
    const textOf = (name: string) =>
      variableText(variables.get(name) ?? { value: '', appended: [] });
    expect(textOf('list')).toBe('[{"a":1},2]');
    expect(textOf('text')).toBe('"a\\"b"');
  });

  it('finds an item in the pages that were listed', () => {
    const run = foldRun([
      { type: 'itemsListed', ...at('Loop'), from: 0, items: '["a","b"]' },
      { type: 'itemsListed', ...at('Loop'), from: 2, items: '[{"c":1}]' },
    ]);
    const items = run.items.get('Loop');
    expect([0, 1, 2, 3].map((index) => itemText(items, index))).toEqual([
      '"a"',
      '"b"',
      '{"c":1}',
      undefined,
    ]);
  });

  it('counts how rounds and the actions in them ended', () => {
    const round = (index: number, status: 'Succeeded' | 'Failed'): RunEvent[] => [
      { type: 'iterationStarted', ...at('Loop'), index },
      { type: 'actionFinished', ...at('In', `00000${index}`), status },
      { type: 'iterationFinished', ...at('Loop'), index, status },
    ];
    const run = foldRun([
      { type: 'actionStarted', ...at('Loop') },
      ...[round(0, 'Failed'), round(1, 'Succeeded'), round(2, 'Failed')].flat(),
    ]);
    expect(run.actions.get('Loop')).toMatchObject({
      iterations: 3,
      finishedIterations: 3,
      failedIterations: 2,
    });
    expect(run.tallies.get('In')).toEqual({ Failed: 2, Succeeded: 1 });
  });
});
