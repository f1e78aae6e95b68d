/**
 * A disk in a storm, shared by all processes. It keeps a book of what it has acknowledged, and each
 * process sees it through a wrapper under which writes are refused, are slow, or are the last thing that
 * the process does.
 */
import type { RunEvent } from '../../../model/run/events';
import type { JournalRow, TableName } from '../../../storage/schema';
import type { Store, WriteTx } from '../../../storage/store';
import type { Dice } from './dice';

/** How often, of all writes; 0 in a calm. */
export interface Weather {
  crashBefore: number;
  crashAfter: number;
  refuse: number;
  slow: number;
}

export interface Disk {
  /** What a process sees. */
  seenBy(process: DiskUser): Store;
  /** Journals as they were acknowledged, each event as JSON. */
  readonly journals: ReadonlyMap<string, readonly string[]>;
  readonly events: (runId: string) => readonly RunEvent[];
  /** Every record in the order in which it was written. */
  readonly log: readonly string[];
}

export interface DiskUser {
  /** Number of its lead; undefined: it does not drive runs. */
  readonly fence?: number;
  isAlive(): boolean;
  kill(): void;
  pause(ms: number): Promise<void>;
  interrupted(): void;
}

export const leaseName = 'runs';
const never = () => new Promise<never>(() => {});
const fenced: ReadonlySet<TableName> = new Set(['journal', 'runs', 'world', 'worldLog']);

export interface DiskParts {
  readonly bare: Store;
  readonly dice: Dice;
  readonly weather: Weather;
  readonly refusal: () => Error;
  problem(what: string): void;
}

export function makeDisk({ bare, dice, weather, refusal, problem }: DiskParts): Disk {
  const journals = new Map<string, string[]>();
  const log: string[] = [];

  function keep(rows: readonly JournalRow[]): void {
    for (const { runId, firstSeq, events } of rows) {
      const known = journals.get(runId) ?? [];
      journals.set(runId, known);
      if (firstSeq !== known.length + 1) {
        problem(`record ${firstSeq} of ${runId} is written where ${known.length + 1} comes next`);
      }
      const texts = events.map((event) => JSON.stringify(event));
      known.push(...texts);
      log.push(...texts.map((text) => `${runId} ${text}`));
    }
  }

  /** The transaction as it is, with what it does noted. */
  async function transact<R>(
    user: DiskUser,
    tables: readonly TableName[],
    body: (tx: WriteTx) => Promise<R>,
    isRefused: boolean,
  ): Promise<R> {
    const rows: JournalRow[] = [];
    const made = await bare.write(tables, 'told', async (tx) => {
      rows.length = 0;
      let touches = false;
      const put: WriteTx['put'] = (table, row) => {
        touches ||= fenced.has(table);
        if (table === 'journal') rows.push(row as unknown as JournalRow);
        tx.put(table, row);
      };
      const answer = await body({ ...tx, put });
      if (isRefused) throw refusal();
      if (touches && user.fence !== undefined) {
        const lease = tables.includes('leases') ? await tx.get('leases', leaseName) : undefined;
        if (lease?.fence !== user.fence) problem(`a write under fence ${user.fence} after another`);
      }
      return answer;
    });
    keep(rows);
    return made;
  }

  function seenBy(user: DiskUser): Store {
    return {
      close: () => {},
      read: async (tables, body) => {
        if (!user.isAlive()) return await never();
        if (dice.chance(weather.refuse / 4)) {
          user.interrupted();
          throw refusal();
        }
        const found = await bare.read(tables, body);
        return user.isAlive() ? found : await never();
      },
      write: async (tables, _durability, body) => {
        if (dice.chance(weather.slow)) await user.pause(dice.between(1, 3000));
        if (dice.chance(weather.crashBefore)) user.kill();
        if (!user.isAlive()) return await never();
        const isRefused = dice.chance(weather.refuse);
        const dies = dice.chance(weather.crashAfter);
        if (isRefused) user.interrupted();
        const made = await transact(user, tables, body, isRefused);
        if (dies) user.kill();
        return user.isAlive() ? made : await never();
      },
    };
  }

  return {
    seenBy,
    journals,
    log,
    events: (runId) => (journals.get(runId) ?? []).map((text) => JSON.parse(text) as RunEvent),
  };
}
