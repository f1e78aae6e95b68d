import { beforeEach, describe, expect, it } from 'vitest';
import { code, value } from '../app/sample/answers';
import { openMemoryWorkspace } from '../app/sample/memory-workspace';
import { environments, people } from '../app/sample/people';
import { foldRun } from '../model/run/fold';
import type { Services } from './api';

const behind = (name: string) => ({ [name]: ['Succeeded'] });
const definition = JSON.stringify({
  triggers: {
    manual: {
      type: 'Request',
      kind: 'Button',
      inputs: { schema: { type: 'object', properties: { number: { type: 'number' } } } },
    },
  },
  actions: {
    Twice: { type: 'Compose', inputs: "@mul(triggerBody()?['number'], 2)" },
    Say: {
      type: 'Compose',
      inputs: { text: "@concat('It is ', outputs('Twice'))", polite: true },
      runAfter: behind('Twice'),
    },
  },
});

let workspace: Awaited<ReturnType<typeof openMemoryWorkspace>>;
let mine: Services;
let flowId: string;

beforeEach(async () => {
  workspace = await openMemoryWorkspace();
  mine = workspace.as(people.ines.id);
  const environmentId = environments.production.id;
  const made = await mine.flows.create({
    environmentId,
    name: 'Trial',
    kind: 'instant',
    definition,
  });
  flowId = value(made).id;
});

async function settle(runId: string) {
  workspace.host.wake(runId);
  await workspace.host.idle();
  expect(workspace.faults).toEqual([]);
  return foldRun(value(await mine.runs.journal({ runId, cursor: 0 })).events);
}

async function tried(more: Partial<Parameters<Services['runs']['try']>[0]>) {
  const { runId } = value(await mine.runs.try({ flowId, source: 'draft', ...more }));
  return { runId, view: await settle(runId) };
}

describe('a run that somebody tries out', () => {
  it('takes the results that were given for it, and says which', async () => {
    const mocks = { Twice: { status: 'Succeeded', outputs: 100 } };
    const { runId, view } = await tried({ body: { number: 1 }, mocks });
    expect(view.actions.get('Say')?.outputs).toBe('{"text":"It is 100","polite":true}');
    expect(view.actions.get('Twice')?.simulated).toBe('static');
    expect(value(await mine.runs.get({ runId })).mocked).toEqual(['Twice']);
    expect(value(await mine.drafts.open({ flowId })).definition).not.toContain('staticResults');
  });

  it('starts with what an earlier run of the flow was started with', async () => {
    const first = await tried({ body: { number: 21 } });
    const second = await tried({ dataOf: first.runId });
    expect(second.view.actions.get('Twice')?.outputs).toBe('42');
  });

  it('does not start with the data of another flow', async () => {
    const other = value(await mine.flows.saveAs({ flowId, name: 'Other' }));
    const { runId } = value(
      await mine.runs.try({ flowId: other.id, source: 'draft', body: { number: 1 } }),
    );
    expect(code(await mine.runs.try({ flowId, source: 'draft', dataOf: runId }))).toBe(
      'InvalidRequest',
    );
  });

  it('stands before a breakpoint, and goes on when it is let', async () => {
    const stops = { breakpoints: [{ action: 'Say' }] };
    const { runId, view } = await tried({ body: { number: 3 }, stops });
    expect([...view.held.keys()]).toEqual(['Say']);
    expect(value(await mine.runs.get({ runId })).status).toBe('Waiting');
    value(await mine.runs.resume({ runId }));
    const ended = await settle(runId);
    expect(ended.status).toBe('Succeeded');
    expect(ended.actions.get('Say')?.outputs).toContain('It is 6');
  });

  it('goes step by step, also by a host that has never seen it', async () => {
    const stops = { breakpoints: [], everywhere: true } as const;
    const { runId, view } = await tried({ body: { number: 3 }, stops });
    expect([...view.held.keys()]).toEqual(['Twice']);
    value(await mine.runs.resume({ runId, only: ['Twice'], stops }));
    const next = await settle(runId);
    expect([...next.held.keys()]).toEqual(['Say']);
    value(await mine.runs.cancel({ runId }));
    expect((await settle(runId)).status).toBe('Cancelled');
  });

  it('hears both of two people who let it go on at once', async () => {
    const { runId } = await tried({
      body: { number: 3 },
      stops: { breakpoints: [{ action: 'Twice' }, { action: 'Say' }] },
    });
    value(await mine.runs.resume({ runId, only: ['Nothing'] }));
    value(await mine.runs.resume({ runId, only: ['Twice'], stops: { breakpoints: [] } }));
    expect((await settle(runId)).status).toBe('Succeeded');
  });
});

describe('a run again from a step', () => {
  it('keeps what came before, and takes edited inputs', async () => {
    const { runId } = await tried({ body: { number: 5 } });
    const again = value(
      await mine.runs.rerun({
        runId,
        on: 'draft',
        step: 'Say',
        edited: JSON.stringify({ text: 'It is 10', polite: '@no' }),
      }),
    );
    const view = await settle(again.runId);
    expect(view.actions.get('Twice')).toMatchObject({ kept: true, outputs: '10' });
    expect(view.actions.get('Say')?.outputs).toBe('{"text":"It is 10","polite":"@no"}');
    expect(value(await mine.runs.get({ runId: again.runId }))).toMatchObject({
      fromStep: 'Say',
      originRunId: runId,
    });
  });

  it('runs what the run ran, or what the draft says now', async () => {
    const { runId } = await tried({ body: { number: 5 } });
    const command = { name: 'setInput', args: { step: 'Say', path: [], value: 'new' } };
    const { seq } = value(await mine.drafts.open({ flowId }));
    value(await mine.drafts.append({ flowId, since: seq, entries: [{ commandId: 'c', command }] }));
    const on = async (which: 'run' | 'draft') => {
      const made = value(await mine.runs.rerun({ runId, on: which, step: 'Say' }));
      return (await settle(made.runId)).actions.get('Say')?.outputs;
    };
    expect(await on('run')).toContain('It is 10');
    expect(await on('draft')).toBe('"new"');
  });

  it('from its start, with what started it or an edited one', async () => {
    const { runId } = await tried({ body: { number: 5 } });
    const edited = JSON.stringify({ headers: {}, body: { number: 8 } });
    const same = value(await mine.runs.rerun({ runId, on: 'run' }));
    const other = value(await mine.runs.rerun({ runId, on: 'run', edited }));
    expect((await settle(same.runId)).actions.get('Twice')?.outputs).toBe('10');
    expect((await settle(other.runId)).actions.get('Twice')?.outputs).toBe('16');
  });

  it('refuses what is no JSON, no step, and nobody’s business', async () => {
    const { runId } = await tried({ body: { number: 5 } });
    const again = { runId, on: 'draft', step: 'Say' } as const;
    expect(code(await mine.runs.rerun({ ...again, edited: '{' }))).toBe('InvalidRequest');
    expect(code(await mine.runs.rerun({ ...again, step: 'Nobody' }))).toBe('InvalidRequest');
    const theirs = workspace.as(people.wen.id);
    expect(code(await theirs.runs.rerun(again))).toBe('FlowNotFound');
    expect(code(await theirs.runs.try({ flowId, source: 'draft' }))).toBe('FlowNotFound');
    expect(code(await theirs.runs.resume({ runId }))).toBe('FlowNotFound');
  });
});
