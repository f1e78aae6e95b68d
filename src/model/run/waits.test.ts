import { describe, expect, it } from 'vitest';
import type { RunEvent } from './events';
import { foldRun } from './fold';
import { onlyWaits } from './waits';

const at = 0;
const started: RunEvent = { type: 'runStarted', at, trigger: { name: 'manual', outputs: '{}' } };
const begin = (action: string, more: { until?: number; branch?: 'actions' } = {}): RunEvent => ({
  type: 'actionStarted',
  at,
  action,
  repetition: '',
  ...more,
});

describe('a run that goes on', () => {
  it('only waits when something waits and nothing else is under way but what holds it', () => {
    const waits = [started, begin('Scope', { branch: 'actions' }), begin('Delay', { until: 9 })];
    expect(onlyWaits(foldRun(waits))).toBe(true);
    expect(onlyWaits(foldRun([...waits, begin('Call')]))).toBe(false);
  });

  it('waits while somebody has paused it', () => {
    const held: RunEvent = { type: 'actionHeld', at, action: 'Call', repetition: '' };
    const resumed: RunEvent = { type: 'runResumed', at };
    expect(onlyWaits(foldRun([started, held]))).toBe(true);
    expect(onlyWaits(foldRun([started, held, resumed]))).toBe(false);
  });

  it('does not wait before anything has begun, nor after its end', () => {
    expect(onlyWaits(foldRun([started]))).toBe(false);
    const over: RunEvent = { type: 'runFinished', at, status: 'Cancelled' };
    expect(onlyWaits(foldRun([started, begin('Delay', { until: 9 }), over]))).toBe(false);
  });
});
