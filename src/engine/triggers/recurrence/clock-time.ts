/**
 * Between UTC and what the clock of a zone shows. Both are milliseconds since 1970; a shown time is one
 * read as if it were UTC.
 */
import type { Zone } from '../../../expressions/index';

const day = 86_400_000;

export function shownAt(utc: number, zone: Zone): number {
  return utc + zone.offsetAt(utc) * 1_000;
}

/**
 * The first moment at which the clock of the zone has reached a shown time. So a time that the clock
 * leaves out is when the gap ends, and one that it shows twice is the first of both.
 */
export function firstMomentOf(shown: number, zone: Zone): number {
  if (zone.isUtc) return shown;
  const before = zone.offsetAt(shown - day) * 1_000;
  const after = zone.offsetAt(shown + day) * 1_000;
  const early = shown - Math.max(before, after);
  const late = shown - Math.min(before, after);
  if (shownAt(early, zone) === shown) return early;
  if (shownAt(late, zone) === shown) return late;
  return endOfGap(early, late, shown, zone);
}

/** Between both the clock is put forward over the shown time. */
function endOfGap(early: number, late: number, shown: number, zone: Zone): number {
  let [below, reached] = [early, late];
  while (reached - below > 1) {
    const middle = Math.floor((below + reached) / 2);
    if (shownAt(middle, zone) < shown) below = middle;
    else reached = middle;
  }
  return reached;
}
