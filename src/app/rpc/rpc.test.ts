import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createClient } from './client';
import { watchWorker } from './heartbeat';
import type { Port } from './messages';
import { serve } from './serve';

const services = {
  flows: {
    get: vi.fn(async (query: { flowId: string }) => ({ ok: true, value: query.flowId })),
    fail: vi.fn(async (): Promise<never> => {
      throw new TypeError('a bug');
    }),
    uncloneable: vi.fn(async () => () => {}),
    never: vi.fn(() => new Promise<never>(() => {})),
  },
};
type TestServices = typeof services;

let ports: MessagePort[] = [];
afterEach(() => {
  for (const port of ports) port.close();
  ports = [];
  vi.clearAllMocks();
});

function connect() {
  const { port1, port2 } = new MessageChannel();
  ports = [port1, port2];
  const served = serve(port2, services);
  return { client: createClient<TestServices>(port1), served };
}

test('a call reaches its method and comes back with the value', async () => {
  const { client } = connect();
  const answer = await client.services.flows.get({ flowId: 'f' });
  expect(answer).toEqual({ ok: true, value: 'f' });
});

test('calls may overlap', async () => {
  const { client } = connect();
  const ids = Array.from({ length: 100 }, (_, index) => String(index));
  const answers = await Promise.all(ids.map((flowId) => client.services.flows.get({ flowId })));
  expect(answers.map(({ value }) => value)).toEqual(ids);
});

test('a bug in the worker rejects the call with its text', async () => {
  const { client } = connect();
  await expect(client.services.flows.fail()).rejects.toMatchObject({
    name: 'RpcError',
    code: 'failed',
    message: 'TypeError: a bug',
  });
});

test('an answer that cannot be sent rejects the call', async () => {
  const { client } = connect();
  await expect(client.services.flows.uncloneable()).rejects.toMatchObject({ code: 'failed' });
});

test('a callback cannot be passed, and the call is not left open', async () => {
  const { client } = connect();
  const query = { flowId: () => 'f' } as unknown as { flowId: string };
  await expect(client.services.flows.get(query)).rejects.toThrow();
  expect(services.flows.get).not.toHaveBeenCalled();
});

test.each([
  ['flows', 'missing'],
  ['missing', 'get'],
  ['flows', 'constructor'],
  ['constructor', 'assign'],
  ['__proto__', 'toString'],
])('%s.%s is no method', async (namespace, method) => {
  const { client } = connect();
  const members = client.services as unknown as Record<string, Record<string, () => unknown>>;
  await expect(members[namespace]?.[method]?.()).rejects.toMatchObject({ code: 'unknownMethod' });
});

test('a namespace can pass through await', async () => {
  const { client } = connect();
  expect(await client.services.flows).toBe(client.services.flows);
});

test('news reaches each listener until it stops listening', async () => {
  const { client, served } = connect();
  const heard: string[] = [];
  const stop = client.onNews(({ id }) => heard.push(`first ${id}`));
  client.onNews(({ id }) => heard.push(`second ${id}`));
  served.tell({ kind: 'flow', id: 'f', version: 1 });
  await client.ping();
  stop();
  served.tell({ kind: 'run', id: 'r', environmentId: 'e', version: 2 });
  await client.ping();
  expect(heard).toEqual(['first f', 'second f', 'second r']);
});

describe('when the worker dies', () => {
  test('outstanding calls are rejected with a known error, and later ones wait for the next', async () => {
    const first = new FakePort();
    const client = createClient<TestServices>(first);
    const reasons: string[] = [];
    client.onLost((reason) => {
      reasons.push(reason);
      client.lose(reason);
    });
    const outstanding = client.services.flows.never();
    first.dispatchEvent(new Event('error'));
    await expect(outstanding).rejects.toMatchObject({ code: 'workerDied' });
    const waiting = client.services.flows.get({ flowId: 'f' });
    const { port1, port2 } = new MessageChannel();
    ports = [port1, port2];
    serve(port2, services);
    client.connect(port1);
    expect(await waiting).toEqual({ ok: true, value: 'f' });
    first.dispatchEvent(new Event('error'));
    expect(reasons).toHaveLength(1);
  });

  test('for good, every call is rejected', async () => {
    const client = createClient<TestServices>(new FakePort());
    const outstanding = client.services.flows.never();
    client.end('over');
    await expect(outstanding).rejects.toMatchObject({ code: 'workerDied' });
    await expect(client.services.flows.never()).rejects.toMatchObject({ code: 'workerDied' });
  });

  test('the news of the next one is heard as that of the first', async () => {
    const { client } = connect();
    const heard: string[] = [];
    client.onNews(({ id }) => heard.push(id));
    client.lose('gone');
    const next = new FakePort();
    client.connect(next);
    next.receive({ version: 1, kind: 'news', news: { kind: 'flow', id: 'f', version: 1 } });
    expect(heard).toEqual(['f']);
  });

  test('silently, it is noticed after three pings without an answer', async () => {
    const { client, served } = connect();
    let beat = () => {};
    const stop = vi.fn();
    const every = (_ms: number, task: () => void) => {
      beat = task;
      return stop;
    };
    const died = vi.fn();
    watchWorker(client, died, { every });
    for (let count = 0; count < 10; count++) {
      beat();
      await client.ping();
    }
    expect(died).not.toHaveBeenCalled();
    served.stop();
    for (let count = 0; count < 4; count++) beat();
    expect(died).toHaveBeenCalledTimes(1);
    expect(stop).toHaveBeenCalled();
  });
});

/** Both halves of one place, where a test posts what it likes. */
class FakePort extends EventTarget implements Port {
  readonly sent: unknown[] = [];
  postMessage(message: unknown): void {
    this.sent.push(message);
  }
  receive(data: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

/** Real messages with one member changed, dropped or added, and anything at all. */
function damaged(real: object): fc.Arbitrary<unknown> {
  const member = fc.constantFrom(...Object.keys(real), 'extra', '__proto__');
  const change = fc.tuple(member, fc.anything()).map(([name, value]) => {
    const message: Record<string, unknown> = { ...real };
    if (value === undefined) delete message[name];
    else Object.defineProperty(message, name, { value, enumerable: true });
    return message;
  });
  return fc.oneof(change, fc.anything());
}

describe('10,000 fuzzed messages have no effect', () => {
  const runs = { numRuns: 10_000 };

  test('on the worker', () => {
    const port = new FakePort();
    serve(port, services);
    const call = { version: 1, kind: 'call', id: 1, path: ['flows', 'get'], args: [{}] };
    const harmless = (message: unknown) => !isCall(message);
    fc.assert(
      fc.property(damaged(call).filter(harmless), (message) => port.receive(message)),
      runs,
    );
    expect(services.flows.get).not.toHaveBeenCalled();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test('on the page', async () => {
    const port = new FakePort();
    const client = createClient<TestServices>(port);
    const news = vi.fn();
    client.onNews(news);
    const outcome = vi.fn();
    client.services.flows.never().then(outcome, outcome);
    const reply = { version: 1, kind: 'reply', id: 7, ok: true, value: 'x' };
    const outstanding = 1;
    const unasked = (message: unknown) => Object(message).id !== outstanding;
    fc.assert(
      fc.property(damaged(reply).filter(unasked), (message) => port.receive(message)),
      runs,
    );
    await Promise.resolve();
    expect(news).not.toHaveBeenCalled();
    expect(outcome).not.toHaveBeenCalled();
  });
});

/** The few changes that leave a real call: another id or other arguments. */
function isCall(message: unknown): boolean {
  const { id, args, path, kind, version, ...rest } = Object(message);
  const isGet = Array.isArray(path) && path[0] === 'flows' && path[1] === 'get';
  const hasHead = version === 1 && kind === 'call' && Number.isSafeInteger(id);
  return hasHead && isGet && Array.isArray(args) && Object.keys(rest).length === 0;
}
