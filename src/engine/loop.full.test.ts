import { expect, test } from 'vitest';
import type { Definition } from '../model/definition';
import type { RunEvent } from '../model/run/events';
import { advance, beginOpening, openRun, startEvents } from './execute';
import { makePlan } from './plan';
import type { Run } from './run';
import { testInfo, testPorts } from './scenarios/run-to-end';

const rounds = 100_000;
const mostBytes = 300 * 1024 * 1024;

const definition: Definition = {
  triggers: { manual: { type: 'Request', kind: 'Button', inputs: {} } },
  actions: {
    Each: {
      type: 'Foreach',
      foreach: `@range(0, ${rounds})`,
      actions: {
        Text: { type: 'Compose', inputs: { number: '@item()', text: 'Item @{item()}' } },
        Even: {
          type: 'If',
          expression: { equals: ['@mod(item(), 2)', 0] },
          actions: { Yes: { type: 'Compose', inputs: "@outputs('Text')" } },
          runAfter: { Text: ['Succeeded'] },
        },
      },
    },
  },
};

/** What `take` keeps of the events is all that is kept of them. */
function playOut(run: Run, take: (events: readonly RunEvent[]) => void): number {
  const before = process.memoryUsage().heapUsed;
  let most = 0;
  for (let more = true; more; ) {
    const decisions = advance(run, testPorts);
    take(decisions.events);
    ({ more } = decisions);
    most = Math.max(most, process.memoryUsage().heapUsed - before);
  }
  return most;
}

test('a loop of 100,000 rounds fits into memory, as it runs and as it is opened again', () => {
  const plan = makePlan(definition);
  const start = startEvents(plan, { outputs: '{}' }, testPorts.now());
  const run = openRun(plan, testInfo, start, testPorts);
  const again = beginOpening(plan, testInfo, testPorts);
  again.replay(start);
  let count = 0;
  const most = playOut(run, (events) => {
    count += events.length;
    // The journal of a run that breaks off 2,000 events before its end.
    if (count < rounds * 5) again.replay(events);
  });
  expect(run.view.status).toBe('Succeeded');
  expect(run.view.tallies.get('Text')).toEqual({ Succeeded: rounds });
  expect(run.view.tallies.get('Yes')).toEqual({ Succeeded: rounds / 2, Skipped: rounds / 2 });
  expect(run.view.actions.size).toBe(1);
  // Both executions, and what nobody has collected yet.
  expect(most).toBeLessThan(mostBytes);
  const reopened = again.open();
  playOut(reopened, () => {});
  expect(reopened.view.tallies).toEqual(run.view.tallies);
  expect(reopened.view.status).toBe('Succeeded');
});
