import type { Problem } from '../model/check/problem';

/** Steps whose problems are what they were keep their list, so that their cards rest. */
export function byStep(
  problems: readonly Problem[],
  before: ReadonlyMap<string, readonly Problem[]>,
): ReadonlyMap<string, readonly Problem[]> {
  const found = new Map<string, Problem[]>();
  for (const problem of problems) {
    if (problem.step === null) continue;
    found.set(problem.step, [...(found.get(problem.step) ?? []), problem]);
  }
  for (const list of found.values()) list.sort((a, b) => a.severity.localeCompare(b.severity));
  return new Map([...found].map(([step, list]) => [step, same(before.get(step), list)]));
}

function same(known: readonly Problem[] | undefined, list: readonly Problem[]): readonly Problem[] {
  return known && JSON.stringify(known) === JSON.stringify(list) ? known : list;
}
