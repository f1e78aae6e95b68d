/** What lies beside a file that a person names. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Beside } from '../formats/index';

/** What all flows of a folder share is read once. */
const read = new Map<string, Uint8Array | undefined>();

export function besideOf(file: string): Beside {
  return (to) => {
    const place = path.join(path.dirname(file), to);
    if (!read.has(place)) read.set(place, tryRead(place));
    return read.get(place);
  };
}

function tryRead(place: string): Uint8Array | undefined {
  try {
    return readFileSync(place);
  } catch {
    return undefined;
  }
}
