/** Runs a definition with a clock that stands still, answering calls with what the test gives. */
import type { Definition, Json, JsonText } from '../../model/definition';
import type { RunEvent, RunView } from '../../model/run/events';
import { foldRun } from '../../model/run/fold';
import { advance, answerCall, openRun, startEvent } from '../execute';
import { makePlan } from '../plan';
import type { Answer, Call } from '../run';
import type { EnginePorts } from '../run-scope';

export const testInfo = { runId: 'run', flowId: 'flow', flowName: 'Flow', environmentId: 'env' };
export const testPorts: EnginePorts = {
  now: () => Date.UTC(2026, 0, 2, 3, 4, 5),
  random: () => 0.5,
};

export interface Ended {
  /** Folded anew from the journal, as a reload would. */
  readonly view: RunView;
  readonly journal: readonly RunEvent[];
  readonly calls: readonly Call[];
  body(action: string): Json;
}

export function runToEnd(
  definition: Definition,
  body: Json,
  answer: (call: Call) => Answer = () => ({ statusCode: 200 }),
): Ended {
  const plan = makePlan(definition);
  const outputs: JsonText = JSON.stringify({ headers: {}, body });
  const journal: RunEvent[] = [startEvent(plan, { outputs }, testPorts.now())];
  const run = openRun(plan, testInfo, journal, testPorts);
  const calls: Call[] = [];
  for (let step = 0; step < 10_000; step++) {
    const decisions = advance(run, testPorts);
    journal.push(...decisions.events);
    calls.push(...decisions.calls);
    for (const call of decisions.calls) answerCall(run, call.key, answer(call), testPorts);
    if (decisions.events.length === 0 && decisions.calls.length === 0 && !decisions.more) break;
  }
  const view = foldRun(journal);
  const bodyOf = (action: string): Json => {
    const text = view.actions.get(action)?.outputs;
    return text === undefined ? null : ((JSON.parse(text) as { body?: Json }).body ?? null);
  };
  return { view, journal, calls, body: bodyOf };
}
