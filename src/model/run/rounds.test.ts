import { describe, expect, it } from 'vitest';
import type { Definition } from '../definition';
import { type ActionStatus, type RunEvent, roundOf } from './events';
import { failureOfRound, statusOfRound } from './rounds';
import { watchEvent, watchRun } from './watch';

const definition: Definition = {
  triggers: { manual: { type: 'Request' } },
  actions: {
    Each: {
      type: 'Foreach',
      foreach: '@range(0, 3)',
      actions: {
        Scope: { type: 'Scope', actions: { Work: { type: 'Compose', inputs: 1 } } },
        Inner: {
          type: 'Until',
          expression: '@true',
          actions: { Deep: { type: 'Compose', inputs: 1 } },
        },
      },
    },
  },
};
const each = { action: 'Each', repetition: '' } as const;

const begin = (index: number, at: number): RunEvent => ({
  type: 'iterationStarted',
  at,
  ...each,
  index,
});
const end = (index: number, at: number, status: ActionStatus): RunEvent => ({
  type: 'iterationFinished',
  at,
  ...each,
  index,
  status,
});
const failed = (action: string, repetition: string, code: string): RunEvent => ({
  type: 'actionFinished',
  at: 0,
  action,
  repetition,
  status: 'Failed',
  error: { code, message: `${code} said ${'x'.repeat(1000)}` },
});

function roundsOf(events: readonly RunEvent[], key = 'Each') {
  const run = watchRun(definition);
  const started: RunEvent = { type: 'actionStarted', at: 0, ...each, count: 3 };
  for (const [at, event] of [started, ...events].entries()) watchEvent(run, event, at + 1);
  const rounds = run.loops.get(key)?.rounds;
  if (!rounds) throw new Error(`Nothing is known of ${key}.`);
  return rounds;
}

describe('the rounds of a loop', () => {
  it('have their times and statuses in columns, in whichever order they end', () => {
    const rounds = roundsOf([begin(0, 10), begin(1, 11), end(1, 15, 'Succeeded'), begin(2, 16)]);
    expect(rounds.count).toBe(3);
    expect([0, 1, 2].map((index) => statusOfRound(rounds, index))).toEqual([
      'Running',
      'Succeeded',
      'Running',
    ]);
    expect([...rounds.startedAt.slice(0, 3)]).toEqual([10, 11, 16]);
    expect([...rounds.endedAt.slice(0, 3)]).toEqual([0, 15, 0]);
  });

  it('say what failed in them first, not what a container repeats', () => {
    const rounds = roundsOf([
      begin(0, 1),
      failed('Work', roundOf('', 0), 'InvalidTemplate'),
      failed('Scope', roundOf('', 0), 'ActionFailed'),
      end(0, 2, 'Failed'),
      begin(1, 3),
      failed('Scope', roundOf('', 1), 'ActionFailed'),
      failed('Work', roundOf('', 1), 'NotFound'),
    ]);
    expect(failureOfRound(rounds, 0)).toMatchObject({ step: 'Work', code: 'InvalidTemplate' });
    expect(failureOfRound(rounds, 0)?.message.length).toBe(300);
    expect(failureOfRound(rounds, 1)).toMatchObject({ step: 'Work', code: 'NotFound' });
    expect(failureOfRound(rounds, 2)).toBeNull();
  });

  it('know of a failure in a round of a loop within them', () => {
    const inner = { action: 'Inner', repetition: roundOf('', 0) };
    const events: RunEvent[] = [
      begin(0, 1),
      { type: 'actionStarted', at: 1, ...inner },
      { type: 'iterationStarted', at: 1, ...inner, index: 0 },
      failed('Deep', roundOf(roundOf('', 0), 0), 'Timeout'),
    ];
    const key = `Inner#${roundOf('', 0)}`;
    expect(failureOfRound(roundsOf(events, key), 0)).toMatchObject({ code: 'Timeout' });
    expect(failureOfRound(roundsOf(events), 0)).toMatchObject({ step: 'Deep' });
  });

  it('stay when what happened in them is forgotten', () => {
    const count = 20_000;
    const events = Array.from({ length: count }, (_, index) => [
      begin(index, index),
      failed('Work', roundOf('', index), index % 2 ? 'Odd' : 'Even'),
      end(index, index + 1, 'Failed'),
    ]).flat();
    const rounds = roundsOf(events);
    expect(rounds.count).toBe(count);
    expect(failureOfRound(rounds, 7)?.code).toBe('Odd');
    expect(rounds.failures).toHaveLength(3);
    expect(rounds.endedAt[count - 1]).toBe(count);
  });
});
