import type { Problem } from '../model/check/problem';

interface Found {
  readonly problems: readonly Problem[];
  /** The same by step, worst first. */
  readonly problemsByStep: ReadonlyMap<string, readonly Problem[]>;
}

/** What is found anew, if it is news: steps whose problems are what they were keep their list. */
export function problemsFound(problems: readonly Problem[], before: Found): Found {
  if (isSame(problems, before.problems)) return before;
  return { problems, problemsByStep: byStep(problems, before.problemsByStep) };
}

function byStep(
  problems: readonly Problem[],
  before: ReadonlyMap<string, readonly Problem[]>,
): ReadonlyMap<string, readonly Problem[]> {
  const found = new Map<string, Problem[]>();
  for (const problem of problems) {
    if (problem.step === null) continue;
    found.set(problem.step, [...(found.get(problem.step) ?? []), problem]);
  }
  for (const list of found.values()) list.sort((a, b) => a.severity.localeCompare(b.severity));
  return new Map(
    [...found].map(([step, list]) => {
      const known = before.get(step);
      return [step, known && isSame(known, list) ? known : list];
    }),
  );
}

function isSame(one: readonly Problem[], other: readonly Problem[]): boolean {
  return one.length === other.length && JSON.stringify(one) === JSON.stringify(other);
}
