/** Texts of marking, copying, pasting, moving, joining and deleting steps. */

import type { Unpastable } from '../../model/clip/read-clip';
import { arrangingWords, type WrapKind } from '../commands/arranging-words';
import { displayName } from '../step-name';

const { steps } = arrangingWords;

export const arrangeWords = {
  steps,
  markedBar: 'Marked steps',
  commandsFor: (what: string) => `Commands for ${what}`,
  commandsHere: 'Commands for this place',
  commandsForFlow: 'Commands for the flow',
  unmark: 'Mark nothing',
  pasteSteps: (count: number) => `Paste ${steps(count)}`,
  pasteAfter: 'Paste after this',
  pasteBeside: 'Paste as a parallel branch',
  delete: 'Delete',
  group: 'Group into',
  moveMenu: 'Move',
  runAfter: 'Run after',
  removeConnection: 'Remove this connection',

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
  undoPaste: 'paste',
  undoMove: (count: number) => `move ${steps(count)}`,

  notPasted: 'Nothing here can be pasted as a step',
  unpastable: {
    empty: 'The clipboard is empty, or holds something other than text.',
    prose:
      'It is text. Steps are pasted from JSON: copy them here, in another flow, or in the designer of Power Automate or Logic Apps.',
    brokenJson: 'It begins like JSON, but it is cut off or misspelt.',
    noSteps: 'It is JSON, but not a step: an action has a type, and a definition has actions.',
    newer: 'The steps were copied in a newer version of the product.',
    onlyTrigger: 'It is a trigger. A flow has its own; only steps can be pasted.',
    designerForm:
      'It is a single step of the newer original designer, which copies the fields of its form and no definition. Put it into a scope there and copy the scope, or copy its code.',
    malformed: 'It looks like steps, but is not written as steps are.',
  } satisfies Record<Unpastable, string>,
  onlyAtRoot:
    'A variable can only be declared outside loops, conditions and scopes. Paste after a step that is in none of them.',

  previewTitle: (count: number) => `Paste ${steps(count)}`,
  newNames: 'New names',
  variableName: (name: string) => `Variable ${name}`,
  connections: 'Connections',
  noConnectionHere: 'no connection in this flow yet',
  usesConnection: (key: string) => `uses ${key}`,
  missingSteps: 'Steps this flow does not have',
  missingStepsText: 'Values taken from them will be missing. The checker lists where.',
  missingVariables: 'Variables this flow does not have',
  missingParameters: 'Parameters this flow does not have',
  createVariable: (name: string, type: string) => `Declare ${name} (${type}) at the start`,
  createParameter: (name: string, type: string) => `Add ${name} (${type})`,
  readBy: (step: string) => `used by ${displayName(step)}`,
  cancel: 'Cancel',

  wrapDeclares: (step: string) =>
    `“${displayName(step)}” declares a variable, which can only be done outside loops, conditions and scopes.`,
  wrapBetween: (step: string) =>
    `“${displayName(step)}” runs between the marked steps and is not marked. Mark it as well.`,
  notBeside: 'The marked steps do not stand side by side: some are in another branch or container.',
  cannotWrap: (kind: WrapKind) => `Not put into a ${arrangingWords.wrapName(kind)}`,
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

  deleteIntro: (count: number) =>
    count === 1
      ? 'One place uses its value. Choose what stands there instead.'
      : `${count} places use its value. Choose what stands there instead.`,
  repair: 'Instead',
  leaveNothing: 'Nothing',
  leaveAsIs: 'Leave it as it is',
  valueOf: (value: string, step: string) => `${value} of ${displayName(step)}`,
  reads: (what: string) => `uses ${what}`,
} as const;
