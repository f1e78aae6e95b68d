/** Texts of comparing two versions of a flow. */
import type { Branch } from '../../model/definition';
import { displayName } from '../step-name';
import { words as designerWords } from '../words';
import type { ChangeKind } from './differences';
import type { Side } from './side';

const kinds: Readonly<Record<ChangeKind, string>> = {
  added: 'Added',
  removed: 'Removed',
  renamed: 'Renamed',
  moved: 'Moved',
  changed: 'Changed',
};

const count = (number: number, one: string, several = `${one}s`) =>
  `${number.toLocaleString('en-GB')} ${number === 1 ? one : several}`;

export const compareWords = {
  title: 'Compare',
  from: 'From',
  to: 'To',
  side: (side: Side, name?: string) =>
    side === 'draft' ? 'Draft' : `Version ${side}${name === undefined ? '' : `, ${name}`}`,
  short: (side: Side) => (side === 'draft' ? 'the draft' : `v${side}`),
  kind: (kind: ChangeKind) => kinds[kind],
  legend: 'What is different',
  counted: (kind: ChangeKind, number: number) => `${number} ${kinds[kind].toLowerCase()}`,
  summary: (steps: number) => `${count(steps, 'difference')}`,
  inBar: (differences: number, version: number) =>
    differences === 0
      ? `same as v${version}`
      : `${count(differences, 'difference')} from v${version}`,
  compareWith: (differences: number, version: number) =>
    `Compare the draft with version ${version}: ${count(differences, 'difference')}`,
  same: 'Nothing is different',
  sameText: 'Both say the same, down to the last field.',
  onlyOrder: 'Only the order differs in which steps stand in the file. It means nothing to a run.',
  theFlow: 'The flow itself',
  name: 'Name',
  place: 'Place',
  order: 'Run after',
  trigger: 'Trigger',
  was: 'was',
  is: 'is',
  nothing: 'nothing',
  atRoot: 'In the flow itself',
  inGraph: (container: string, branch: Branch) =>
    `In ${displayName(container)}${branch === 'actions' ? '' : ` › ${designerWords.branch(branch)}`}`,
  first: 'at the start',
  goTo: (step: string, kind: string) => `${step}: ${kind}. Show it on the canvas`,
  goToField: (step: string, field: string) => `${step}, ${field}`,
  restoreStep: (step: string, version: number) => `Restore ${step} as in version ${version}`,
  restoreStepTitle: (step: string, version: number) => `restore ${step} as in version ${version}`,
  restoredStep: (step: string, version: number) => `${step} is as in version ${version}`,
  restore: (version: number) => `Restore version ${version}`,
  restoreTitle: (version: number) => `restore version ${version}`,
  restored: (version: number) => `The draft is version ${version} now`,
  restoredText: 'Runs go on with what is published until you publish it.',
  showMore: (number: number) => `Show ${count(number, 'more difference')}`,
  onCanvas: 'Cards that differ are marked on the canvas.',
  versionOnCanvas: (side: string) => `The canvas shows ${side} with its cards that differ marked.`,
  cannotRead: (side: string) => `${side} cannot be read`,
  cannotReadText: (message: string) =>
    `Its text is kept as it is, but it is no definition: ${message} Choose another version.`,
  gone: (side: string) => `${side} is not there`,
  goneText: 'It was never published, or it was taken away. Choose another version.',
  foreign:
    'The two are no versions of one flow: one of them comes from another. What differs is listed all the same; what belongs to the other flow alone, as its runs and connections, is not here.',
  noConnector: (connectors: readonly string[]) =>
    connectors.length === 1
      ? `The connector ${connectors[0]} is not here any more: its steps are compared as plain values.`
      : `The connectors ${connectors.join(', ')} are not here any more: their steps are compared as plain values.`,
} as const;
