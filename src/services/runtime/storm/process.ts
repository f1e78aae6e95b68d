/** A process that leads, or believes to: the real host over the disk, the network and the clock of a storm. */
import type { HttpRequest } from '../../../engine/index';
import { createPlatformClock } from '../../clock/platform-clock';
import type { Platform } from '../../platform';
import { createHost, type Host, type HostParts } from '../host';
import type { SendContext, Transport } from '../transport/transport';
import type { Dice } from './dice';
import { type Disk, type DiskUser, leaseName } from './disk';
import type { Remote } from './remote';
import type { StormTime } from './time';

export interface Process extends DiskUser {
  readonly fence: number;
  readonly host: Host;
}

export interface Surroundings {
  readonly dice: Dice;
  readonly time: StormTime;
  readonly disk: Disk;
  readonly remote: Remote;
  readonly given: Pick<HostParts, 'connectors' | 'simulate'> & {
    /** Group commit. */
    share(store: HostParts['store']): HostParts['store'];
  };
  /** Something that was under way has not come to its end. */
  interrupted(): void;
  /** A request leaves, and what reaches the service. */
  sent(request: HttpRequest, context: SendContext): void;
}

export class FenceMoved extends Error {}

export function startProcess(around: Surroundings, fence: number): Process {
  const { dice, time, disk, given } = around;
  let alive = true;
  const isAlive = () => alive;
  const user = {
    fence,
    isAlive,
    kill: () => {
      alive = false;
      around.interrupted();
    },
    pause: (ms: number) => new Promise<void>((resolve) => time.after(ms, resolve, isAlive)),
    interrupted: around.interrupted,
  };
  const store = given.share(disk.seenBy(user));
  const after = (ms: number, act: () => void) => time.after(ms, act, isAlive);
  const report = () => around.interrupted();
  const clock = createPlatformClock({ now: time.now, after, report });
  // What a host asks of it.
  const platform = {
    ...clock,
    afterReal: after,
    random: dice.random,
    report,
    tell: () => {},
    workspace: { usedBytes: async () => 0 },
  } as unknown as Platform;
  const host = createHost({
    ...given,
    store,
    platform,
    transport: transportOf(around, isAlive),
    fence: async (tx) => {
      const lease = await tx.get('leases', leaseName);
      if (lease?.fence !== fence) throw new FenceMoved();
    },
  });
  return { ...user, host };
}

/** A request may reach the service though the process that sent it is gone, and its answer nobody. */
function transportOf(
  { dice, time, remote, sent }: Surroundings,
  isAlive: () => boolean,
): Transport {
  const delay = () => (dice.chance(0.1) ? dice.between(1000, 40_000) : dice.between(0, 300));
  return {
    send: (request, context) =>
      new Promise((resolve) => {
        const { signal } = context;
        sent(request, context);
        const isLost = dice.chance(0.5);
        time.after(delay(), () => {
          if (isLost && (!isAlive() || signal?.aborted)) return;
          const answer = remote.serve(request, context);
          if (remote.placeOf(request).mode === 'silent') return;
          time.after(delay(), () => resolve(answer), isAlive);
        });
      }),
  };
}
