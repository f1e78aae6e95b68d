import type { Problem } from '../../../model/check/problem';
import { displayName } from '../../step-name';
import { groupOf, type ProblemGroup, problemGroups } from './problem-groups';
import type { Shown } from './words';

export interface ShownGroup {
  readonly group: ProblemGroup;
  /** Errors first, each in the order of the flow. */
  readonly problems: readonly Problem[];
}

/** What the pane lists, by group: of one severity, and with every word that is searched. */
export function shownProblems(
  problems: readonly Problem[],
  shown: Shown,
  search: string,
): readonly ShownGroup[] {
  const wanted = search.toLowerCase().split(/\s+/).filter(Boolean);
  const matching = problems.filter(
    (one) => (shown === 'all' || one.severity === shown) && matches(one, wanted),
  );
  return problemGroups.flatMap((group) => {
    const own = matching.filter(({ code }) => groupOf(code) === group);
    const sorted = own.toSorted((a, b) => a.severity.localeCompare(b.severity));
    return sorted.length === 0 ? [] : [{ group, problems: sorted }];
  });
}

function matches({ step, message, code }: Problem, wanted: readonly string[]): boolean {
  const text = `${step === null ? '' : displayName(step)} ${message} ${code}`.toLowerCase();
  return wanted.every((word) => text.includes(word));
}
