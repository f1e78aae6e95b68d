import { expect, it } from 'vitest';
import { writeAtEnd } from './private-file';

/** A file on a disk with so much room, of a browser that then fails or only writes less. */
function fileOn(room: number, whenFull: 'throws' | 'writesLess') {
  const file = { size: 100, isOpen: false };
  const handle = {
    getSize: () => file.size,
    write: (data: Uint8Array, { at }: { at: number }) => {
      const written = Math.min(data.length, room - at);
      file.size = at + written;
      if (written === data.length || whenFull === 'writesLess') return written;
      throw Object.assign(new Error('full'), { name: 'QuotaExceededError' });
    },
    truncate: (size: number) => {
      file.size = size;
    },
    flush: () => {},
    close: () => {
      file.isOpen = false;
    },
  };
  const open = async () => {
    file.isOpen = true;
    return handle;
  };
  return { file, handle: { createSyncAccessHandle: open } as unknown as FileSystemFileHandle };
}

it('writes at the end', async () => {
  const { file, handle } = fileOn(1000, 'throws');
  expect(await writeAtEnd(handle, new Uint8Array(50))).toBe(150);
  expect(file).toEqual({ size: 150, isOpen: false });
});

it.each(['throws', 'writesLess'] as const)(
  'leaves the file as it was if the browser %s',
  async (how) => {
    const { file, handle } = fileOn(120, how);
    await expect(writeAtEnd(handle, new Uint8Array(50))).rejects.toMatchObject({ code: 'quota' });
    expect(file).toEqual({ size: 100, isOpen: false });
  },
);
