import { expect, test } from 'vitest';
import { value } from '../app/sample/answers';
import { openMemoryWorkspace } from '../app/sample/memory-workspace';
import { environments, people } from '../app/sample/people';
import type { Actions, Trigger } from '../model/definition';
import { occurrenceKey, roundOf } from '../model/run/events';

const button: Trigger = { type: 'Request', kind: 'Button', inputs: {} };
const called: Trigger = { type: 'Request', kind: 'Http', inputs: { schema: {} } };

const occurrenceOf = (step: string, round: number) => occurrenceKey(step, roundOf('', round));

async function opened() {
  const { as, host, faults } = await openMemoryWorkspace();
  const ines = as(people.ines.id);
  const environmentId = environments.production.id;
  const flow = async (name: string, actions: Actions, trigger: Trigger) => {
    const definition = JSON.stringify({ triggers: { manual: trigger }, actions });
    const made = { environmentId, name, kind: 'instant', definition } as const;
    const { id } = value(await ines.flows.create(made));
    value(await ines.flows.publish({ flowId: id, seq: 0, baseVersion: 0 }));
    return id;
  };
  const answer = { type: 'Response', inputs: { statusCode: 200, body: '@triggerBody()' } };
  const doubler = await flow('Doubler', { Answer: answer }, called);
  const inputs = { host: { workflowReferenceName: 'Doubler' }, body: { n: '@item()' } };
  const each = { type: 'Foreach', foreach: '@createArray(1, 2)', actions: {} };
  const asker = await flow(
    'Asker',
    { Each: { ...each, actions: { 'Ask/it': { type: 'Workflow', inputs } } } },
    button,
  );
  const { runId } = value(await ines.runs.start({ flowId: asker, source: 'published', body: {} }));
  host.wake(runId);
  await host.idle();
  return { as, ines, runId, doubler, faults };
}

test('a run leads to the run that each round of a step has started, and back', async () => {
  const { ines, runId, faults } = await opened();
  const ofRound = async (round: number) =>
    value(await ines.runs.related({ runId, occurrence: occurrenceOf('Ask/it', round) })).child;
  const [first, second] = [await ofRound(0), await ofRound(1)];
  expect(first).toMatchObject({ flowName: 'Doubler', status: 'Succeeded' });
  expect(second?.runId).not.toBe(first?.runId);
  const back = value(await ines.runs.related({ runId: second?.runId ?? '' }));
  expect(back.parent).toMatchObject({ runId, flowName: 'Asker' });
  expect(value(await ines.runs.related({ runId }))).toEqual({ parent: null, child: null });
  expect(
    value(await ines.runs.related({ runId, occurrence: occurrenceOf('Ask/it', 2) })).child,
  ).toBeNull();
  expect(faults).toEqual([]);
});

test('a run of a flow that somebody may not look into, or that is gone, is not told of', async () => {
  const { as, ines, runId, doubler } = await opened();
  const asked = { runId, occurrence: occurrenceOf('Ask/it', 0) };
  value(await ines.flows.remove({ flowId: doubler }));
  expect(value(await ines.runs.related(asked)).child).toBeNull();
  expect((await as(people.priya.id).runs.related(asked)).ok).toBe(false);
});
