/** What an edit answers: the new definition, or why it does not apply. */
import type { Definition } from '../definition';

export type RefusalReason =
  | 'unknownCommand'
  | 'badArguments'
  | 'noSuchStep'
  | 'noSuchPlace'
  | 'badName'
  | 'nameTaken'
  | 'danglingRunAfter'
  | 'cycle'
  | 'insideItself'
  | 'notSideBySide'
  | 'noContainer'
  | 'severalBranches'
  | 'onlyAtRoot'
  | 'noSuchName'
  | 'tooDeep'
  | 'changedSince';

export type Edited = { readonly definition: Definition } | { readonly refused: RefusalReason };

export function refused(reason: RefusalReason): Edited {
  return { refused: reason };
}
