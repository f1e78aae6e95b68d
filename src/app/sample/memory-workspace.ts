/** The whole back half over a store in memory, with the sample organisation: what service tests stand on. */
import { connectors as installed } from '../../connectors/index';
import type { Connector } from '../../model/connector';
import type { News, Services } from '../../services/api';
import {
  createHost,
  createScheduler,
  createServices,
  type Host,
  type Platform,
  type Scheduler,
} from '../../services/index';
import type { Transport } from '../../services/runtime/transport/transport';
import type { Poller } from '../../services/schedule/poller';
import { createMemoryStore } from '../../storage/memory/store';
import type { OperationRow } from '../../storage/schema';
import type { Store } from '../../storage/store';
import { countUsage } from '../../storage/usage';
import { simulated } from '../simulated';
import { openStoredClock } from '../worker/stored-clock';
import { storedNetwork } from '../worker/stored-network';
import { storedWorkspace } from '../worker/stored-workspace';
import { webCryptoVault } from '../worker/vault';
import { handMovedTime } from './hand-moved-time';

export interface MemoryWorkspace {
  readonly store: Store;
  readonly host: Host;
  readonly scheduler: Scheduler;
  readonly platform: Platform;
  readonly news: readonly News[];
  readonly faults: readonly unknown[];
  as(actorId: string): Services;
  /** What was logged since the workspace was laid out. */
  logged(): Promise<readonly OperationRow[]>;
  /** What the platform's clock shows. */
  now(): number;
  /** Moves real time. */
  pass(ms: number): void;
}

export interface MemoryOptions {
  readonly seed?: 'sample' | 'empty';
  readonly store?: Store;
  /** Beside those that are installed. */
  readonly connectors?: readonly Connector[];
  readonly fence?: () => Promise<void>;
  readonly poller?: Poller;
  /** Without one no request leaves. */
  readonly transport?: Transport;
}

const noNetwork: Transport = {
  send: async ({ uri }) => ({
    error: { code: 'ConnectionFailed', message: `Nothing answers at ${uri}.` },
  }),
};

export async function openMemoryWorkspace(options: MemoryOptions = {}): Promise<MemoryWorkspace> {
  const { seed = 'sample', store = createMemoryStore(), fence = async () => {}, poller } = options;
  const { transport = noNetwork } = options;
  const connectors = [...installed, ...(options.connectors ?? [])];
  let ids = 0;
  const news: News[] = [];
  const faults: unknown[] = [];
  const report = (error: unknown) => void faults.push(error);
  const time = handMovedTime(Date.UTC(2026, 10, 21, 9, 0, 0));
  const {
    follow: _follow,
    waitFor: _waitFor,
    ...clock
  } = await openStoredClock(store, { ...time, report });
  const ports = {
    ...clock,
    network: storedNetwork(store),
    nowReal: time.now,
    afterReal: time.after,
    random: seededRandom(),
    newId: () => `id-${String(++ids).padStart(6, '0')}`,
    report,
    vault: webCryptoVault(crypto),
    storage: {
      estimate: async () => ({ usage: 0, quota: 1e9 }),
      persisted: async () => true,
    },
  };
  const disk = countUsage(store, time.now);
  const workspace = storedWorkspace(store, { ...disk, bare: store, making: (act) => act() }, ports);
  await workspace.reset(seed);
  const log = () => store.read(['operations'], (tx) => tx.list('operations'));
  const laidOut = (await log()).length;
  const platform: Platform = { ...ports, workspace, tell: (one) => void news.push(one) };
  const host = createHost({
    store,
    connectors,
    platform,
    transport,
    simulate: simulated,
    fence,
  });
  const scheduler = createScheduler({ store, platform, fence, ...(poller && { poller }) });
  const services = createServices({ store, connectors, platform });
  return {
    store,
    host,
    scheduler,
    platform,
    now: clock.now,
    news,
    faults,
    as: services.as,
    logged: async () => (await log()).slice(laidOut),
    pass: time.pass,
  };
}

/** The same numbers each time, and no two the same. */
function seededRandom(): () => number {
  let state = 1;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
