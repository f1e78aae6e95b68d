/** Every text of the designer and of the run view. */
import type { Branch } from '../model/definition';
import type { RefusalReason } from '../model/edit/outcome';
import type { ActionStatus } from '../model/run/events';
import { commandWords } from './command-words';
import type { Operator } from './condition';
import { refusals } from './refusal-words';

const operatorWords: Record<Operator, readonly [string, string]> = {
  equals: ['is equal to', 'is not equal to'],
  greater: ['is greater than', 'is not greater than'],
  greaterOrEquals: ['is greater than or equal to', 'is not greater than or equal to'],
  less: ['is less than', 'is not less than'],
  lessOrEquals: ['is less than or equal to', 'is not less than or equal to'],
  contains: ['contains', 'does not contain'],
  startsWith: ['starts with', 'does not start with'],
  endsWith: ['ends with', 'does not end with'],
};

const statusWords: Record<ActionStatus, string> = {
  Waiting: 'Waiting',
  Running: 'Running',
  Succeeded: 'Succeeded',
  Failed: 'Failed',
  Skipped: 'Skipped',
  TimedOut: 'Timed out',
  Cancelled: 'Cancelled',
};

export const words = {
  currentItem: 'Current item',
  and: 'and',
  or: 'or',
  not: 'not',
  operator: (operator: Operator, negated: boolean) => operatorWords[operator][negated ? 1 : 0],
  status: (status: ActionStatus) => statusWords[status],
  refusal: (reason: RefusalReason) => refusals[reason],
  unknownStep: (type: string) => `${type}, kept as it is`,
  asksFor: (titles: readonly string[]) =>
    titles.length === 0 ? 'Somebody presses the button' : `Asks for ${list(titles)}`,
  noSteps: 'No steps yet',
  timeUnit: (unit: string, one: boolean) => `${unit.toLowerCase()}${one ? '' : 's'}`,
  items: (count: number) => (count === 1 ? '1 item' : `${count} items`),
  steps,
  command: commandWords,
  canvas: 'Flow',
  paletteCommands: 'This flow',
  paletteSteps: 'Steps',
  startsWhen: 'Starts when',
  cannotDraw: 'This step cannot be drawn',
  chooseTrigger: 'Choose a trigger',
  nothingStarts: 'Nothing starts this flow yet',
  addStep: 'Add a step',
  addAfter: (step: string) => `Add a step after ${step}`,
  addBefore: (step: string) => `Add a step before ${step}`,
  addFirst: 'Add the first step',
  addInto: (container: string, branch: string | null) =>
    `Add the first step in ${container}${branch === null ? '' : `, ${branch}`}`,
  afterAll: (count: number) => (count === 2 ? 'after both' : `after all ${count}`),
  afterNothing: 'after nothing',
  branch: branchWords,
  notTaken: 'not taken',
  wholeBody: 'Body',
  composeOutput: 'Outputs',
  fold: (container: string, folded: boolean) => `${folded ? 'Unfold' : 'Fold'} ${container}`,
  foldHint: 'Fold (C)',
  unfoldHint: 'Unfold (C)',
  foldCommand: 'Fold or unfold',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Fit the flow',
  minimap: 'Minimap',
  problems: (count: number) => (count === 1 ? '1 problem' : `${count} problems`),
  conflictOnCard: 'An edit of yours no longer applies',
  conflict: (what: string) => `Not done: ${what}.`,
  back: 'Back',
  draft: 'Draft',
  published: 'Published',
  publish: 'Publish',
  publishedAs: (version: number) => `Published as version ${version}`,
  editsSince: (edits: number, version: number) => {
    if (version === 0) return 'never published';
    if (edits === 0) return `v${version}`;
    return `${edits === 1 ? '1 edit' : `${edits} edits`} since v${version}`;
  },
  saving: (state: 'saved' | 'saving') => state,
  unsaved: (reason: string) => `not saved: ${reason}`,
  tryAgain: 'Try again',
  undo: (what: string) => `Undo: ${what}`,
  redo: (what: string) => `Redo: ${what}`,
  nothingToUndo: 'Undo',
  nothingToRedo: 'Redo',
  history: 'History',
  versions: 'Versions',
  publishNamed: 'Publish with a name and a note',
  keys: 'Keyboard',
  checker: 'Checker',
  checkerCount: (errors: number, warnings: number) =>
    errors + warnings === 0
      ? 'Checker: no problems'
      : `Checker: ${count(errors, 'error')}, ${count(warnings, 'warning')}`,
  test: 'Test',
  testText: 'Run the draft as it is now',
  testRun: (status: string) => `Test: ${status}`,
  keepAsTest: 'Save as a test',
  openRun: 'Open the run',
  hideRun: 'Back to editing',

  stepGone: (step: string) => `${step} is no longer in the draft`,
  close: 'Close',
  showAll: (size: string) => `Show all ${size}`,
  more: 'More',
  moreCommands: (errors: number) =>
    errors === 0 ? 'More commands' : `More commands (${count(errors, 'error')})`,
  rename: 'Rename',
  goTo: (step: string) => `Go to ${step}`,
  parameters: 'Parameters',
  code: 'Code',
  addAfterThis: 'Add a step after this',
  addBeside: 'Add a parallel branch',
  deleted: (step: string) => `${step} is deleted`,
  deletedWithSteps: (step: string) => `${step} and the steps in it are deleted`,
  choose: 'Choose one',
  type: (type: string) => typeWords[type] ?? type,

  addRow: 'Add a row',

  searchSteps: 'Search all steps',
  results: (number: number) => (number === 1 ? '1 result' : `${number} results`),
  bestMatches: 'Best matches',
  builtIn: 'Built in',
  moveHint: 'move',
  addHint: 'add',
  where: 'Where it goes',
  inSequence: 'In sequence',
  inParallel: 'As a parallel branch',
  inBranch: (container: string, branch: Branch) =>
    `In ${container}${branch === 'actions' ? '' : ` › ${branchWords(branch)}`}`,
  join: (inside: string, place: string) => (inside === '' ? capital(place) : `${inside}, ${place}`),
  afterStep: (step: string) => `after ${step}`,
  beforeStep: (step: string) => `before ${step}`,
  atStart: 'at the start',
  besideFirst: 'beside the first step',
  besideNext: (step: string) => `beside what follows ${step}`,

  rounds,
  roundsOnCard,
  roundNumber: (index: number) => number(index + 1),
  roundOf: (index: number, begun: number) => `${number(index + 1)} of ${number(begun)}`,
  roundsOf: (loop: string) => `Rounds of ${loop}`,
  previousRound: (loop: string) => `Previous round of ${loop}`,
  nextRound: (loop: string) => `Next round of ${loop}`,
  simulated: 'Simulated',
  triesFailed: (tries: number) => `${count(tries, 'try', 'tries')} failed before`,
  waitsUntil: (time: string, left: string | null) =>
    left === null ? `Until ${time}, due now` : `Until ${time}, ${left} left`,

  inputs: 'Inputs',
  outputs: 'Outputs',

  cannotOpen: 'This flow cannot be opened',
  cannotOpenText: 'It was deleted, or it is not shared with you.',
  unreadable: 'This definition cannot be read.',
} as const;

const typeWords: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'number',
  number: 'number',
  boolean: 'yes or no',
  any: '',
};

function count(number: number, one: string, several = `${one}s`): string {
  return number === 1 ? `1 ${one}` : `${number} ${several}`;
}

const number = (value: number) => value.toLocaleString('en-GB');

interface RoundCounts {
  readonly finished: number;
  readonly failed: number;
  readonly total: number | undefined;
}

/** “1,204 of 5,000 rounds, 3 failed”. */
function rounds(loop: RoundCounts): string {
  const { finished, failed, total } = loop;
  const of = total === undefined ? '' : ` of ${number(total)}`;
  const failures = failed === 0 ? '' : `, ${number(failed)} failed`;
  return `${number(finished)}${of} ${(total ?? finished) === 1 ? 'round' : 'rounds'}${failures}`;
}

/** A card is narrow, and what failed must not be cut off. */
function roundsOnCard(loop: RoundCounts): string {
  const { finished, failed, total } = loop;
  if (failed === 0 || total === undefined) return rounds(loop);
  return `${number(finished)} of ${number(total)}, ${number(failed)} failed`;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** The chip of a branch. */
function branchWords(branch: Branch): string {
  if (branch === 'actions') return 'True';
  if (branch === 'else') return 'False';
  return branch === 'default' ? 'Default' : branch.slice('case:'.length);
}

function steps(count: number): string {
  return count === 1 ? '1 step' : `${count} steps`;
}

/** “a, b and c”. */
function list(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}
