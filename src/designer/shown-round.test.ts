import { describe, expect, it } from 'vitest';
import type { Definition } from '../model/definition';
import type { RunEvent } from '../model/run/events';
import { watchEvent, watchRun } from '../model/run/watch';
import { loopsAround, type RunState, shownLoop, shownRecord, shownRounds } from './shown-round';

const definition: Definition = {
  triggers: { manual: { type: 'Request' } },
  actions: {
    Each: {
      type: 'Foreach',
      foreach: '@triggerBody()',
      actions: {
        Inner: {
          type: 'Until',
          expression: '@true',
          actions: { Deep: { type: 'Compose', inputs: 1 } },
        },
      },
    },
  },
};

const at = 0;
const each = { action: 'Each', repetition: '' } as const;
const start = (action: string, repetition: string): RunEvent => ({
  type: 'actionStarted',
  at,
  action,
  repetition,
});
const begin = (action: string, repetition: string, index: number): RunEvent => ({
  type: 'iterationStarted',
  at,
  action,
  repetition,
  index,
});
const end = (action: string, repetition: string, index: number, failed = false): RunEvent => ({
  type: 'iterationFinished',
  at,
  action,
  repetition,
  index,
  status: failed ? 'Failed' : 'Succeeded',
});
const done = (action: string, repetition: string, status: 'Succeeded' | 'Skipped' = 'Succeeded') =>
  ({ type: 'actionFinished', at, action, repetition, status }) satisfies RunEvent;

const outerRound = (round: string, index: number, failed = false): RunEvent[] => [
  begin('Each', '', index),
  start('Inner', round),
  begin('Inner', round, 0),
  done('Deep', `${round}-000000`),
  end('Inner', round, 0),
  done('Inner', round),
  end('Each', '', index, failed),
];

function stateOf(events: readonly RunEvent[], rounds: readonly [string, number][] = []): RunState {
  const run = watchRun(definition);
  for (const [index, event] of events.entries()) watchEvent(run, event, index + 1);
  const shown = { view: run.view, loops: run.loops, isBehind: false };
  return { definition, run: shown, rounds: new Map(rounds) };
}

const going = [
  start('Each', ''),
  ...outerRound('000000', 0),
  ...outerRound('000001', 1, true),
  ...outerRound('000002', 2),
];

describe('the round that is shown', () => {
  it('is the newest while the loop goes on', () => {
    const state = stateOf(going);
    expect(shownLoop(state, 'Each')).toMatchObject({ index: 2, begun: 3, finished: 3, failed: 1 });
    expect(shownRecord(state, 'Deep')?.repetition).toBe('000002-000000');
  });

  it('is the first that failed once the loop has ended', () => {
    expect(shownRecord(stateOf([...going, done('Each', '')]), 'Deep')?.repetition).toBe(
      '000001-000000',
    );
  });

  it('is the one that was picked, and loops within it follow', () => {
    const state = stateOf(going, [['Each', 0]]);
    expect(shownRecord(state, 'Inner')?.repetition).toBe('000000');
    expect(shownRounds(state).map(({ loop, index }) => [loop.repetition, index])).toEqual([
      ['', 0],
      ['000000', 0],
    ]);
    expect(shownLoop(stateOf(going, [['Each', 77]]), 'Each')?.index).toBe(2);
  });

  it('of a loop that was skipped is none: its steps were skipped with it', () => {
    const state = stateOf([{ ...done('Each', '', 'Skipped') }, done('Deep', '', 'Skipped')]);
    expect(shownLoop(state, 'Each')).toBeUndefined();
    expect(shownRecord(state, 'Deep')?.status).toBe('Skipped');
  });

  it('stands in the loops around a step, outermost first', () => {
    expect(loopsAround(definition, 'Deep')).toEqual(['Each', 'Inner']);
    expect(loopsAround(definition, each.action)).toEqual([]);
  });
});
