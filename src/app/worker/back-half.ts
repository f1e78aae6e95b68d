/**
 * The back half of the product, put together: services for the requests of this tab, and, while this
 * tab leads, the host that drives the runs of all tabs and the scheduler that starts some of them.
 */
import { connectors } from '../../connectors/index';
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
import { shareWrites } from '../../storage/shared-writes';
import type { WriteTx } from '../../storage/store';
import { createLeadership, type LeaderPlatform, type Leadership } from '../leader/leadership';
import { simulated } from '../simulated';
import type { NewsBus } from './news-bus';
import type { OpenedStore } from './open-store';
import { storedWorkspace } from './stored-workspace';

export interface BackHalfParts {
  readonly opened: OpenedStore;
  readonly news: NewsBus;
  readonly ports: Pick<
    Platform,
    | 'now'
    | 'nowReal'
    | 'after'
    | 'afterReal'
    | 'clock'
    | 'network'
    | 'random'
    | 'newId'
    | 'vault'
    | 'storage'
    | 'report'
  >;
  readonly leader: LeaderPlatform;
  readonly transport: Transport;
}

export interface BackHalf {
  as(actorId: string): Services;
  onNews(listener: (news: News) => void): () => void;
  readonly leadership: Pick<Leadership, 'join' | 'leave' | 'succeed'>;
  /** Resolves when no run is being driven, or after a moment of real time: one may wait for the clock itself. */
  atRest(): Promise<void>;
  /** Names this tab's worker in the lease. */
  readonly holder: string;
}

/** A run that waits for a child that waits for the clock does not hold the clock up for longer. */
const longestRestMs = 2_000;

export function createBackHalf({
  opened,
  news,
  ports,
  leader,
  transport,
}: BackHalfParts): BackHalf {
  const { store } = opened;
  const workspace = storedWorkspace(store, opened, ports);
  const platform: Platform = { ...ports, workspace, tell: news.tell };
  const holder = ports.newId();
  let host: Host | undefined;
  let scheduler: Scheduler | undefined;
  /** The host's own news need not wake it again. */
  let own: News | undefined;
  const hostPlatform: Platform = {
    ...platform,
    tell: (one) => {
      own = one;
      news.tell(one);
      own = undefined;
    },
  };
  const leadership: Leadership = createLeadership({
    store,
    platform: leader,
    holder,
    onLead: (won) => {
      const fence = (tx: WriteTx) => leadership.guard.check(tx, won);
      const shared = shareWrites(store);
      const driving = createHost({
        store: shared,
        connectors,
        platform: hostPlatform,
        transport,
        simulate: simulated,
        fence,
      });
      host = driving;
      driving.takeUp().catch(ports.report);
      const scheduling = createScheduler({ store: shared, platform, fence });
      scheduler = scheduling;
      scheduling.takeUp().catch(ports.report);
    },
    onLose: () => {
      host?.stop();
      host = undefined;
      scheduler?.stop();
      scheduler = undefined;
    },
  });
  news.listen((one) => {
    if (one === own) return;
    if (one.kind === 'run') host?.wake(one.id);
    if (one.kind === 'workspace') host?.takeUp().catch(ports.report);
    if (one.kind === 'flow') scheduler?.look(one.id);
    if (one.kind === 'workspace' || one.kind === 'clock') scheduler?.takeUp().catch(ports.report);
  });
  const services = createServices({ store, connectors, platform });
  const atRest = () =>
    new Promise<void>((resolve) => {
      ports.afterReal(longestRestMs, resolve);
      (host?.idle() ?? Promise.resolve()).then(resolve, resolve);
    });
  return { as: services.as, onNews: news.listen, leadership, holder, atRest };
}
