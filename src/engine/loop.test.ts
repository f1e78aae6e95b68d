import { expect, test } from 'vitest';
import type { Definition } from '../model/definition';
import { advance, answerCall, openRun, startEvents } from './execute';
import { makePlan } from './plan';
import type { Call } from './run';
import { testInfo, testPorts } from './scenarios/run-to-end';

const calling = (repetitions: number): Definition => ({
  triggers: { manual: { type: 'Request', kind: 'Button', inputs: {} } },
  actions: {
    Each: {
      type: 'Foreach',
      foreach: '@range(0, 400)',
      runtimeConfiguration: { concurrency: { repetitions } },
      actions: {
        Ask: { type: 'Http', inputs: { method: 'GET', uri: 'https://a.example/@{item()}' } },
      },
    },
  },
});

test.each([1, 20, 50])(
  'a For each that may run %i rounds at once has as many calls out',
  (most) => {
    const plan = makePlan(calling(most));
    const run = openRun(
      plan,
      testInfo,
      startEvents(plan, { outputs: '{}' }, testPorts.now()),
      testPorts,
    );
    const out: Call[] = [];
    const atOnce: number[] = [];
    let answered = 0;
    for (;;) {
      for (let more = true; more; ) {
        const decisions = advance(run, testPorts);
        out.push(...decisions.calls);
        more = decisions.more;
      }
      atOnce.push(out.length);
      // The newest first: rounds do not end in the order in which they began.
      const call = out.pop();
      if (!call) break;
      answerCall(run, call.key, { statusCode: 200, headers: {} }, testPorts);
      answered++;
    }
    expect(answered).toBe(400);
    expect(atOnce.slice(0, 400 - most + 1).every((count) => count === most)).toBe(true);
    expect(atOnce.slice(400 - most)).toEqual(
      Array.from({ length: most + 1 }, (_, at) => most - at),
    );
    expect(run.view.status).toBe('Succeeded');
  },
);
