/** Runs a definition, answering calls with what the test gives. */
import type { Definition, Json, JsonText } from '../../model/definition';
import type { RunEvent, RunView } from '../../model/run/events';
import { foldRun } from '../../model/run/fold';
import type { Answer } from '../exchange';
import { advance, answerCall, openRun, startEvents } from '../execute';
import { makePlan } from '../plan';
import type { Call } from '../run';
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

export interface Circumstances {
  /** UTC milliseconds since 1970. */
  readonly start?: number;
  readonly waitsForResponse?: boolean;
}

type Answering = (call: Call) => Answer;
const accept: Answering = () => ({ statusCode: 200 });

export function runToEnd(
  definition: Definition,
  body: Json,
  answer: Answering = accept,
  { start = testPorts.now(), waitsForResponse = false }: Circumstances = {},
): Ended {
  const outputs: JsonText = JSON.stringify({ headers: {}, body });
  const data = { outputs, ...(waitsForResponse ? { waitsForResponse } : {}) };
  const journal = [...startEvents(makePlan(definition), data, start)];
  const calls = goOn(definition, journal, undefined, answer);
  const view = foldRun(journal);
  const bodyOf = (action: string): Json => {
    const text = view.actions.get(action)?.outputs;
    return text === undefined ? null : ((JSON.parse(text) as { body?: Json }).body ?? null);
  };
  return { view, journal, calls, body: bodyOf };
}

/**
 * Opens the journal and writes on until the run is over. The clock stands still while something can be
 * decided, and jumps to where a wait ends.
 */
export function goOn(
  definition: Definition,
  journal: RunEvent[],
  limit?: number,
  answer: Answering = accept,
): readonly Call[] {
  let clock = journal.at(-1)?.at ?? 0;
  const ports: EnginePorts = { ...testPorts, now: () => clock };
  const run = openRun(makePlan(definition), testInfo, journal, ports);
  const calls: Call[] = [];
  for (let step = 0; step < 10_000; step++) {
    const decisions = advance(run, ports, limit);
    journal.push(...decisions.events);
    calls.push(...decisions.calls);
    for (const call of decisions.calls) answerCall(run, call.key, answer(call), ports);
    if (decisions.more || decisions.calls.length > 0) continue;
    if (run.view.endedAt !== undefined || decisions.wakeAt === undefined) break;
    clock = Math.max(clock, decisions.wakeAt);
  }
  return calls;
}
