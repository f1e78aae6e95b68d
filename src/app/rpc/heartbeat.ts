import type { Client } from './client';

export interface HeartbeatOptions {
  /** Calls `task` every so many ms; answers how to stop. */
  every(ms: number, task: () => void): () => void;
  readonly interval?: number;
  /** Pings without an answer before the worker counts as dead. */
  readonly misses?: number;
}

/** A port whose worker hangs or was killed says nothing: after some pings without an answer it is dead. */
export function watchWorker(
  client: Pick<Client<object>, 'ping'>,
  onDead: (reason: string) => void,
  { every, interval = 2000, misses = 3 }: HeartbeatOptions,
): () => void {
  let unanswered = 0;
  const stop = every(interval, () => {
    if (unanswered >= misses) {
      stop();
      onDead('The worker does not answer.');
      return;
    }
    unanswered++;
    client.ping().then(
      () => {
        unanswered = 0;
      },
      () => {},
    );
  });
  return stop;
}
