/** The page's half: the services as objects whose methods are calls over a port. */
import type { News } from '../../services/api';
import { type Call, type Port, type Reply, RpcError, readReplyOrNews } from './messages';

export interface Client<Services> {
  readonly services: Services;
  /** Answers how to stop listening. */
  onNews(listener: (news: News) => void): () => void;
  /** As if the other side had told it. */
  hear(news: News): void;
  /** Resolves when the other side answers at all. */
  ping(): Promise<void>;
  /** The worker is gone: rejects what is outstanding; later calls wait for the next one. */
  lose(reason: string): void;
  /** Goes on with another worker. */
  connect(port: Port): void;
  /** Rejects what is outstanding and every later call. */
  end(reason: string): void;
  /** Called when the port says by itself that the worker is gone. */
  onLost(listener: (reason: string) => void): void;
}

interface Pending {
  resolve(value: unknown): void;
  reject(error: RpcError): void;
}

export function createClient<Services extends object>(firstPort: Port): Client<Services> {
  const pending = new Map<number, Pending>();
  const newsListeners = new Set<(news: News) => void>();
  const lostListeners = new Set<(reason: string) => void>();
  let lastId = 0;
  let ended: RpcError | undefined;
  let port: Port | undefined;
  /** Calls that were made while there was no worker. */
  let waiting: Call[] = [];

  function call(namespace: string, method: string, args: unknown[]): Promise<unknown> {
    if (ended) return Promise.reject(ended);
    const id = ++lastId;
    const message: Call = { version: 1, kind: 'call', id, path: [namespace, method], args };
    return new Promise((resolve, reject) => {
      if (port) port.postMessage(message);
      else waiting.push(message);
      pending.set(id, { resolve, reject });
    });
  }

  function receive(event: Event): void {
    const message = readReplyOrNews((event as MessageEvent<unknown>).data);
    if (message?.kind === 'news') hear(message.news);
    if (message?.kind === 'reply') settle(message);
  }

  function hear(news: News): void {
    for (const listen of newsListeners) listen(news);
  }

  function settle(reply: Reply): void {
    const call = pending.get(reply.id);
    pending.delete(reply.id);
    if (reply.ok) call?.resolve(reply.value);
    else call?.reject(new RpcError(reply.error.code, reply.error.message));
  }

  function connect(next: Port): void {
    port = next;
    const lost = (reason: string) => () => {
      if (port === next) for (const listen of lostListeners) listen(reason);
    };
    next.addEventListener('message', receive);
    next.addEventListener('error', lost('The worker stopped with an error.'));
    next.addEventListener('close', lost('The worker is gone.'));
    next.start?.();
    for (const message of waiting) next.postMessage(message);
    waiting = [];
  }

  function lose(reason: string): void {
    port?.removeEventListener('message', receive);
    port = undefined;
    waiting = [];
    const error = new RpcError('workerDied', reason);
    for (const { reject } of pending.values()) reject(error);
    pending.clear();
  }

  connect(firstPort);
  return {
    services: namespaces<Services>(call),
    onNews(listener) {
      newsListeners.add(listener);
      return () => newsListeners.delete(listener);
    },
    hear,
    ping: async () => {
      await call('rpc', 'ping', []);
    },
    lose,
    connect,
    end(reason) {
      if (ended) return;
      lose(reason);
      ended = new RpcError('workerDied', reason);
    },
    onLost: (listener) => lostListeners.add(listener),
  };
}

type CallMethod = (namespace: string, method: string, args: unknown[]) => Promise<unknown>;

function namespaces<Services extends object>(call: CallMethod): Services {
  return onDemand((namespace) =>
    onDemand(
      (method) =>
        (...args: unknown[]) =>
          call(namespace, method, args),
    ),
  ) as Services;
}

/** An object whose members are made when they are first asked for, and stay the same. */
function onDemand(make: (name: string) => unknown): object {
  const made = new Map<string, unknown>();
  return new Proxy(Object.freeze(Object.create(null)), {
    get(_target, name) {
      // `then` would make an awaited namespace look like a promise.
      if (typeof name !== 'string' || name === 'then') return undefined;
      if (!made.has(name)) made.set(name, make(name));
      return made.get(name);
    },
  });
}
