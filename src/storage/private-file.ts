/** Writing to the browser's private file system (OPFS), which is quickest from a worker. */

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

/** Synced to the disk; answers the size of the file. Rejects if there is no room, and leaves it as it was. */
export async function writeAtEnd(
  file: FileSystemFileHandle,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<number> {
  const open = (file as WithSyncHandle).createSyncAccessHandle;
  if (!open) return await writeByStream(file, bytes);
  // Whoever writes has a lock of ours; the file's own would outlive a worker that was just ended.
  const handle = await open.call(file, { mode: 'readwrite-unsafe' });
  try {
    const at = handle.getSize();
    const written = handle.write(bytes, { at });
    if (written < bytes.length) handle.truncate(at);
    if (written < bytes.length) throw new Error('There is no room for this file.');
    handle.flush();
    return at + written;
  } finally {
    handle.close();
  }
}

async function writeByStream(file: FileSystemFileHandle, bytes: Uint8Array<ArrayBuffer>) {
  const { size } = await file.getFile();
  const stream = await file.createWritable({ keepExistingData: true });
  await stream.write({ type: 'write', position: size, data: bytes });
  await stream.close();
  return size + bytes.length;
}
