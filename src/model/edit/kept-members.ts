/** Members of both that stand in the same order; the others are taken out and put in again. */
export function keptMembers(
  before: readonly string[],
  after: readonly string[],
): ReadonlySet<string> {
  const place = new Map(after.map((name, index) => [name, index]));
  const common = before.filter((name) => place.has(name));
  return new Set(longestRising(common, (name) => place.get(name) ?? 0));
}

/** A longest subsequence whose ranks rise; at once if they rise anyway, as nearly always. */
function longestRising(names: readonly string[], rank: (name: string) => number): string[] {
  const ranks = names.map(rank);
  if (ranks.every((one, index) => index === 0 || one > (ranks[index - 1] ?? -1))) return [...names];
  const length: number[] = [];
  const from: number[] = [];
  for (let end = 0; end < ranks.length; end++) {
    length[end] = 1;
    from[end] = -1;
    for (let i = 0; i < end; i++) {
      if ((ranks[i] ?? 0) < (ranks[end] ?? 0) && (length[i] ?? 0) + 1 > (length[end] ?? 0)) {
        length[end] = (length[i] ?? 0) + 1;
        from[end] = i;
      }
    }
  }
  const rising: string[] = [];
  for (let at = length.indexOf(Math.max(...length)); at !== -1; at = from[at] ?? -1) {
    rising.unshift(names[at] ?? '');
  }
  return rising;
}
