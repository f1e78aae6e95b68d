/** Where somebody was in the table of a loop's rounds, for as long as the tab is open. */
import { allRounds, type RoundsAsked } from './choose-rounds';

export interface RoundsPlace {
  readonly asked: RoundsAsked;
  /** Pixels that were scrolled. */
  readonly top: number;
  /** The round that the keyboard is at. */
  readonly active: number | null;
  /** Rounds that are chosen for comparing. */
  readonly compared: readonly number[];
}

const nowhere: RoundsPlace = { asked: allRounds, top: 0, active: null, compared: [] };
const prefix = 'millrace.rounds.';
const places = new Map<string, RoundsPlace>();

/** `key`: the run and the loop. */
export function keepPlace(key: string, place: RoundsPlace): void {
  places.set(key, place);
  try {
    sessionStorage.setItem(prefix + key, JSON.stringify(place));
  } catch {
    // It then lasts as long as the page.
  }
}

export function placeKept(key: string): RoundsPlace {
  return places.get(key) ?? storedPlace(key) ?? nowhere;
}

/** An older version of the app may have written it. */
function storedPlace(key: string): RoundsPlace | undefined {
  try {
    const stored = JSON.parse(sessionStorage.getItem(prefix + key) ?? 'null') as RoundsPlace | null;
    const isWhole =
      typeof stored?.asked?.text === 'string' &&
      typeof stored.asked.sort?.by === 'string' &&
      typeof stored.top === 'number' &&
      Array.isArray(stored.compared);
    return isWhole ? stored : undefined;
  } catch {
    return undefined;
  }
}
