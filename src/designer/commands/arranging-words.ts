/** What the commands that arrange steps are called, and what they answer. */
import { displayName } from '../step-name';

const steps = (count: number) => (count === 1 ? '1 step' : `${count} steps`);

export type WrapKind = 'Scope' | 'If' | 'Foreach' | 'Until' | 'Switch';

/** Where a step is moved by one key. */
export type Towards = 'Up' | 'Down' | 'Into' | 'Out';

const ways: Record<Towards, string> = {
  Up: 'Move up',
  Down: 'Move down',
  Into: 'Move into the container beside it',
  Out: 'Move out of its container',
};

const wrapNames: Record<WrapKind, string> = {
  Scope: 'Scope',
  If: 'Condition',
  Foreach: 'For each',
  Until: 'Until',
  Switch: 'Switch',
};

export const arrangingWords = {
  steps,
  markAll: 'Mark all steps beside this',
  copy: 'Copy',
  cut: 'Cut',
  paste: 'Paste',
  duplicate: 'Duplicate',
  wrapInto: (kind: WrapKind) => `Put into a ${wrapNames[kind]}`,
  wrapName: (kind: WrapKind) => wrapNames[kind],
  unwrap: 'Take the steps out',
  move: 'Move…',
  moveTowards: (towards: Towards) => ways[towards],
  copied: (count: number) => `${count === 1 ? 'Copied' : `Copied ${steps(count)}`}`,
  deleted: (count: number) => `${steps(count)} are deleted`,
  deletedOne: (step: string) => `${displayName(step)} is deleted`,
  deletedWithSteps: (step: string) => `${displayName(step)} and the steps in it are deleted`,
  cutDone: (count: number) => (count === 1 ? 'The step is cut' : `${steps(count)} are cut`),
  undoDelete: (count: number) => `delete ${steps(count)}`,
  cannotRead: 'The browser does not let the page read the clipboard',
  cannotReadText: 'Press Ctrl+V (⌘V) on the canvas instead: that needs no permission.',
  cannotWrite: 'The browser does not let the page write to the clipboard',
  cannotWriteText: 'Press Ctrl+C (⌘C) on the canvas instead.',
  deleteTitle: (count: number) => (count === 1 ? 'Delete the step' : `Delete ${steps(count)}`),
} as const;
