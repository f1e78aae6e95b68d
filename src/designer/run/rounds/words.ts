/** Texts of the table of a loop's rounds. */
import type { RoundField } from './choose-rounds';

const number = (value: number) => value.toLocaleString('en-GB');

const fields: Record<RoundField, string> = {
  number: 'Round',
  status: 'Status',
  duration: 'Took',
  started: 'Started',
  item: 'Item',
  error: 'Error',
};

export const roundsWords = {
  tableOf: (loop: string) => `Rounds of ${loop}`,
  field: (field: RoundField) => fields[field],
  filter: 'Which rounds',
  all: (count: number) => `All ${number(count)}`,
  failed: (count: number) => `Failed ${number(count)}`,
  status: 'Status',
  anyStatus: 'Any',
  search: 'Search items and errors',
  found: (count: number, of: number) =>
    count === of ? '' : `${number(count)} of ${number(of)} rounds`,
  none: 'No round is like that.',
  clear: 'Show all rounds',
  cut: (count: number) =>
    `The items are more than a page can hold: the first ${number(count)} are shown and searched.`,
  hiddenItems: 'The items are hidden by secure inputs.',
  keys: 'Enter shows a round on the canvas, Space marks it for comparing.',
  compareColumn: 'Compare',
  compareRound: (round: number) => `Compare round ${number(round)}`,
  compare: 'Compare',
  compareTwo: 'Mark two rounds to compare them.',
  comparing: (first: number, second: number) =>
    `Round ${number(first)} and round ${number(second)}`,
  backToTable: 'Back to all rounds',
  round: (round: number) => `Round ${number(round)}`,
  same: 'The same in both',
  differs: 'Differs',
  notRun: 'Not run',
  onlyDifferences: 'Differences only',
  noDifference: 'Both rounds were given and gave the same.',
  nothingInside: 'No step ran in these rounds.',
  reading: 'Reading both rounds',
} as const;
