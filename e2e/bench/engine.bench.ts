import { advance, makePlan, openRun, startEvents } from '../../src/engine/index';
import { compileInputs, printJson } from '../../src/expressions/index';
import type { Action, Definition } from '../../src/model/definition';
import type { RunEvent } from '../../src/model/run/events';
import { rateOf } from './rate';
import type { Figure } from './row';

export const name = 'engine';

const info = { runId: 'run', flowId: 'flow', flowName: 'Flow', environmentId: 'env' };
const ports = { now: () => Date.now(), random: () => Math.random() };
const body = JSON.stringify({ headers: {}, body: { number: 3, text: 'bench' } });

/** The chains of the side-by-side harness: each step sets one value, or each second one computes. */
const kinds = {
  'sets a constant': (at: number) => ({ step: at }),
  mixed: (at: number) =>
    at % 2 === 0 ? { step: at } : "@add(coalesce(triggerBody()?['number'], 0), 1)",
} as const;

export async function run(): Promise<readonly Figure[]> {
  return Object.entries(kinds).flatMap(([kind, inputs]) =>
    [10, 100].map((length) => figure(kind, length, inputs)),
  );
}

function figure(kind: string, length: number, inputs: (at: number) => unknown): Figure {
  const plan = makePlan(chain(length, inputs));
  const runs = rateOf(() => wholeRun(plan)).median;
  const bare = rateOf(() => bareWork(plan)).median;
  return {
    name: `${length} actions, ${kind}: an action with its full record`,
    value: 1e6 / runs / length,
    unit: 'µs',
    anchor: { name: 'evaluating and printing alone', value: 1e6 / bare / length },
    note: 'every record keeps inputs, outputs and times',
  };
}

function chain(length: number, inputs: (at: number) => unknown): Definition {
  const actions: Record<string, Action> = {};
  for (let at = 0; at < length; at++) {
    const runAfter = at === 0 ? {} : { [`Step_${at - 1}`]: ['Succeeded'] };
    actions[`Step_${at}`] = { type: 'Compose', inputs: inputs(at) as never, runAfter };
  }
  return { triggers: { manual: { type: 'Request', kind: 'Button' } }, actions };
}

function wholeRun(plan: ReturnType<typeof makePlan>): number {
  const journal: RunEvent[] = [...startEvents(plan, { outputs: body }, ports.now())];
  const execution = openRun(plan, info, journal, ports);
  for (let more = true; more; ) {
    const decisions = advance(execution, ports);
    journal.push(...decisions.events);
    more = decisions.more;
  }
  if (execution.view.status !== 'Succeeded') throw new Error('The chain did not succeed.');
  return journal.length;
}

/** What no engine can save: each step's value is computed once, its inputs and outputs printed. */
function bareWork(plan: ReturnType<typeof makePlan>): number {
  let size = 0;
  const trigger = JSON.parse(body);
  for (const node of plan.nodes.values()) {
    const inputs = compileInputs(node.action.inputs ?? null);
    const value = inputs.evaluate({ trigger: () => ({ outputs: trigger }) });
    size += printJson(value).length + printJson(value).length;
  }
  return size;
}
