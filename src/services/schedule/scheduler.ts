/**
 * Starts flows whose time has come. Only the leader has one; `fence` refuses the writes of one that does
 * not know yet that it lost the lead. It sleeps until the next due time of any flow, by the platform's
 * clock, and looks again when a flow, the clock or the workspace changed.
 */
import type { Store, WriteTx } from '../../storage/store';
import type { Platform } from '../platform';
import { findClock, type Turn, turnTables } from './due-flow';
import type { Poller } from './poller';
import { settlePoll } from './settle-poll';
import { promoteQueued, queuesIn } from './slots';
import { takeTurn } from './turn';

export interface SchedulerParts {
  readonly store: Store;
  readonly platform: Platform;
  /** Throws when somebody else leads; called in each transaction. */
  fence(tx: WriteTx): Promise<void>;
  /** Without it no polling trigger fires. */
  readonly poller?: Poller;
}

export interface Scheduler {
  /** Looks at every flow: when the lead is won, and when everything may have changed. */
  takeUp(): Promise<void>;
  /** Looks at one flow: it was turned on or off, published, deleted. */
  look(flowId: string): void;
  /** Resolves when nothing is being done. */
  idle(): Promise<void>;
  stop(): void;
}

/** Real time, whatever the clock shows: a disk that refused, and windows that wait for runs to end. */
const retryMs = 5_000;
const heldUpMs = 500;

export function createScheduler(parts: SchedulerParts): Scheduler {
  const { store, platform } = parts;
  /** When to look at each flow again. */
  const lookAt = new Map<string, number>();
  /** Flows that are being looked at, and whether somebody asked for more meanwhile. */
  const busy = new Map<string, { again: boolean; done: Promise<void> }>();
  /** When the alarm goes that is set for the earliest. */
  let alarmAt = Number.POSITIVE_INFINITY;
  let isStopped = false;

  function look(flowId: string): Promise<void> {
    if (isStopped) return Promise.resolve();
    const known = busy.get(flowId);
    if (known) {
      known.again = true;
      return known.done;
    }
    const entry = { again: false, done: Promise.resolve() };
    busy.set(flowId, entry);
    entry.done = lookUntilQuiet(flowId, entry).finally(() => {
      busy.delete(flowId);
      arm();
    });
    return entry.done;
  }

  async function lookUntilQuiet(flowId: string, entry: { again: boolean }): Promise<void> {
    do {
      entry.again = false;
      try {
        if (await concernsClock(flowId)) settle(flowId, await turn(flowId));
      } catch (error) {
        lookAt.delete(flowId);
        platform.report(error);
        platform.afterReal(retryMs, () => void look(flowId));
      }
    } while (entry.again && !isStopped);
  }

  /** Most flows have nothing to do with the clock, and cost no write. */
  function concernsClock(flowId: string): Promise<boolean> {
    return store.read(['flows', 'versions', 'schedules'], async (tx) => {
      if (await tx.get('schedules', flowId)) return true;
      return (await findClock(tx, parts, flowId)) !== undefined;
    });
  }

  async function turn(flowId: string): Promise<Turn | undefined> {
    const taken = await commit((tx) => takeTurn(tx, parts, flowId));
    if (!taken?.isPollDue || !parts.poller) return taken;
    const { flow, version, clock, row } = taken;
    const { name: triggerName, trigger } = clock;
    const request = { flow, version, triggerName, trigger, state: row.pollState };
    const answer = await parts.poller.poll(request);
    return await commit((tx) => settlePoll(tx, parts, flowId, taken, answer));
  }

  function commit(body: (tx: WriteTx) => Promise<Turn | undefined>): Promise<Turn | undefined> {
    return store.write(turnTables, 'told', async (tx) => {
      await parts.fence(tx);
      return await body(tx);
    });
  }

  function settle(flowId: string, taken: Turn | undefined): void {
    if (taken && taken.lookAt !== null) lookAt.set(flowId, taken.lookAt);
    else lookAt.delete(flowId);
    if (!taken) return;
    const { environmentId } = taken.flow;
    const version = platform.now();
    for (const id of taken.runIds) platform.tell({ kind: 'run', id, environmentId, version });
    if (taken.isChanged && taken.runIds.length === 0) {
      platform.tell({ kind: 'schedule', id: flowId, environmentId, version });
    }
    if (taken.isHeldUp) platform.afterReal(heldUpMs, () => void look(flowId));
  }

  /** One alarm, for whatever comes first; one that is not needed any more only looks. */
  function arm(): void {
    if (isStopped) return;
    const next = Math.min(Number.POSITIVE_INFINITY, ...lookAt.values());
    if (next >= alarmAt) return;
    alarmAt = next;
    platform.after(Math.max(0, next - platform.now()), () => {
      if (alarmAt === next) alarmAt = Number.POSITIVE_INFINITY;
      return lookAtDue();
    });
  }

  async function lookAtDue(): Promise<void> {
    const now = platform.now();
    const due = [...lookAt].filter(([, at]) => at <= now).map(([flowId]) => flowId);
    await Promise.all(due.map(look));
    arm();
  }

  return {
    look: (flowId) => void look(flowId),
    takeUp: async () => {
      const ids = await store.read(['flows', 'schedules'], async (tx) => [
        ...(await tx.list('flows')).filter((flow) => flow.state === 'Started').map(({ id }) => id),
        ...(await tx.list('schedules')).map((row) => row.flowId),
      ]);
      const known = [...lookAt.keys()];
      await Promise.all([...new Set([...ids, ...known])].map(look));
      await freeSlots();
    },
    idle: async () => {
      while (busy.size > 0) await Promise.all([...busy.values()].map((one) => one.done));
    },
    stop: () => {
      isStopped = true;
      lookAt.clear();
    },
  };

  /** A leader that died may have ended a run without the next one in line. */
  async function freeSlots(): Promise<void> {
    const queues = await store.read(['runs'], queuesIn);
    for (const queue of queues) {
      const promoted = await store.write(['runs', 'leases'], 'told', async (tx) => {
        await parts.fence(tx);
        return await promoteQueued(tx, queue);
      });
      const { environmentId } = queue;
      for (const id of promoted) {
        platform.tell({ kind: 'run', id, environmentId, version: platform.now() });
      }
    }
  }
}
