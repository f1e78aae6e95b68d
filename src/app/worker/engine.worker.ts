/**
 * The worker of a tab. It opens the store once, then serves a session for each port that the page hands
 * it: who acts is bound to the port and cannot be said again in a call.
 */
import * as z from 'zod/mini';
import { openIndexedDbStore } from '../../storage/indexeddb/store';
import { serve } from '../rpc/serve';
import { type BackHalf, createBackHalf } from './back-half';
import type { FromWorker } from './messages';
import { openNewsBus } from './news-bus';
import { webCryptoVault } from './vault';

interface WorkerScope extends EventTarget {
  postMessage(message: FromWorker): void;
}
const scope = self as unknown as WorkerScope;

const pageMessage = z.discriminatedUnion('kind', [
  z.object({ version: z.literal(1), kind: z.literal('session'), actorId: z.string() }),
  z.object({ version: z.literal(1), kind: z.literal('join') }),
  z.object({ version: z.literal(1), kind: z.literal('leave') }),
]);

const report = (error: unknown) => {
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  scope.postMessage({ version: 1, kind: 'fault', message });
};

const opening: Promise<BackHalf> = open();

async function open(): Promise<BackHalf> {
  const store = await openIndexedDbStore({
    name: 'millrace',
    onQuarantine: (row) => report(new Error(`A stored row was left out: ${JSON.stringify(row)}`)),
    onDataLoss: () => scope.postMessage({ version: 1, kind: 'dataLoss' }),
  });
  const back = createBackHalf({
    store,
    news: openNewsBus(),
    ports: {
      now: () => Date.now(),
      random: () => Math.random(),
      newId: () => crypto.randomUUID(),
      after: (ms, act) => {
        setTimeout(act, ms);
      },
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
  back.leadership.join();
  scope.postMessage({ version: 1, kind: 'ready' });
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
  else if (port) {
    const served = serve(port, back.as(message.actorId));
    back.onNews(served.tell);
  }
}
