/**
 * A full disk: noticed where a change is refused, watched until there is room again. A file is held in
 * reserve, to be given up when a person wants to delete something and even that needs a little room.
 */
import { type Store, StoreError } from './store';

export interface SpareFiles {
  /** Rejects if there is no room for so many bytes. */
  fill(name: string, bytes: number): Promise<void>;
  remove(name: string): Promise<void>;
}

export interface Room {
  /** The store, watched. */
  readonly store: Store;
  /** Gives up the reserve while something is deleted. */
  making<R>(act: () => Promise<R>): Promise<R>;
  /** Looks whether there is room now. */
  look(): Promise<void>;
}

export interface RoomOptions {
  readonly store: Store;
  /** Null where the browser has no files. */
  readonly files: SpareFiles | null;
  after(ms: number, act: () => void): void;
  onChange(full: boolean): void;
}

const reserve = 'reserve';
const trial = 'trial';
const reserveBytes = 1024 * 1024;
const trialBytes = 256 * 1024;
const lookEvery = 3000;

export function watchRoom({ store, files, after, onChange }: RoomOptions): Room {
  let full = false;
  void keepReserve();

  /** Only of room that is left over: what can hold the reserve and nothing else is for changes. */
  async function keepReserve(): Promise<void> {
    try {
      await files?.fill(reserve, reserveBytes);
      if (!(await hasRoom())) await files?.remove(reserve);
    } catch {
      // There will be none until there is more room.
    }
  }

  function refused(): void {
    if (full) return;
    full = true;
    onChange(true);
    after(lookEvery, lookAgain);
  }

  const lookAgain = async () => {
    await look();
    if (full) after(lookEvery, lookAgain);
  };

  async function look(): Promise<void> {
    if (!full || !(await hasRoom())) return;
    full = false;
    onChange(false);
    await keepReserve();
  }

  /** Without files only the next change can tell. */
  async function hasRoom(): Promise<boolean> {
    try {
      await files?.fill(trial, trialBytes);
      return true;
    } catch {
      return false;
    } finally {
      await files?.remove(trial).catch(() => {});
    }
  }

  return {
    store: {
      ...store,
      write: async (tables, durability, body) => {
        try {
          return await store.write(tables, durability, body);
        } catch (error) {
          if (error instanceof StoreError && error.code === 'quota') refused();
          throw error;
        }
      },
    },
    making: async (act) => {
      if (full) await files?.remove(reserve).catch(() => {});
      try {
        return await act();
      } finally {
        await look();
      }
    },
    look,
  };
}
