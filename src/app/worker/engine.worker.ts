/**
 * The worker of a tab. It opens the store once, then serves a session for each port that the page hands
 * it: who acts is bound to the port and cannot be said again in a call.
 */
import * as z from 'zod/mini';
import { StoreError } from '../../storage/store';
import { FenceMoved } from '../leader/lease';
import { serve } from '../rpc/serve';
import { type BackHalf, createBackHalf } from './back-half';
import type { FromWorker } from './messages';
import { openNewsBus } from './news-bus';
import { openStore } from './open-store';
import { openStoredClock } from './stored-clock';
import { storedNetwork, transportUnder } from './stored-network';
import { webCryptoVault } from './vault';

interface WorkerScope extends EventTarget {
  postMessage(message: FromWorker): void;
}
const scope = self as unknown as WorkerScope;

const pageMessage = z.discriminatedUnion('kind', [
  z.object({ version: z.literal(1), kind: z.literal('session'), actorId: z.string() }),
  z.object({ version: z.literal(1), kind: z.literal('join') }),
  z.object({ version: z.literal(1), kind: z.literal('leave') }),
  z.object({ version: z.literal(1), kind: z.literal('succeed'), holder: z.string() }),
]);

/** What others say already: the page hears of the store's troubles, and the new leader of the lead. */
const expected = (error: unknown) =>
  error instanceof FenceMoved ||
  (error instanceof StoreError && ['quota', 'closed', 'newerSchema'].includes(error.code));

const report = (error: unknown) => {
  if (expected(error)) return;
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  scope.postMessage({ version: 1, kind: 'fault', message });
};

const opening: Promise<BackHalf> = open();

async function open(): Promise<BackHalf> {
  const timing = {
    now: () => Date.now(),
    after: (ms: number, act: () => void) => {
      setTimeout(act, ms);
    },
  };
  let back: BackHalf | undefined;
  const say = (message: FromWorker) => {
    // Whoever cannot write must not stand in line for the lead.
    if (message.kind === 'closed') back?.leadership.leave();
    scope.postMessage(message);
  };
  const opened = await openStore({ ...timing, report, say });
  const news = openNewsBus();
  const { follow, waitFor, ...clock } = await openStoredClock(opened.store, { ...timing, report });
  follow(news);
  const network = storedNetwork(opened.store);
  back = createBackHalf({
    opened,
    transport: transportUnder(network, {
      where: 'browser',
      fetch: (...request) => fetch(...request),
      ownOrigin: self.location.origin,
    }),
    news,
    ports: {
      ...clock,
      network,
      nowReal: timing.now,
      afterReal: timing.after,
      random: () => Math.random(),
      newId: () => crypto.randomUUID(),
      report,
      vault: webCryptoVault(crypto),
      storage: {
        estimate: async () => {
          const { usage = 0, quota = 0 } = await navigator.storage.estimate();
          return { usage, quota };
        },
        persisted: () => navigator.storage.persisted(),
      },
    },
    leader: {
      now: () => Date.now(),
      every: (ms, task) => {
        const timer = setInterval(task, ms);
        return () => clearInterval(timer);
      },
      locks: {
        request: async (name, options, whileHeld) => {
          await navigator.locks.request(name, options, whileHeld);
        },
      },
    },
  });
  waitFor(back.atRest);
  back.leadership.join();
  scope.postMessage({ version: 1, kind: 'ready', holder: back.holder });
  return back;
}

opening.catch((error: unknown) => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'failed';
  scope.postMessage({ version: 1, kind: 'cannotOpen', code });
});

scope.addEventListener('message', (event) => {
  const { data, ports } = event as MessageEvent<unknown>;
  const message = pageMessage.safeParse(data).data;
  const [port] = ports;
  if (message) opening.then((back) => take(back, message, port)).catch(() => {});
});

function take(
  back: BackHalf,
  message: z.infer<typeof pageMessage>,
  port: MessagePort | undefined,
): void {
  if (message.kind === 'join') back.leadership.join();
  else if (message.kind === 'leave') back.leadership.leave();
  else if (message.kind === 'succeed') back.leadership.succeed(message.holder);
  else if (port) {
    const served = serve(port, back.as(message.actorId));
    back.onNews(served.tell);
  }
}
