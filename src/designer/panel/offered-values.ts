/** Which values the picker shows: what matches, of long groups the beginning. Pure. */
import type { ValueGroup, ValueOffer } from '../values';

export interface ShownGroup extends ValueGroup {
  /** More than are shown. */
  readonly all: number;
}

/** More than these of one step are shown on demand. */
const shownOfGroup = 12;
/** Of what is searched for; whoever needs more types another word. */
const shownOfAll = 120;

/** Every word typed must occur in the value's title, in its lists, or in its step's name. */
export function shownValues(
  groups: readonly ValueGroup[],
  query: string,
  unfolded: ReadonlySet<string>,
): readonly ShownGroup[] {
  const wanted = query.toLowerCase().split(/\s+/u).filter(Boolean);
  let room = wanted.length === 0 ? Number.POSITIVE_INFINITY : shownOfAll;
  return groups.flatMap((group): ShownGroup[] => {
    const found = group.values.filter((value) => matches(value, group, wanted));
    const isWhole = wanted.length > 0 || unfolded.has(group.key);
    const values = found.slice(0, Math.min(room, isWhole ? found.length : shownOfGroup));
    room -= values.length;
    return values.length === 0 ? [] : [{ ...group, values, all: found.length }];
  });
}

function matches(value: ValueOffer, group: ValueGroup, wanted: readonly string[]): boolean {
  if (wanted.length === 0) return true;
  const { title, within = [], expression } = value;
  const text = `${title} ${within.join(' ')} ${group.title} ${expression}`.toLowerCase();
  return wanted.every((word) => text.includes(word));
}
