import { expect, test } from 'vitest';
import { value } from '../../app/sample/answers';
import { type MemoryOptions, openMemoryWorkspace } from '../../app/sample/memory-workspace';
import { environments, people } from '../../app/sample/people';
import type { Answer, HttpRequest } from '../../engine/index';
import type { Actions, Trigger } from '../../model/definition';
import { foldRun } from '../../model/run/fold';

const minute = 60_000;
const button: Trigger = { type: 'Request', kind: 'Button', inputs: {} };

async function opened(options: MemoryOptions = {}) {
  const workspace = await openMemoryWorkspace(options);
  const { as, host, store, faults } = workspace;
  const ines = as(people.ines.id);

  async function flow(name: string, actions: Actions, trigger = button): Promise<string> {
    const definition = JSON.stringify({ triggers: { manual: trigger }, actions });
    const environmentId = environments.production.id;
    const made = { environmentId, name, kind: 'instant', definition } as const;
    const { id } = value(await ines.flows.create(made));
    value(await ines.flows.publish({ flowId: id, seq: 0, baseVersion: 0 }));
    return id;
  }

  async function start(flowId: string): Promise<string> {
    const { runId } = value(await ines.runs.start({ flowId, source: 'published', body: {} }));
    host.wake(runId);
    return runId;
  }

  async function viewOf(runId: string) {
    await host.idle();
    const range = { from: [runId, 0], to: [runId, Number.MAX_SAFE_INTEGER] };
    const rows = await store.read(['journal'], (tx) => tx.list('journal', range));
    return foldRun(rows.flatMap((row) => row.events));
  }

  const rowOf = (runId: string) => store.read(['runs'], (tx) => tx.get('runs', runId));
  return { ...workspace, flow, start, viewOf, rowOf, faults };
}

test('a run that waits rests, and goes on when its time has come', async () => {
  const { flow, start, viewOf, rowOf, pass, faults } = await opened();
  const interval = { count: 15, unit: 'Minute' };
  const runId = await start(
    await flow('Patient', {
      Rest: { type: 'Wait', inputs: { interval } },
      After: { type: 'Compose', inputs: 'awake', runAfter: { Rest: ['Succeeded'] } },
    }),
  );
  expect((await viewOf(runId)).actions.get('Rest')?.status).toBe('Waiting');
  expect((await rowOf(runId))?.status).toBe('Waiting');
  pass(14 * minute);
  expect((await viewOf(runId)).status).toBe('Running');
  pass(minute);
  const ended = await viewOf(runId);
  expect(ended.status).toBe('Succeeded');
  expect(ended.actions.get('After')?.outputs).toBe('"awake"');
  expect((await rowOf(runId))?.status).toBe('Succeeded');
  expect(faults).toEqual([]);
});

test('a request is tried again after the pause of its policy, under one key', async () => {
  const sent: { request: HttpRequest; key: string }[] = [];
  const answers: Answer[] = [{ statusCode: 503 }, { statusCode: 200, content: { text: 'fine' } }];
  const { flow, start, viewOf, pass } = await opened({
    transport: {
      send: async (request, { idempotencyKey: key }) => {
        sent.push({ request, key });
        return answers[sent.length - 1] ?? { statusCode: 500 };
      },
    },
  });
  const retryPolicy = { type: 'fixed', count: 2, interval: 'PT20S' };
  const inputs = {
    method: 'POST',
    uri: 'https://shop.example/orders',
    body: { n: 1 },
    retryPolicy,
  };
  const runId = await start(await flow('Shop', { Order: { type: 'Http', inputs } }));
  expect((await viewOf(runId)).actions.get('Order')?.retries).toHaveLength(1);
  pass(19_000);
  await viewOf(runId);
  expect(sent).toHaveLength(1);
  pass(1_000);
  expect((await viewOf(runId)).actions.get('Order')).toMatchObject({ status: 'Succeeded' });
  expect(sent.map((one) => one.key)).toEqual([sent[0]?.key, sent[0]?.key]);
});

test('a child answers its parent with its first response, and goes on', async () => {
  const { flow, start, viewOf, rowOf, pass, store } = await opened();
  await flow(
    'Doubler',
    {
      Answer: {
        type: 'Response',
        inputs: { statusCode: 200, body: "@mul(triggerBody()?['n'], 2)" },
      },
      Rest: {
        type: 'Wait',
        inputs: { interval: { count: 1, unit: 'Hour' } },
        runAfter: { Answer: ['Succeeded'] },
      },
    },
    { type: 'Request', kind: 'Http', inputs: { schema: {} } },
  );
  const host = { workflowReferenceName: 'Doubler' };
  const runId = await start(
    await flow('Asker', { Ask: { type: 'Workflow', inputs: { host, body: { n: 21 } } } }),
  );
  const parent = await viewOf(runId);
  expect(parent.actions.get('Ask')?.error).toBeUndefined();
  expect(parent.actions.get('Ask')).toMatchObject({ status: 'Succeeded' });
  expect(JSON.parse(parent.actions.get('Ask')?.outputs ?? '{}')).toMatchObject({ body: 42 });
  const [child] = await store.read(['runs'], (tx) =>
    tx.list('runs', { index: 'byParent', from: `${runId}/`, to: `${runId}0` }),
  );
  expect(child?.status).toBe('Waiting');
  pass(60 * minute);
  await viewOf(runId);
  expect((await rowOf(child?.id ?? ''))?.status).toBe('Succeeded');
});

test('a webhook waits for its callback, takes it once, and unsubscribes', async () => {
  const sent: string[] = [];
  const { flow, start, viewOf, host, rowOf } = await opened({
    transport: {
      send: async ({ method, uri }) => {
        sent.push(`${method} ${uri}`);
        return { statusCode: 200 };
      },
    },
  });
  const runId = await start(
    await flow('Listener', {
      Hook: {
        type: 'HttpWebhook',
        inputs: {
          subscribe: { method: 'POST', uri: 'https://news.example/in', body: '@listCallbackUrl()' },
          unsubscribe: { method: 'POST', uri: 'https://news.example/out' },
        },
      },
    }),
  );
  expect((await viewOf(runId)).actions.get('Hook')?.status).toBe('Waiting');
  expect((await rowOf(runId))?.status).toBe('Waiting');
  expect(await host.callBack(runId, 'Hook', news)).toBe(true);
  const ended = await viewOf(runId);
  expect(ended.status).toBe('Succeeded');
  expect(ended.actions.get('Hook')?.outputs).toContain('it happened');
  expect(await host.callBack(runId, 'Hook', news)).toBe(false);
  expect(sent).toEqual(['POST https://news.example/in', 'POST https://news.example/out']);
});

const headers = { 'content-type': 'text/plain' };
const news: Answer = { statusCode: 200, headers, content: { text: 'it happened' } };
const hook = {
  type: 'HttpWebhook',
  inputs: {
    subscribe: { method: 'POST', uri: 'https://news.example/in', body: '@listCallbackUrl()' },
    unsubscribe: { method: 'POST', uri: 'https://news.example/out' },
  },
};

test('a callback that comes before the answer to its subscription is kept until then', async () => {
  let answer: (answer: Answer) => void = () => {};
  const { flow, start, viewOf, host } = await opened({
    transport: { send: () => new Promise<Answer>((resolve) => (answer = resolve)) },
  });
  const runId = await start(await flow('Eager', { Hook: hook }));
  const taken = host.callBack(runId, 'Hook', news);
  await new Promise((resolve) => setTimeout(resolve));
  answer({ statusCode: 201 });
  expect(await taken).toBe(true);
  expect((await viewOf(runId)).actions.get('Hook')?.outputs).toContain('it happened');
});

test('nobody answers a request in the place of its service', async () => {
  let answer: (answer: Answer) => void = () => {};
  const { flow, start, viewOf, host } = await opened({
    transport: { send: () => new Promise<Answer>((resolve) => (answer = resolve)) },
  });
  const inputs = { method: 'GET', uri: 'https://shop.example/orders' };
  const runId = await start(await flow('Asker', { Ask: { type: 'Http', inputs } }));
  const taken = host.callBack(runId, 'Ask', news);
  await new Promise((resolve) => setTimeout(resolve));
  answer({ statusCode: 200, headers, content: { text: 'the orders' } });
  expect(await taken).toBe(false);
  expect((await viewOf(runId)).actions.get('Ask')?.outputs).toContain('the orders');
});

test('a subscription is ended though its run is over at the same moment', async () => {
  const sent: string[] = [];
  const { flow, start, viewOf, host } = await opened({
    transport: {
      send: async ({ uri }, { signal }) => {
        await undefined;
        if (!signal?.aborted) sent.push(uri);
        return { statusCode: 200 };
      },
    },
  });
  const stop = { type: 'Terminate', inputs: { runStatus: 'Succeeded' } };
  const actions = { Hook: hook, Stop: { ...stop, runAfter: { Hook: ['Succeeded'] } } };
  const runId = await start(await flow('Brief', actions));
  await viewOf(runId);
  expect(await host.callBack(runId, 'Hook', news)).toBe(true);
  expect((await viewOf(runId)).status).toBe('Succeeded');
  expect(sent).toEqual(['https://news.example/in', 'https://news.example/out']);
});

test('an operation that nothing here implements is simulated, and marked so', async () => {
  const { flow, start, viewOf } = await opened();
  const host = { apiId: '/apis/shared_nowhere', connectionName: 'nowhere', operationId: 'GetItem' };
  const runId = await start(
    await flow('Elsewhere', {
      Get: { type: 'OpenApiConnection', inputs: { host, parameters: {} } },
      Read: {
        type: 'Compose',
        inputs: "@add(body('Get')?['count'], 1)",
        runAfter: { Get: ['Succeeded'] },
      },
    }),
  );
  const view = await viewOf(runId);
  expect(view.status).toBe('Succeeded');
  expect(view.actions.get('Get')?.simulated).toBe('use');
});

test('a run whose definition can no longer be run ends, and says why', async () => {
  const { flow, start, viewOf, rowOf, host, store, faults } = await opened();
  const runId = await start(
    await flow('Patient', {
      Rest: { type: 'Wait', inputs: { interval: { count: 1, unit: 'Day' } } },
    }),
  );
  await viewOf(runId);
  const run = await rowOf(runId);
  const odd = JSON.stringify({ triggers: {}, actions: { Odd: { type: 'Hologram' } } });
  await store.write(['runs'], 'told', async (tx) => {
    if (run) tx.put('runs', { ...run, definition: odd });
  });
  host.wake(runId);
  expect(await viewOf(runId)).toMatchObject({ status: 'Failed' });
  expect(await rowOf(runId)).toMatchObject({
    status: 'Failed',
    failedAction: 'Odd',
    error: { code: 'ActionTypeNotSupported' },
  });
  expect(faults).toEqual([]);
});
