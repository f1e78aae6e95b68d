/** The members of two lists that were made from a third, in one order that does not depend on whose is whose. */
export function mergeOrder(
  base: readonly string[],
  a: readonly string[],
  b: readonly string[],
): readonly string[] {
  // Where only one side put what both have in another order, that order holds; where both did, that of `a`.
  const [order, other] = reorders(base, a) || !reorders(base, b) ? [a, b] : [b, a];
  const before = new Set(base);
  const added = addedBehind(order, other);
  const merged: string[] = [];
  let at = -1;
  const append = (anchor: string | null) => {
    const theirs = added.get(anchor);
    if (!theirs) return;
    const own: string[] = [];
    for (let next = order[at + 1]; isOwn(next); next = order[at + 1]) {
      own.push(next);
      at++;
    }
    const ownFirst = own[0] !== undefined && own[0] < (theirs[0] ?? '');
    merged.push(...(ownFirst ? [...own, ...theirs] : [...theirs, ...own]));
  };
  const isOwn = (name: string | undefined): name is string =>
    name !== undefined && !before.has(name) && !added.has(name);
  append(null);
  for (at = at + 1; at < order.length; at++) {
    const name = order[at] ?? '';
    merged.push(name);
    append(name);
  }
  return merged;
}

/** What only the other list has, by what it stands behind there. */
function addedBehind(
  order: readonly string[],
  other: readonly string[],
): ReadonlyMap<string | null, readonly string[]> {
  const known = new Set(order);
  const added = new Map<string | null, string[]>();
  let anchor: string | null = null;
  for (const name of other) {
    if (known.has(name)) anchor = name;
    else added.set(anchor, [...(added.get(anchor) ?? []), name]);
  }
  return added;
}

/** Whether what a list kept of another stands in another order. */
function reorders(base: readonly string[], list: readonly string[]): boolean {
  const places = new Map(base.map((name, at) => [name, at] as const));
  const kept = list.flatMap((name) => places.get(name) ?? []);
  return kept.some((place, at) => at > 0 && place < (kept[at - 1] ?? 0));
}
