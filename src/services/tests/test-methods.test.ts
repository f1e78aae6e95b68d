import { describe, expect, it } from 'vitest';
import { code, value } from '../../app/sample/answers';
import { openMemoryWorkspace } from '../../app/sample/memory-workspace';
import type { Action } from '../../model/definition';
import type { Services } from '../api';

const secret = 'correct horse battery staple';
const start = {
  manual: { type: 'Request', kind: 'Button', inputs: { schema: { type: 'object' } } },
};
const say: Action = { type: 'Compose', inputs: "@concat('Hi ', triggerBody()?['name'])" };

/** A flow of a person, run once. */
async function withRun(actions: Record<string, Action> = { Say: say }) {
  const workspace = await openMemoryWorkspace({ seed: 'empty' });
  const [person] = await workspace.store.read(['people'], (tx) => tx.list('people'));
  const mine = workspace.as(person?.id ?? '');
  const [environment] = value(await mine.session.current()).environments;
  const { id: flowId } = value(
    await mine.flows.create({
      environmentId: environment?.id ?? '',
      name: 'Greet',
      kind: 'instant',
      definition: JSON.stringify({ triggers: start, actions }),
    }),
  );
  const runIt = async () => {
    const body = { name: 'Ada', secret };
    const { runId } = value(await mine.runs.start({ flowId, source: 'draft', body }));
    workspace.host.wake(runId);
    await workspace.host.idle();
    return runId;
  };
  return { ...workspace, mine, flowId, runId: await runIt() };
}

async function edit(mine: Services, flowId: string, inputs: string): Promise<void> {
  const draft = value(await mine.drafts.open({ flowId }));

  const command = { name: 'setInput', args: { step: 'Say', path: [], value: inputs } };
  value(
    await mine.drafts.append({
      flowId,
      since: draft.seq,
      entries: [{ commandId: `c${draft.seq}`, command }],
    }),
  );
}

describe('the tests of a flow', () => {
  it('are recorded of a run, listed, and run on the draft', async () => {
    const { mine, flowId, runId } = await withRun();
    const recorded = value(await mine.tests.record({ runId }));
    expect(recorded.steps).toEqual([
      { name: 'Say', status: 'Succeeded', part: 'outputs', isJudged: true },
    ]);
    const { test } = recorded;
    const { testId } = value(await mine.tests.save({ flowId, test, name: 'Greets', note: 'n' }));
    const verdicts = value(await mine.tests.run({ flowId, source: 'draft' }));
    expect(verdicts[testId]).toMatchObject({ version: null, misses: [] });
    expect(value(await mine.tests.list({ flowId }))).toMatchObject([
      { id: testId, name: 'Greets', note: 'n', last: { misses: [] } },
    ]);
    await edit(mine, flowId, "@concat('Bye ', triggerBody()?['name'])");
    const after = value(await mine.tests.run({ flowId, source: 'draft', testIds: [testId] }));
    expect(after[testId]?.misses).toMatchObject([
      { what: 'outputs', step: 'Say', expected: '"Hi Ada"', actual: '"Bye Ada"' },
    ]);
    expect(code(await mine.tests.run({ flowId, source: 'published' }))).toBe('FlowTurnedOff');
  });

  it('judge what they are told to, and come back after they were removed', async () => {
    const { mine, flowId, runId } = await withRun();
    const { test } = value(await mine.tests.record({ runId }));
    const { testId } = value(await mine.tests.save({ flowId, test, judged: [] }));
    expect(value(await mine.tests.get({ flowId, testId })).steps[0]).toMatchObject({
      isJudged: false,
    });
    value(await mine.tests.update({ flowId, testId, name: 'Renamed', judged: ['Say'] }));
    expect(value(await mine.tests.get({ flowId, testId })).steps[0]?.isJudged).toBe(true);
    const removed = value(await mine.tests.remove({ flowId, testId }));
    expect(value(await mine.tests.list({ flowId }))).toEqual([]);
    value(await mine.tests.save({ flowId, test: removed.test }));
    expect(value(await mine.tests.list({ flowId }))).toMatchObject([{ name: 'Renamed' }]);
  });

  it('go into a file and come out of it', async () => {
    const { mine, flowId, runId } = await withRun();
    const { test } = value(await mine.tests.record({ runId }));
    value(await mine.tests.save({ flowId, test, name: 'One' }));
    const { text } = value(await mine.tests.export({ flowId }));
    expect(value(await mine.tests.import({ flowId, text }))).toEqual({ count: 1 });
    expect(value(await mine.tests.list({ flowId })).map((one) => one.name)).toEqual(['One', 'One']);
    expect(code(await mine.tests.import({ flowId, text: '{"tests": 1}' }))).toBe('InvalidRequest');
  });

  it('are listed and deleted even where one is damaged', async () => {
    const { mine, store, flowId, runId } = await withRun();
    const { test } = value(await mine.tests.record({ runId }));
    const { testId } = value(await mine.tests.save({ flowId, test, name: 'Whole' }));
    await store.write(['flowTests'], 'told', async (tx) => {
      tx.put('flowTests', { flowId, id: 'cut', createdAt: 0, createdBy: '', test: test.slice(9) });
    });
    expect(value(await mine.tests.list({ flowId })).map((one) => one.name)).toEqual([
      'A test that cannot be read',
      'Whole',
    ]);
    const verdicts = value(await mine.tests.run({ flowId, source: 'draft' }));
    expect(Object.keys(verdicts)).toEqual([testId]);
    value(await mine.tests.remove({ flowId, testId: 'cut' }));
    expect(value(await mine.tests.list({ flowId }))).toHaveLength(1);
  });

  it('never hold what is secured, and say where it was', async () => {
    const secured = {
      ...say,
      inputs: "@triggerBody()?['secret']",
      runtimeConfiguration: { secureData: { properties: ['inputs', 'outputs'] } },
    };
    const echo: Action = {
      type: 'Compose',
      inputs: "@outputs('Say')",
      runAfter: { Say: ['Succeeded'] },
    };
    const { mine, runId } = await withRun({ Say: secured, Echo: echo });
    const { test, hidden } = value(await mine.tests.record({ runId }));
    const { trigger, ...rest } = JSON.parse(test);
    expect(trigger.body.secret).toBe(secret);
    expect(JSON.stringify(rest)).not.toContain(secret);
    expect(hidden).toEqual(['Say', 'Echo']);
  });

  it('belong to those who may edit the flow', async () => {
    const { mine, as, store, flowId, runId } = await withRun();
    const people = await store.read(['people'], (tx) => tx.list('people'));
    const stranger = as(people[1]?.id ?? 'nobody');
    const { test } = value(await mine.tests.record({ runId }));
    for (const answer of [
      await stranger.tests.list({ flowId }),
      await stranger.tests.save({ flowId, test }),
      await stranger.tests.run({ flowId, source: 'draft' }),
      await stranger.tests.record({ runId }),
    ]) {
      expect(code(answer)).toBe('FlowNotFound');
    }
  });
});
