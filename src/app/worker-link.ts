/** The page's end of its worker: started once, replaced when it dies, one port for each session. */
import type { News, Services } from '../services/api';
import { type Client, createClient } from './rpc/client';
import { watchWorker } from './rpc/heartbeat';
import { admitWorkers, trustedTypesOf } from './trusted-types';
import engineWorkerUrl from './worker/engine.worker.ts?worker&url';
import { type FromWorker, isFromWorker } from './worker/messages';

export const workerUrls: readonly string[] = [engineWorkerUrl];

const admit = admitWorkers(workerUrls, {
  base: location.href,
  ...trustedTypesOf(globalThis),
});

export interface WorkerLink {
  open(actorId: string): Client<Services>;
  /** Gives the lead up, so that another tab takes it at once. */
  leave(): void;
  join(): void;
  end(): void;
}

export interface WorkerEvents {
  onMessage(message: FromWorker): void;
  onNews(news: News): void;
  /** The worker is gone; sessions of this link answer nothing more. */
  onEnd(): void;
}

export function startWorker(events: WorkerEvents): WorkerLink {
  const worker = new Worker(admit(engineWorkerUrl), { type: 'module' });
  const clients = new Set<Client<Services>>();
  let ended = false;

  function end(): void {
    if (ended) return;
    ended = true;
    worker.terminate();
    for (const client of clients) client.end('The worker is gone.');
    events.onEnd();
  }

  worker.addEventListener('error', end);
  worker.addEventListener('message', ({ data }) => {
    if (isFromWorker(data)) events.onMessage(data);
  });

  return {
    open: (actorId) => {
      const { port1, port2 } = new MessageChannel();
      worker.postMessage({ version: 1, kind: 'session', actorId }, [port2]);
      const client = createClient<Services>(port1);
      clients.add(client);
      const stopWatching = watchWorker(client, {
        every: (ms, task) => {
          const timer = setInterval(task, ms);
          return () => clearInterval(timer);
        },
      });
      client.onEnd(() => {
        stopWatching();
        clients.delete(client);
        end();
      });
      client.onNews(events.onNews);
      return client;
    },
    join: () => worker.postMessage({ version: 1, kind: 'join' }),
    leave: () => worker.postMessage({ version: 1, kind: 'leave' }),
    end,
  };
}
