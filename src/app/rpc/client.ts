/** The page's half: the services as objects whose methods are calls over a port. */
import type { News } from '../../services/api';
import { type Call, type Port, type Reply, RpcError, readReplyOrNews } from './messages';

export interface Client<Services> {
  readonly services: Services;
  /** Answers how to stop listening. */
  onNews(listener: (news: News) => void): () => void;
  /** Resolves when the other side answers at all. */
  ping(): Promise<void>;
  /** Rejects what is outstanding and every later call. */
  end(reason: string): void;
  /** Called once, when the worker is known to be gone. */
  onEnd(listener: (error: RpcError) => void): void;
}

interface Pending {
  resolve(value: unknown): void;
  reject(error: RpcError): void;
}

export function createClient<Services extends object>(port: Port): Client<Services> {
  const pending = new Map<number, Pending>();
  const newsListeners = new Set<(news: News) => void>();
  const endListeners = new Set<(error: RpcError) => void>();
  let lastId = 0;
  let ended: RpcError | undefined;

  function call(namespace: string, method: string, args: unknown[]): Promise<unknown> {
    if (ended) return Promise.reject(ended);
    const id = ++lastId;
    const message: Call = { version: 1, kind: 'call', id, path: [namespace, method], args };
    return new Promise((resolve, reject) => {
      port.postMessage(message);
      pending.set(id, { resolve, reject });
    });
  }

  function receive(event: Event): void {
    const message = readReplyOrNews((event as MessageEvent<unknown>).data);
    if (message?.kind === 'news') for (const listen of newsListeners) listen(message.news);
    if (message?.kind === 'reply') settle(message);
  }

  function settle(reply: Reply): void {
    const call = pending.get(reply.id);
    pending.delete(reply.id);
    if (reply.ok) call?.resolve(reply.value);
    else call?.reject(new RpcError(reply.error.code, reply.error.message));
  }

  function end(reason: string): void {
    if (ended) return;
    ended = new RpcError('workerDied', reason);
    port.removeEventListener('message', receive);
    for (const { reject } of pending.values()) reject(ended);
    pending.clear();
    for (const listen of endListeners) listen(ended);
  }

  port.addEventListener('message', receive);
  port.addEventListener('error', () => end('The worker stopped with an error.'));
  port.addEventListener('close', () => end('The worker is gone.'));
  port.start?.();

  return {
    services: namespaces<Services>(call),
    onNews(listener) {
      newsListeners.add(listener);
      return () => newsListeners.delete(listener);
    },
    ping: async () => {
      await call('rpc', 'ping', []);
    },
    end,
    onEnd: (listener) => endListeners.add(listener),
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
