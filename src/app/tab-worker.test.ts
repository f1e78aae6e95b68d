import { afterEach, expect, test, vi } from 'vitest';
import { serve } from './rpc/serve';
import { createTabWorker } from './tab-worker';
import type { WorkerEvents } from './worker-link';

const ports: MessagePort[] = [];
afterEach(() => {
  for (const port of ports.splice(0)) port.close();
});

/** Workers that answer with their own number and the actor of the session. */
function setUp() {
  const started: WorkerEvents[] = [];
  let now = 0;
  const onGivenUp = vi.fn();
  const succeed = vi.fn();
  const tab = createTabWorker({
    now: () => now,
    onMessage: () => {},
    onGivenUp,
    start: (events) => {
      const number = started.push(events);
      return {
        open: (actorId) => {
          const { port1, port2 } = new MessageChannel();
          ports.push(port1, port2);
          serve(port2, { mail: { list: async () => `${number} ${actorId}` } });
          return port1;
        },
        join: () => {},
        leave: () => {},
        succeed,
        end: () => events.onEnd('ended'),
      };
    },
  });
  const die = () => started.at(-1)?.onEnd('died');
  return { tab, started, die, onGivenUp, succeed, pass: (ms: number) => (now += ms) };
}

test('a worker that dies is replaced, and each session goes on as the same person', async () => {
  const { tab, die } = setUp();
  const ann = tab.open('ann');
  const bob = tab.open('bob');
  expect(await ann.services.mail.list()).toBe('1 ann');
  die();
  expect([await ann.services.mail.list(), await bob.services.mail.list()]).toEqual([
    '2 ann',
    '2 bob',
  ]);
});

test('whoever listens is told that anything may have changed', () => {
  const { tab, die } = setUp();
  const kinds: string[] = [];
  tab.open('ann').onNews(({ kind }) => kinds.push(kind));
  die();
  expect(kinds).toEqual(['workspace']);
});

test('the next worker succeeds the one that led, by the name that it had told', () => {
  const { started, die, succeed } = setUp();
  die();
  expect(succeed).not.toHaveBeenCalled();
  started.at(-1)?.onMessage({ version: 1, kind: 'ready', holder: 'second' });
  die();
  expect(succeed.mock.calls).toEqual([['second']]);
});

test('workers that die at their beginning are given up after a while', () => {
  const { started, die, onGivenUp } = setUp();
  for (let count = 0; count < 5; count++) die();
  expect([started.length, onGivenUp.mock.calls.length]).toEqual([6, 0]);
  die();
  expect([started.length, onGivenUp.mock.calls.length]).toEqual([6, 1]);
});

test('workers that served for long are replaced for ever', () => {
  const { started, die, pass, onGivenUp } = setUp();
  for (let count = 0; count < 20; count++) {
    pass(100_000);
    die();
  }
  expect([started.length, onGivenUp.mock.calls.length]).toEqual([21, 0]);
});

test('a page that ends starts no other worker', () => {
  const { tab, started } = setUp();
  tab.open('ann');
  tab.end();
  expect(started).toHaveLength(1);
});
