/** Archives, unpacked within bounds: nobody knows what a file from elsewhere grows to. */
import { type UnzipFileInfo, unzipSync } from 'fflate';
import type { Fault } from './flow-file';
import { words } from './words';

const megabyte = 1024 * 1024;

export interface ZipLimits {
  readonly entries: number;
  /** Bytes of one entry, and of all that are unpacked together. */
  readonly entry: number;
  readonly total: number;
}

const usualLimits: ZipLimits = { entries: 20_000, entry: 32 * megabyte, total: 128 * megabyte };

export interface Unpacked {
  /** By name, `/` between folders. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly faults: readonly Fault[];
}

export function isZip(bytes: Uint8Array): boolean {
  const [p, k, a, b] = bytes;
  return p === 0x50 && k === 0x4b && ((a === 3 && b === 4) || (a === 5 && b === 6));
}

/** Unpacks the JSON and XML of an archive; apps, pictures and names that lead outside stay packed. */
export function unzip(bytes: Uint8Array, limits: ZipLimits = usualLimits): Unpacked {
  const faults: Fault[] = [];
  const wanted = chooseEntries(limits, faults);
  const files = new Map<string, Uint8Array>();
  try {
    for (const [name, content] of Object.entries(unzipSync(bytes, { filter: wanted }))) {
      files.set(name.replaceAll('\\', '/'), content);
    }
  } catch (error) {
    const message = error instanceof ZipBound ? error.message : words.brokenZip;
    return { files: new Map(), faults: [{ message }] };
  }
  return { files, faults };
}

class ZipBound extends Error {}

function chooseEntries(limits: ZipLimits, faults: Fault[]): (entry: UnzipFileInfo) => boolean {
  let entries = 0;
  let total = 0;
  return ({ name, originalSize }) => {
    if (++entries > limits.entries) throw new ZipBound(words.tooManyEntries(limits.entries));
    if (!/\.(json|xml)$/i.test(name) || leadsOutside(name)) return false;
    if (originalSize > limits.entry) {
      faults.push({ message: words.largeEntry(inMegabytes(limits.entry)), entry: name });
      return false;
    }
    total += originalSize;
    if (total > limits.total) throw new ZipBound(words.unpacksTooLarge(inMegabytes(limits.total)));
    return true;
  };
}

const inMegabytes = (bytes: number): string => `${Math.ceil(bytes / megabyte)} MB`;

function leadsOutside(name: string): boolean {
  return /^[\\/]|^[a-z]:|(^|[\\/])\.\.([\\/]|$)/i.test(name);
}
