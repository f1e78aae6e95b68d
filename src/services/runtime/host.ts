/**
 * Drives the runs of the workspace on the leader. Only one tab leads at a time; `fence` refuses every
 * write of one that does not know yet that it lost the lead. One driver per run (driver.ts).
 */
import type { Connector } from '../../model/connector';
import type { Store, WriteTx } from '../../storage/store';
import type { Platform } from '../platform';
import { type Driver, openDriver } from './driver';

export interface HostParts {
  readonly store: Store;
  readonly connectors: readonly Connector[];
  readonly platform: Platform;
  /** Throws when somebody else leads; called in each transaction of a run. */
  fence(tx: WriteTx): Promise<void>;
}

export interface Host {
  /** Takes up every open run; called once when the lead is won. */
  takeUp(): Promise<void>;
  /** Looks at one run: it is new, or somebody asked to stop it. */
  wake(runId: string): void;
  /** Resolves when nothing is being driven. */
  idle(): Promise<void>;
  stop(): void;
}

const openStatuses = ['Running', 'Waiting'] as const;
/** A run whose disk refused is looked at again after this long. */
const retryMs = 5000;

export function createHost(parts: HostParts): Host {
  const { store, platform } = parts;
  const driven = new Map<string, { driver?: Driver; done: Promise<void> }>();
  let stopped = false;

  function wake(runId: string): void {
    if (stopped) return;
    const known = driven.get(runId);
    if (known) {
      known.driver?.poke();
      return;
    }
    const entry: { driver?: Driver; done: Promise<void> } = { done: Promise.resolve() };
    driven.set(runId, entry);
    entry.done = drive(runId, entry)
      .catch((error: unknown) => {
        platform.report(error);
        platform.afterReal(retryMs, () => wake(runId));
      })
      .finally(() => driven.delete(runId));
  }

  async function drive(runId: string, entry: { driver?: Driver }): Promise<void> {
    const driver = await openDriver(parts, runId, { isStopped: () => stopped, wake });
    if (!driver) return;
    entry.driver = driver;
    await driver.run();
  }

  return {
    wake,
    takeUp: async () => {
      for (const status of openStatuses) {
        const range = { from: [status, 0], to: [status, Number.MAX_SAFE_INTEGER] };
        const runs = await store.read(['runs'], (tx) =>
          tx.list('runs', { index: 'byStatus', ...range }),
        );
        for (const run of runs) wake(run.id);
      }
    },
    idle: async () => {
      while (driven.size > 0) await Promise.all([...driven.values()].map((one) => one.done));
    },
    stop: () => {
      stopped = true;
      for (const { driver } of driven.values()) driver?.poke();
    },
  };
}
