import { describe, expect, it } from 'vitest';
import type { RunEvent } from './events';
import { foldRun } from './fold';

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
    expect([...run.items]).toEqual([
      ['Loop#000000', '"a"'],
      ['Inner#000000-000001', '"b"'],
      ['Loop#000001', '"c"'],
    ]);
  });

  it('keeps the tries of a step and, until it ends, when it wakes', () => {
    const failed = { startedAt: 1, endedAt: 2, code: 'BadGateway', nextAt: 9 };
    const events: RunEvent[] = [
      { type: 'actionStarted', ...at('Web'), inputs: '1' },
      { type: 'actionRetried', ...at('Web'), failed },
      { type: 'actionWaiting', ...at('Web'), until: 9 },
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
    expect([...foldRun([set({ Sum: '1', Text: '"a"' }), set({ sum: '2' })]).variables]).toEqual([
      ['sum', '2'],
      ['text', '"a"'],
    ]);
  });
});
