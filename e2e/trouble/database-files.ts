/** Ways in which the files below the browser's database get damaged, as a failing disk or a crash does it. */
import { readdirSync, readFileSync, truncateSync, unlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export interface DatabaseFiles {
  /** What was written last, in the order it came. */
  readonly log: string;
  readonly manifest: string;
  readonly current: string;
}

export function databaseFiles(profile: string, baseURL: string): DatabaseFiles {
  const { hostname, port } = new URL(baseURL);
  const folder = path.join(
    profile,
    'Default/IndexedDB',
    `http_${hostname}_${port}.indexeddb.leveldb`,
  );
  const named = (pattern: RegExp) => {
    const name = readdirSync(folder)
      .filter((each) => pattern.test(each))
      .sort()
      .at(-1);
    if (!name) throw new Error(`There is no file like ${pattern} below the database.`);
    return path.join(folder, name);
  };
  return { log: named(/^\d+\.log$/), manifest: named(/^MANIFEST-/), current: named(/^CURRENT$/) };
}

/** By title; each is done to the files of a closed browser. */
export const damages: Readonly<Record<string, (files: DatabaseFiles) => void>> = {
  'the log is cut at 60 %': ({ log }) => truncateSync(log, Math.floor(sizeOf(log) * 0.6)),
  'the log is cut in its last record': ({ log }) => truncateSync(log, lastChange(log)),
  'the last 4 KB of the log are zeroed': ({ log }) =>
    edit(log, (bytes) => bytes.fill(0, bytes.length - 4096)),
  'one byte of the log is flipped': ({ log }) =>
    edit(log, (bytes) => {
      const middle = Math.floor(bytes.length / 2);
      bytes[middle] = 255 - (bytes[middle] ?? 0);
    }),
  'the manifest is cut': ({ manifest }) => truncateSync(manifest, Math.floor(sizeOf(manifest) / 2)),
  'the log is missing': ({ log }) => unlinkSync(log),
  'the file CURRENT is missing': ({ current }) => unlinkSync(current),
};

const sizeOf = (file: string) => readFileSync(file).length;

function edit(file: string, change: (bytes: Buffer) => void): void {
  const bytes = readFileSync(file);
  change(bytes);
  writeFileSync(file, bytes);
}

/** Heartbeats of the leader come later, and nobody would miss one. */
function lastChange(log: string): number {
  const counter = Buffer.from('mirror.seq', 'utf16le').swap16();
  const at = readFileSync(log).lastIndexOf(counter);
  if (at < 0) throw new Error('The log holds no change.');
  return at;
}
