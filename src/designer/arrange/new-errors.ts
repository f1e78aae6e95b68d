/** What an edit would break: the errors that the checker finds after it and not before. */
import type { CheckOptions } from '../../model/check/context';
import { findProblems } from '../../model/check/find-problems';
import type { Problem } from '../../model/check/problem';
import type { Definition } from '../../model/definition';

/** Compares definitions with one that stays the same, whose problems are found once. */
export function errorsAfter(
  before: Definition,
  options: CheckOptions,
): (after: Definition) => readonly Problem[] {
  const find = (definition: Definition) =>
    // What the service refuses to publish is not let in by moving it.
    findProblems(definition, { ...options, purpose: 'save' }).filter(
      ({ severity }) => severity === 'error',
    );
  const known = counted(find(before));
  return (after) => {
    const left = new Map(known);
    return find(after).filter((problem) => {
      const count = left.get(keyOf(problem)) ?? 0;
      left.set(keyOf(problem), count - 1);
      return count <= 0;
    });
  };
}

function counted(problems: readonly Problem[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const problem of problems) counts.set(keyOf(problem), (counts.get(keyOf(problem)) ?? 0) + 1);
  return counts;
}

/** Where a step stands does not matter: that is what moves. */
function keyOf({ code, step, path, name }: Problem): string {
  return JSON.stringify([code, step, path, name]);
}
