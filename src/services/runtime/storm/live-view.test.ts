import { expect, test } from 'vitest';
import { advance, answerCall, makePlan, openRun, startEvents } from '../../../engine/index';
import type { RunEvent } from '../../../model/run/events';
import { foldRun } from '../../../model/run/fold';
import { makeDice } from './dice';
import { randomFlow } from './flows';
import { mailTo, stormDialect } from './workspace';

const first = Number(process.env.MILLRACE_SEED ?? 1);
const info = { runId: 'run', flowId: 'flow', flowName: 'Flow', environmentId: 'sea' };

/** Rounds that are over may have been forgotten; what is there is what the journal says. */
function expectFolded(
  view: ReturnType<typeof openRun>['view'],
  journal: readonly RunEvent[],
): void {
  const { actions, variables, tallies, status, endedAt } = foldRun(journal);
  expect(view).toMatchObject({ status, ...(endedAt === undefined ? {} : { endedAt }) });
  expect(view.variables).toEqual(variables);
  expect(view.tallies).toEqual(tallies);
  for (const [key, record] of view.actions) expect(actions.get(key), key).toEqual(record);
}

test('the view of a run that is going on is the fold of its journal', () => {
  for (let seed = first; seed < first + 40; seed++) {
    const dice = makeDice(seed);
    const plan = makePlan(randomFlow({ dice, children: [], mailTo }), { dialect: stormDialect });
    let now = 1000;
    const ports = { now: () => now, random: dice.random };
    const journal = [...startEvents(plan, { outputs: '{}' }, now)];
    const run = openRun(plan, info, journal, ports);
    for (let more = true; more; ) {
      const { events, calls, wakeAt, more: goesOn } = advance(run, ports, dice.between(1, 20));
      journal.push(...events);
      more = run.view.endedAt === undefined;
      expectFolded(run.view, journal);
      for (const { key } of calls) {
        const statusCode = dice.pick([200, 200, 404]);
        answerCall(run, key, { statusCode, headers: {}, body: {} }, ports);
      }
      const waits = !goesOn && calls.length === 0;
      if (waits && wakeAt !== undefined) now = Math.max(now, wakeAt);
    }
    expectFolded(run.view, journal);
  }
});
