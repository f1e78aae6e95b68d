/** Texts of marking, copying, pasting, moving, joining and deleting steps. */

import type { Unpastable } from '../../model/clip/read-clip';
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

export const arrangeWords = {
  steps,
  marked: (count: number) => `${steps(count)} marked`,
  markedBar: 'Marked steps',
  commandsFor: (what: string) => `Commands for ${what}`,
  commandsHere: 'Commands for this place',
  commandsForFlow: 'Commands for the flow',
  unmark: 'Mark nothing',
  markAll: 'Mark all steps beside this',
  copy: 'Copy',
  cut: 'Cut',
  paste: 'Paste',
  pasteSteps: (count: number) => `Paste ${steps(count)}`,
  pasteAfter: 'Paste after this',
  pasteBeside: 'Paste as a parallel branch',
  duplicate: 'Duplicate',
  delete: 'Delete',
  group: 'Group into',
  wrapInto: (kind: WrapKind) => `Put into a ${wrapNames[kind]}`,
  wrapName: (kind: WrapKind) => wrapNames[kind],
  unwrap: 'Take the steps out',
  move: 'Move…',
  moveTowards: (towards: Towards) => ways[towards],
  moveMenu: 'Move',
  runAfter: 'Run after',
  runAfterHint: 'Which of the steps beside it this one waits for',
  removeConnection: 'Remove this connection',
  more: 'More',

  copied: (count: number) => `${count === 1 ? 'Copied' : `Copied ${steps(count)}`}`,
  pasted: (names: readonly string[]) =>
    names.length === 1
      ? `${displayName(names[0] ?? '')} is pasted`
      : `${steps(names.length)} are pasted`,
  duplicated: (names: readonly string[]) =>
    names.length === 1
      ? `${displayName(names[0] ?? '')} is added`
      : `${steps(names.length)} are duplicated`,
  nowCalled: (renamed: readonly { from: string; to: string }[]) => {
    const shown = renamed
      .slice(0, 2)
      .map(({ from, to }) => `${displayName(from)} is now ${displayName(to)}`);
    const rest = renamed.length - shown.length;
    return rest > 0 ? `${shown.join(', ')}, and ${rest} more` : shown.join(', ');
  },
  deleted: (count: number) => `${steps(count)} are deleted`,
  deletedOne: (step: string) => `${displayName(step)} is deleted`,
  deletedWithSteps: (step: string) => `${displayName(step)} and the steps in it are deleted`,
  cutDone: (count: number) => (count === 1 ? 'The step is cut' : `${steps(count)} are cut`),
  moved: (names: readonly string[]) =>
    names.length === 1
      ? `${displayName(names[0] ?? '')} is moved`
      : `${steps(names.length)} are moved`,
  undoPaste: 'paste',
  undoDelete: (count: number) => `delete ${steps(count)}`,
  undoMove: (count: number) => `move ${steps(count)}`,
  undoDuplicate: (count: number) => `duplicate ${steps(count)}`,
  undoUnwrap: (step: string) => `take the steps out of ${displayName(step)}`,
  initialize: (variable: string) => `Initialize_${variable}`,

  cannotRead: 'The browser does not let the page read the clipboard',
  cannotReadText: 'Press Ctrl+V (⌘V) on the canvas instead: that needs no permission.',
  cannotWrite: 'The browser does not let the page write to the clipboard',
  cannotWriteText: 'Press Ctrl+C (⌘C) on the canvas instead.',
  notPasted: 'Nothing here can be pasted as a step',
  unpastable: {
    empty: 'The clipboard is empty, or holds something that is no text.',
    prose:
      'It is text. Steps are pasted from JSON: copy them here, in another flow, or in the designer of Power Automate or Logic Apps.',
    brokenJson: 'It begins like JSON, but it is cut off or misspelt.',
    noSteps: 'It is JSON, but no step: an action has a type, and a definition has actions.',
    newer: 'The steps were copied in a newer version of the product.',
    onlyTrigger: 'It is a trigger. A flow has its own; only steps can be pasted.',
    designerForm:
      'It is a single step of the newer original designer, which copies the fields of its form and no definition. Put it into a scope there and copy the scope, or copy its code.',
    malformed: 'It looks like steps, but has not their form.',
  } satisfies Record<Unpastable, string>,
  onlyAtRoot:
    'A variable is declared outside of all other steps. Paste after a step that stands in none.',

  previewTitle: (count: number) => `Paste ${steps(count)}`,
  previewText: 'What is different here',
  newNames: 'New names',
  variableName: (name: string) => `Variable ${name}`,
  connections: 'Connections',
  noConnectionHere: 'no connection in this flow yet',
  usesConnection: (key: string) => `uses ${key}`,
  missingSteps: 'Steps that are not here',
  missingStepsText: 'What reads them finds nothing. The checker shows where.',
  missingVariables: 'Variables that are not here',
  missingParameters: 'Parameters that are not here',
  createVariable: (name: string, type: string) => `Declare ${name} (${type}) at the start`,
  createParameter: (name: string, type: string) => `Add ${name} (${type})`,
  readBy: (step: string) => `read by ${displayName(step)}`,
  cancel: 'Cancel',

  wrapDeclares: (step: string) =>
    `“${displayName(step)}” declares a variable, which only stands outside of all other steps.`,
  wrapBetween: (step: string) =>
    `“${displayName(step)}” runs between the marked steps and is not marked. Mark it as well.`,
  notBeside: 'The marked steps do not stand side by side: some are in another branch or container.',
  cannotWrap: (kind: WrapKind) => `Not put into a ${wrapNames[kind]}`,
  cannotUnwrap: (step: string) => `The steps stay in ${displayName(step)}`,
  unwrapBranches: 'Several of its branches hold steps. Empty all but one first.',
  unwrapped: (step: string) => `The steps of ${displayName(step)} are taken out`,
  stillNames: (count: number) =>
    count === 1
      ? 'One place still names it: see the checker.'
      : `${count} places still name it: see the checker.`,

  carrying: (what: string) =>
    `Moving ${what}. Arrow keys choose a place, Enter puts it there, with Ctrl it is copied, Escape cancels.`,
  carryBar: 'Moving',
  carryHint: 'choose a place',
  dropHint: 'put it there',
  copyHint: 'copy',
  cancelHint: 'cancel',
  moveHere: 'Move here',
  copyHere: 'Copy here',
  ownPlace: 'It stands here',
  notHere: 'Not here',
  noPlace: 'There is no other place for it this way.',
  dropped: (what: string, where: string) => `${what} is moved: ${where}.`,
  carryCancelled: 'Nothing is moved.',
  passedOver: (count: number, why: string) =>
    `Passed over ${count === 1 ? 'one place' : `${count} places`}: ${why}`,
  wouldBreak: (step: string, message: string) => `“${displayName(step)}”: ${message}`,
  wouldMiss: (reader: string, read: string) =>
    `“${displayName(reader)}” reads “${displayName(read)}”, which would no longer come before it.`,
  needsLater: (read: string) =>
    `It reads “${displayName(read)}”, which does not come before this place.`,
  intoItself: 'A step cannot move into itself.',

  drawFrom: (step: string) => `Draw a connection from ${displayName(step)}`,
  joinHere: (from: string, to: string) => `${displayName(to)} runs after ${displayName(from)}`,
  joinSelf: 'A step cannot wait for itself.',
  joinKnown: 'It waits for it already.',
  joinElsewhere: 'Only steps of the same branch or container can wait for each other.',
  joinCycle: (to: string, from: string) =>
    `${displayName(from)} comes after ${displayName(to)}: they would wait for each other.`,
  joinTrigger: 'Nothing waits for the trigger: the first steps run when it fires.',
  joined: (from: string, to: string) =>
    `${displayName(to)} now runs after ${displayName(from)} as well`,
  unjoined: (from: string, to: string) =>
    `${displayName(to)} no longer runs after ${displayName(from)}`,

  deleteTitle: (count: number) => (count === 1 ? 'Delete the step' : `Delete ${steps(count)}`),
  deleteIntro: (count: number) =>
    count === 1
      ? 'One place reads what goes. What shall stand there?'
      : `${count} places read what goes. What shall stand there?`,
  repair: 'Instead',
  leaveNothing: 'Nothing',
  leaveAsIs: 'Leave it as it is',
  valueOf: (value: string, step: string) => `${value} of ${displayName(step)}`,
  reads: (what: string) => `reads ${what}`,
  goTo: (step: string) => `Go to ${displayName(step)}`,
} as const;
