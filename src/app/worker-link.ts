/** The page's end of one worker: from its start to its death. */
import { createClient } from './rpc/client';
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
  /** A port of a new session of that person. */
  open(actorId: string): MessagePort;
  /** Gives the lead up, so that another tab takes it at once. */
  leave(): void;
  join(): void;
  /** Takes the lead over from a worker of this page that was ended, under the name it had told. */
  succeed(holder: string): void;
  end(): void;
}

export interface WorkerEvents {
  onMessage(message: FromWorker): void;
  /** The worker is gone; its ports answer nothing more. */
  onEnd(reason: string): void;
}

export function startWorker(events: WorkerEvents): WorkerLink {
  const worker = new Worker(admit(engineWorkerUrl), { type: 'module' });
  const watched = createClient<object>(open(''));
  let ended = false;
  let stopWatching = () => {};

  function open(actorId: string): MessagePort {
    const { port1, port2 } = new MessageChannel();
    worker.postMessage({ version: 1, kind: 'session', actorId }, [port2]);
    return port1;
  }

  function end(reason: string): void {
    if (ended) return;
    ended = true;
    stopWatching();
    worker.terminate();
    events.onEnd(reason);
  }

  /** Not before it serves: a long migration is no death. */
  function watch(): void {
    stopWatching = watchWorker(watched, end, {
      every: (ms, task) => {
        const timer = setInterval(task, ms);
        return () => clearInterval(timer);
      },
    });
  }

  watched.onLost(end);
  worker.addEventListener('error', () => end('The worker stopped with an error.'));
  worker.addEventListener('message', ({ data }) => {
    if (ended || !isFromWorker(data)) return;
    if (data.kind === 'ready') watch();
    events.onMessage(data);
    // Taken away by the browser, not by a newer schema: the next worker opens it again.
    if (data.kind === 'closed' && data.code !== 'newerSchema') end('The database was closed.');
  });

  return {
    open,
    join: () => worker.postMessage({ version: 1, kind: 'join' }),
    leave: () => worker.postMessage({ version: 1, kind: 'leave' }),
    succeed: (holder) => worker.postMessage({ version: 1, kind: 'succeed', holder }),
    end: () => end('The page has ended it.'),
  };
}
