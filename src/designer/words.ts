/** Every text of the designer and of the run view. */
import type { Branch } from '../model/definition';
import type { RefusalReason } from '../model/edit/outcome';
import type { Command } from '../model/edit-log';
import type { ActionStatus } from '../model/run/events';
import type { Operator } from './condition';
import { displayName } from './step-name';

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

const refusals: Record<RefusalReason, string> = {
  unknownCommand: 'This edit comes from a newer version of the product.',
  badArguments: 'This edit cannot be read.',
  noSuchStep: 'The step is gone: somebody removed it meanwhile.',
  noSuchPlace: 'The place is gone: somebody changed the flow there meanwhile.',
  badName: 'A name needs at least one letter or digit.',
  nameTaken:
    'Another step has this name already. Names differ in the whole flow, whatever their case.',
  danglingRunAfter: 'A step would wait for one that is not beside it.',
  cycle: 'Steps would wait for each other for ever.',
  insideItself: 'A step cannot move into itself.',
  changedSince: 'Somebody else has changed this since, so it cannot be taken back.',
};

export const words = {
  currentItem: 'Current item',
  and: 'and',
  or: 'or',
  operator: (operator: Operator, negated: boolean) => operatorWords[operator][negated ? 1 : 0],
  status: (status: ActionStatus) => statusWords[status],
  refusal: (reason: RefusalReason) => refusals[reason],
  unknownStep: (type: string) => `${type} is not known here; it is kept as it is`,
  asksFor: (titles: readonly string[]) =>
    titles.length === 0 ? 'Somebody presses the button' : `Asks for ${list(titles)}`,
  noSteps: 'No steps yet',
  items: (count: number) => (count === 1 ? '1 item' : `${count} items`),
  steps,
  command: commandWords,
  canvas: 'Flow',
  startsWhen: 'Starts when',
  addStep: 'Add a step',
  addAfter: (step: string) => `Add a step after ${step}`,
  addBefore: (step: string) => `Add a step before ${step}`,
  addFirst: 'Add the first step',
  addInto: (container: string) => `Add the first step in ${container}`,
  afterAll: (count: number) => (count === 2 ? 'after both' : `after all ${count}`),
  afterNothing: 'after nothing',
  branch: branchWords,
  notTaken: 'not taken',
  collapse: (container: string) => `Fold ${container}`,
  collapseHint: 'Fold',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Fit the flow',
  minimap: 'Minimap',
  problems: (count: number) => (count === 1 ? '1 problem' : `${count} problems`),
  conflictOnCard: 'An edit of yours no longer applies',
} as const;

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

/** A command as it stands behind Undo and Redo. */
function commandWords({ name, args }: Command): string {
  const step = displayName(typeof args.step === 'string' ? args.step : '');
  switch (name) {
    case 'insertAction':
      return `add ${displayName(String(args.name))}`;
    case 'removeAction':
      return `delete ${step}`;
    case 'renameAction':
      return `rename ${step}`;
    case 'moveAction':
      return `move ${step}`;
    case 'setMember':
    case 'setInput':
      return `change ${step}`;
    default:
      return 'the last change';
  }
}
