/** Texts of the checker's pane. */
import type { ProblemGroup } from './problem-groups';

export type Shown = 'all' | 'error' | 'warning';

const groups: Readonly<Record<ProblemGroup, string>> = {
  structure: 'Structure',
  operation: 'Operations',
  parameter: 'Parameters',
  setting: 'Settings',
  connection: 'Connections',
  expression: 'Expressions',
  flow: 'Variables and parameters',
};

export const words = {
  show: 'Which problems',
  all: (count: number) => `All ${count}`,
  errors: (count: number) => `Errors ${count}`,
  warnings: (count: number) => `Warnings ${count}`,
  search: 'Search the problems',
  group: (group: ProblemGroup) => groups[group],
  noneShown: 'No problem matches.',
  fixAll: (count: number) => `Fix all ${count}`,
  fixAllTitle: (count: number, what: string) => `${count} times: ${what}`,
  fixedAll: (count: number) => `${count} problems are fixed`,
  nextHint: 'next problem',
  previousHint: 'previous',
  /** As it is read out while somebody edits. */
  count: (errors: number, warnings: number) =>
    errors + warnings === 0
      ? 'No problems'
      : `${errors === 1 ? '1 error' : `${errors} errors`}, ${warnings === 1 ? '1 warning' : `${warnings} warnings`}`,
} as const;
