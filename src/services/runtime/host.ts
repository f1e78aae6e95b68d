/**
 * Drives the runs of the workspace on the leader. Only one tab leads at a time; `fence` refuses every
 * write of one that does not know yet that it lost the lead. One driver per run (driver.ts).
 */
import { type Answer, type Call, PlanError } from '../../engine/index';
import type { Connector } from '../../model/connector';
import type { Definition } from '../../model/definition';
import type { Store, WriteTx } from '../../storage/store';
import type { Platform } from '../platform';
import { createChildren } from './children';
import { type Driver, openDriver } from './driver';
import { giveUp } from './give-up';
import { keepTidy } from './retention';
import type { Transport } from './transport/transport';

export interface HostParts {
  readonly store: Store;
  readonly connectors: readonly Connector[];
  readonly platform: Platform;
  readonly transport: Transport;
  /** Answers in place of an operation or a workflow that is not here. */
  simulate(definition: Definition, call: Call): Answer;
  /** Throws when somebody else leads; called in each transaction of a run. */
  fence(tx: WriteTx): Promise<void>;
}

export interface Host {
  /** Takes up every open run; called once when the lead is won. */
  takeUp(): Promise<void>;
  /** Looks at one run: it is new, or somebody asked to stop it. */
  wake(runId: string): void;
  /**
   * What a callback brings to an action that waits for it; false: none does. Rejects if it cannot be
   * written down: whoever calls back must try again.
   */
  callBack(runId: string, key: string, answer: Answer): Promise<boolean>;
  /** Resolves when nothing is being driven. */
  idle(): Promise<void>;
  stop(): void;
}

const openStatuses = ['Running', 'Waiting'] as const;
/** A run whose disk refused is looked at again after this long. */
const retryMs = 5000;
/** A driver may leave while a callback arrives. */
const callbackTries = 3;

interface Driven {
  driver?: Driver;
  /** Resolves when its journal is read; undefined: it is over. */
  opened?: Promise<Driver | undefined>;
  isAskedAgain: boolean;
  done: Promise<void>;
}

export function createHost(parts: HostParts): Host {
  const { store, platform } = parts;
  const driven = new Map<string, Driven>();
  const alarms = new Map<string, number>();
  let stopped = false;
  let isTidied = false;
  const children = createChildren(parts, (runId) => wake(runId));

  function wake(runId: string): void {
    if (stopped) return;
    const known = driven.get(runId);
    if (known) {
      // It may just be leaving: then it is looked at once more.
      known.isAskedAgain = true;
      known.driver?.poke();
      return;
    }
    const entry: Driven = { isAskedAgain: false, done: Promise.resolve() };
    driven.set(runId, entry);
    entry.done = drive(runId, entry)
      .catch(async (error: unknown) => {
        if (error instanceof PlanError) return await giveUp(parts, runId, error);
        platform.report(error);
        platform.afterReal(retryMs, () => wake(runId));
      })
      .finally(() => {
        driven.delete(runId);
        if (entry.isAskedAgain) wake(runId);
      });
  }

  /** One alarm a run, the soonest. */
  function wakeAt(runId: string, at: number): void {
    const set = alarms.get(runId);
    const now = platform.now();
    if (set !== undefined && set <= at && set > now) return;
    alarms.set(runId, at);
    platform.after(Math.max(0, at - now), () => {
      if (alarms.get(runId) !== at) return;
      alarms.delete(runId);
      wake(runId);
    });
  }

  async function drive(runId: string, entry: Driven): Promise<void> {
    entry.isAskedAgain = false;
    const opening = openDriver(parts, runId, {
      children,
      isStopped: () => stopped,
      wake,
      wakeAt,
    });
    entry.opened = opening;
    const driver = await opening;
    if (!driver) return;
    entry.driver = driver;
    await driver.run();
  }

  return {
    wake,
    callBack: async (runId, key, answer) => {
      for (let tries = callbackTries; tries > 0 && !stopped; tries--) {
        wake(runId);
        const entry = driven.get(runId);
        const driver = await entry?.opened;
        if (!driver) return false;
        const delivered = await driver.deliver(key, answer);
        if (delivered !== 'left') return delivered === 'taken';
        await entry?.done;
      }
      throw new Error(`The callback for ${key} could not be written down.`);
    },
    takeUp: async () => {
      if (!isTidied) keepTidy(parts, () => stopped);
      isTidied = true;
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
