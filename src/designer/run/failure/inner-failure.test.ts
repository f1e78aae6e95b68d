import { expect, it } from 'vitest';
import type { Definition } from '../../../model/definition';
import { type ActionStatus, type RunEvent, roundOf } from '../../../model/run/events';
import { watchEvent, watchRun } from '../../../model/run/watch';
import type { RunState } from '../../shown-round';
import { innerFailure } from './inner-failure';

const definition: Definition = {
  triggers: { manual: { type: 'Request' } },
  actions: {
    Scope: {
      type: 'Scope',
      actions: {
        First: { type: 'Compose', inputs: 1 },
        Inner: { type: 'Scope', actions: { Deep: { type: 'Compose', inputs: 1 } } },
      },
    },
    Each: {
      type: 'Foreach',
      foreach: '@x',
      actions: { Work: { type: 'Compose', inputs: 1 } },
    },
  },
};

const done = (action: string, at: number, code?: string, repetition = ''): RunEvent => ({
  type: 'actionFinished',
  at,
  action,
  repetition,
  status: code === undefined ? 'Succeeded' : 'Failed',
  ...(code === undefined ? {} : { error: { code, message: '' } }),
});
const each = { action: 'Each', repetition: '' } as const;
const round = (index: number, status: ActionStatus): RunEvent[] => [
  { type: 'iterationStarted', at: index, ...each, index },
  done('Work', index, status === 'Failed' ? 'NotFound' : undefined, roundOf('', index)),
  { type: 'iterationFinished', at: index, ...each, index, status },
];

function stateOf(events: readonly RunEvent[]): RunState {
  const run = watchRun(definition);
  for (const [at, event] of events.entries()) watchEvent(run, event, at + 1);
  const { view, loops } = run;
  return { definition, rounds: new Map(), run: { view, loops, isBehind: false } };
}

it('is the step inside that says itself why, however deep', () => {
  const state = stateOf([
    done('First', 1),
    done('Deep', 2, 'InvalidTemplate'),
    done('Inner', 3, 'ActionFailed'),
    done('Scope', 4, 'ActionFailed'),
  ]);
  expect(innerFailure(state, 'Scope')).toEqual({ step: 'Deep' });
});

it('of a loop is that of the first round that failed, though others ended before', () => {
  const state = stateOf([
    { type: 'actionStarted', at: 0, ...each, count: 3 },
    ...round(0, 'Succeeded'),
    ...round(2, 'Failed'),
    ...round(1, 'Failed'),
    done('Each', 9, 'ActionFailed'),
  ]);
  expect(innerFailure(state, 'Each')).toEqual({ step: 'Work', round: 1 });
});

it('is nothing where nothing inside failed', () => {
  expect(innerFailure(stateOf([done('First', 1)]), 'Scope')).toBeUndefined();
});
