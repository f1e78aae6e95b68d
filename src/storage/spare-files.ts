/** Files that hold nothing but room, in the browser's private file system. */
import { writeAtEnd } from './private-file';
import type { SpareFiles } from './room';

/** Null where the browser has no such files. */
export async function openSpareFiles(
  storage: StorageManager = navigator.storage,
): Promise<SpareFiles | null> {
  try {
    const root = await storage.getDirectory();
    const directory = await root.getDirectoryHandle('spare', { create: true });
    return {
      fill: async (name, bytes) => {
        const file = await directory.getFileHandle(name, { create: true });
        const { size } = await file.getFile();
        if (size < bytes) await writeAtEnd(file, new Uint8Array(bytes - size));
      },
      remove: (name) => directory.removeEntry(name),
    };
  } catch {
    return null;
  }
}
