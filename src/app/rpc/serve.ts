/** The worker's half: answers the calls of one port with one actor's services. */
import type { News } from '../../services/api';
import { type Call, type NewsMessage, type Port, type Reply, readCall } from './messages';

export interface Served {
  tell(news: News): void;
  /** No call is taken any more; those under way are still answered. */
  stop(): void;
}

export function serve<Services extends object>(port: Port, services: Services): Served {
  async function receive(event: Event): Promise<void> {
    const call = readCall((event as MessageEvent<unknown>).data);
    if (call) post(port, await answer(services, call));
  }

  port.addEventListener('message', receive);
  port.start?.();
  return {
    tell(news) {
      const message: NewsMessage = { version: 1, kind: 'news', news };
      port.postMessage(message);
    },
    stop: () => port.removeEventListener('message', receive),
  };
}

async function answer(services: object, { id, path, args }: Call): Promise<Reply> {
  const head = { version: 1, kind: 'reply', id } as const;
  const [namespace, name] = path;
  if (namespace === 'rpc' && name === 'ping') return { ...head, ok: true };
  const owner = ownMember(services, namespace);
  const method = ownMember(owner, name);
  if (typeof method !== 'function') {
    const message = `There is no method ${namespace}.${name}.`;
    return { ...head, ok: false, error: { code: 'unknownMethod', message } };
  }
  try {
    return { ...head, ok: true, value: await method.apply(owner, args) };
  } catch (error) {
    return { ...head, ok: false, error: { code: 'failed', message: textOf(error) } };
  }
}

/** Own members only: nothing that an object inherits is a service. */
function ownMember(owner: unknown, name: string): unknown {
  if (typeof owner !== 'object' || owner === null || !Object.hasOwn(owner, name)) return undefined;
  return (owner as Record<string, unknown>)[name];
}

function post(port: Port, reply: Reply): void {
  try {
    port.postMessage(reply);
  } catch (error) {
    const { version, kind, id } = reply;
    const failure = { code: 'failed', message: textOf(error) } as const;
    port.postMessage({ version, kind, id, ok: false, error: failure } satisfies Reply);
  }
}

const textOf = (error: unknown) =>
  error instanceof Error ? `${error.name}: ${error.message}` : String(error);
