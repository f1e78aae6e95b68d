/** Writing to the browser's private file system (OPFS), which is quickest from a worker. */
import { StoreError } from './store';

/** Only workers have it, so the page's types do not know it. */
interface SyncHandle {
  getSize(): number;
  write(data: Uint8Array, options: { at: number }): number;
  truncate(size: number): void;
  flush(): void;
  close(): void;
}
interface WithSyncHandle {
  createSyncAccessHandle?(options: { mode: string }): Promise<SyncHandle>;
}

/**
 * Synced to the disk; answers the size of the file. Rejects if there is no room, and leaves the file as it
 * was: some browsers write what fits and say how much that was, others do so and then fail.
 */
export async function writeAtEnd(
  file: FileSystemFileHandle,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<number> {
  try {
    const open = (file as WithSyncHandle).createSyncAccessHandle;
    if (!open) return await writeByStream(file, bytes);
    // Whoever writes has a lock of ours; the file's own would outlive a worker that was just ended.
    return writeWhole(await open.call(file, { mode: 'readwrite-unsafe' }), bytes);
  } catch (cause) {
    const isFull = cause instanceof Error && cause.name === 'QuotaExceededError';
    throw isFull ? noRoom({ cause }) : cause;
  }
}

function writeWhole(handle: SyncHandle, bytes: Uint8Array): number {
  const at = handle.getSize();
  let whole = false;
  try {
    whole = handle.write(bytes, { at }) === bytes.length;
    if (!whole) throw noRoom();
    handle.flush();
    return at + bytes.length;
  } finally {
    if (!whole) handle.truncate(at);
    handle.close();
  }
}

const noRoom = (options?: ErrorOptions) =>
  new StoreError('quota', 'There is no room for this file.', options);

async function writeByStream(file: FileSystemFileHandle, bytes: Uint8Array<ArrayBuffer>) {
  const { size } = await file.getFile();
  const stream = await file.createWritable({ keepExistingData: true });
  await stream.write({ type: 'write', position: size, data: bytes });
  await stream.close();
  return size + bytes.length;
}
