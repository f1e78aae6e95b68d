/** On a virtual machine others may get the processor while we want it: every figure is then too large. */
import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{stolen: number, worked: number}} Times in ticks, of all cores */

/** @returns {Times | undefined} where the system does not say */
export function stolenTime() {
  const file = '/proc/stat';
  if (!existsSync(file)) return undefined;
  const line = readFileSync(file, 'utf8').split('\n')[0] ?? '';
  const [user = 0, nice = 0, system = 0, , , irq = 0, softIrq = 0, stolen = 0] = line
    .split(/\s+/)
    .slice(1)
    .map(Number);
  return { stolen, worked: user + nice + system + irq + softIrq };
}

/**
 * Of the time in which there was work to do, the part that was taken.
 * @param {Times | undefined} before
 */
export function stolenSince(before) {
  const now = stolenTime();
  if (!before || !now) return undefined;
  const stolen = now.stolen - before.stolen;
  return stolen / Math.max(1, stolen + now.worked - before.worked);
}
