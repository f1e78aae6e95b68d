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
