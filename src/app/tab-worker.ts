/**
 * The worker of a tab, whichever it is by now: one that dies is replaced, and the sessions of the page go
 * on with the next. What was asked of the dead one is rejected, for nobody knows how far it came.
 */
import type { Services } from '../services/api';
import { type Client, createClient } from './rpc/client';
import type { FromWorker } from './worker/messages';
import type { WorkerEvents, WorkerLink } from './worker-link';

export interface TabWorker {
  open(actorId: string): Client<Services>;
  leave(): void;
  join(): void;
  end(): void;
}

export interface TabWorkerOptions {
  start(events: WorkerEvents): WorkerLink;
  onMessage(message: FromWorker): void;
  /** Workers died one after the other: that is no accident, and none is started any more. */
  onGivenUp(): void;
  now(): number;
}

const mostDeaths = 5;
/** A worker that served for so long did not die of its beginning, ms. */
const soundAfter = 60_000;

export function createTabWorker(options: TabWorkerOptions): TabWorker {
  const sessions = new Map<Client<Services>, string>();
  let deaths = 0;
  let ended = false;
  let startedAt = 0;
  /** As it named itself; undefined before it serves. */
  let holder: string | undefined;
  let link = start();

  function start(): WorkerLink {
    startedAt = options.now();
    return options.start({ onMessage: hear, onEnd: replace });
  }

  function hear(message: FromWorker): void {
    if (message.kind === 'ready') holder = message.holder;
    options.onMessage(message);
  }

  function replace(reason: string): void {
    for (const client of sessions.keys()) client.lose(reason);
    if (ended) return;
    deaths = options.now() - startedAt > soundAfter ? 1 : deaths + 1;
    if (deaths > mostDeaths) {
      options.onGivenUp();
      return;
    }
    link = start();
    if (holder !== undefined) link.succeed(holder);
    for (const [client, actorId] of sessions) {
      client.connect(link.open(actorId));
      // What happened meanwhile was told to nobody here.
      client.hear({ kind: 'workspace', id: '', version: startedAt });
    }
  }

  return {
    open(actorId) {
      const client = createClient<Services>(link.open(actorId));
      sessions.set(client, actorId);
      return client;
    },
    join: () => link.join(),
    leave: () => link.leave(),
    end() {
      ended = true;
      link.end();
    },
  };
}
