/** Runs that have ended, written as their driver would have written them. */
import { outlineOf, type Step } from '../../src/model/check/outline';
import type { Definition } from '../../src/model/definition';
import { parseDefinition } from '../../src/model/parse';
import { type ActionStatus, type RunEvent, roundOf } from '../../src/model/run/events';
import { openIndexedDbStore } from '../../src/storage/indexeddb/store';
import { layFlow } from './laid-flow';

const eventsInRow = 500;
const trigger = { name: 'manual', outputs: '{"body":{}}' };

/** Without `isWhole` it ends as if the machine had. */
async function layRun(
  flowId: string,
  definition: string,
  events: readonly RunEvent[],
  { version = 1, isWhole = true } = {},
): Promise<string> {
  await layFlow(flowId, definition);
  const runId = `${flowId}-run`;
  const at = Date.now();
  const store = await openIndexedDbStore({ name: 'millrace' });
  await store.write(['people', 'runs', 'journal'], 'told', async (tx) => {
    const [person] = await tx.list('people');
    const all: readonly RunEvent[] = [
      { type: 'runStarted', at, trigger },
      ...events,
      ...(isWhole ? [runFinished(at + events.length)] : []),
    ];
    tx.put('runs', {
      id: runId,
      flowId,
      environmentId: 'default',
      version,
      definition,
      connectionReferences: {},
      startedBy: person?.id ?? '',
      startedAt: at,
      endedAt: at + all.length,
      status: 'Succeeded',
    });
    for (let from = 0; from < all.length; from += eventsInRow) {
      const row = all.slice(from, from + eventsInRow);
      tx.put('journal', { runId, firstSeq: from + 1, events: row });
    }
  });
  store.close();
  return runId;
}

const runFinished = (at: number): RunEvent => ({ type: 'runFinished', at, status: 'Succeeded' });

/** Of a version that is gone, with a step and a connector that nobody knows, and without its end. */
export async function layTornRun(flowId: string): Promise<string> {
  const host = {
    apiId: '/providers/Microsoft.PowerApps/apis/shared_nowhere',
    connectionName: 'shared_nowhere',
    operationId: 'Vanished',
  };
  const definition: Definition = {
    triggers: { manual: { type: 'Request', kind: 'Button' } },
    actions: {
      Ask_nowhere: { type: 'OpenApiConnection', inputs: { host, parameters: {} } },
      Later: { type: 'Compose', inputs: 1, runAfter: { Ask_nowhere: ['Succeeded'] } },
    },
  };
  const at = Date.now();
  const done = (action: string): RunEvent => ({
    type: 'actionFinished',
    at,
    action,
    repetition: '',
    status: 'Succeeded',
    outputs: '{"body":"what it gave"}',
  });
  return await layRun(
    flowId,
    JSON.stringify(definition),
    [done('Ask_nowhere'), done('Renamed_since')],
    { version: 7, isWhole: false },
  );
}

/** Every step of a flow has run, loops once, with each status somewhere. */
export async function layRunOfAll(flowId: string, definition: string): Promise<string> {
  const parsed = parseDefinition(definition);
  if (!parsed.ok) throw new Error(parsed.failure.message);
  const { steps } = outlineOf(parsed.definition);
  const at = Date.now();
  const begun = steps.flatMap((step, index): RunEvent[] => {
    const place = { action: step.name, repetition: repetitionOf(step), at: at + index };
    const started: RunEvent = { type: 'actionStarted', ...place, inputs: '{"text":"x"}' };
    const round: RunEvent = { type: 'iterationStarted', ...place, index: 0 };
    return isLoop(step) ? [{ ...started, count: 1 }, round] : [started];
  });
  const ended = steps.toReversed().flatMap((step, index): RunEvent[] => {
    const place = { action: step.name, repetition: repetitionOf(step) };
    const time = at + steps.length + index;
    const status = statuses[index % statuses.length] ?? 'Succeeded';
    const round: RunEvent = { type: 'iterationFinished', ...place, at: time, index: 0, status };
    const done: RunEvent = { type: 'actionFinished', ...place, at: time, status, outputs: '"y"' };
    return isLoop(step) ? [round, done] : [done];
  });
  return await layRun(flowId, definition, [...begun, ...ended]);
}

const statuses: readonly ActionStatus[] = [
  'Succeeded',
  'Succeeded',
  'Failed',
  'Skipped',
  'TimedOut',
  'Cancelled',
];

const isLoop = ({ type }: Step) => type === 'foreach' || type === 'until';

function repetitionOf({ loop }: Step): string {
  return loop ? roundOf(repetitionOf(loop), 0) : '';
}

const itemsInPage = 1000;

/** A loop of so many rounds, each a step; every hundredth fails. */
export async function layLongRun(flowId: string, rounds: number): Promise<string> {
  const definition: Definition = {
    triggers: { manual: { type: 'Request', kind: 'Button' } },
    actions: {
      Each: {
        type: 'Foreach',
        foreach: '@triggerBody()',
        actions: { Work: { type: 'Compose', inputs: '@item()' } },
      },
    },
  };
  const at = Date.now();
  const loop = { action: 'Each', repetition: '' };
  const events: RunEvent[] = [{ type: 'actionStarted', at, ...loop, count: rounds }];
  for (let from = 0; from < rounds; from += itemsInPage) {
    const length = Math.min(itemsInPage, rounds - from);
    const items = Array.from({ length }, (_, index) => ({
      number: from + index,
      name: `Item ${from + index}`,
    }));
    events.push({ type: 'itemsListed', at, ...loop, from, items: JSON.stringify(items) });
  }
  for (let index = 0; index < rounds; index++) {
    const time = at + index;
    const status = index % 100 === 7 ? 'Failed' : 'Succeeded';
    const error = { code: `Code${index % 7}`, message: 'It could not be done.' };
    const failed = status === 'Failed' ? { error } : { outputs: `"${index}"` };
    events.push({ type: 'iterationStarted', at: time, ...loop, index });
    events.push({
      type: 'actionFinished',
      at: time,
      action: 'Work',
      repetition: roundOf('', index),
      status,
      ...failed,
    });
    events.push({ type: 'iterationFinished', at: time + 1, ...loop, index, status });
  }
  events.push({ type: 'actionFinished', at: at + rounds, ...loop, status: 'Succeeded' });
  return await layRun(flowId, JSON.stringify(definition), events);
}
