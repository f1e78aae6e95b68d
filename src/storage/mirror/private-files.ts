/**
 * The second copy in the browser's private file system (OPFS). A new text goes to a file of its own and
 * the older one goes when that is complete, so there is one at every moment.
 */
import { writeAtEnd } from '../private-file';
import type { MirrorFiles } from './files';

const folder = 'mirror';
const lockName = 'millrace-mirror';
/** A tab that lies frozen while it holds the lock must not keep others waiting, ms. */
const patience = 3000;

/** Null where the browser has no such files. */
export async function openPrivateFiles(
  storage: StorageManager = navigator.storage,
  locks: LockManager = navigator.locks,
): Promise<MirrorFiles | null> {
  try {
    const root = await storage.getDirectory();
    return privateFiles(await root.getDirectoryHandle(folder, { create: true }), locks);
  } catch {
    return null;
  }
}

function privateFiles(directory: FileSystemDirectoryHandle, locks: LockManager): MirrorFiles {
  /** The newest file as it was last seen; another tab may have put a newer one in its place. */
  let newest: number | undefined;

  async function generations(): Promise<number[]> {
    const names: number[] = [];
    for await (const name of directory.keys()) if (/^\d+$/.test(name)) names.push(Number(name));
    return names.sort((a, b) => b - a);
  }

  async function newestFile(): Promise<FileSystemFileHandle> {
    if (newest !== undefined) {
      const known = await directory.getFileHandle(String(newest)).catch(() => undefined);
      if (known) return known;
    }
    newest = (await generations())[0] ?? 1;
    return await directory.getFileHandle(String(newest), { create: true });
  }

  return {
    alone: (task) => withLock(locks, task),
    texts: async () => {
      const texts: string[] = [];
      for (const generation of await generations()) {
        const file = await directory.getFileHandle(String(generation));
        texts.push(await (await file.getFile()).text());
      }
      return texts;
    },
    append: async (text) => await writeAtEnd(await newestFile(), encode(text)),
    replace: async (text) => {
      const older = await generations();
      const next = (older[0] ?? 0) + 1;
      const file = await directory.getFileHandle(String(next), { create: true });
      try {
        await writeAtEnd(file, encode(text));
      } catch (error) {
        await directory.removeEntry(String(next)).catch(() => {});
        throw error;
      }
      newest = next;
      for (const generation of older) await directory.removeEntry(String(generation));
    },
  };
}

/** The task goes on to its end even if the lock is taken from it: what it answers counts. */
function withLock<R>(locks: LockManager, task: () => Promise<R>): Promise<R> {
  return new Promise((resolve, reject) => {
    const waiting = new AbortController();
    const timer = setTimeout(() => waiting.abort(), patience);
    const begin = async () => {
      clearTimeout(timer);
      await task().then(resolve, reject);
    };
    const steal = () => locks.request(lockName, { steal: true }, begin);
    locks
      .request(lockName, { signal: waiting.signal }, begin)
      .catch((error) => (waiting.signal.aborted ? steal() : reject(error)))
      .catch(() => {});
  });
}

const encode = (text: string) => new TextEncoder().encode(text);
