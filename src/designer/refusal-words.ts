/** Why an edit was not done. */
import type { RefusalReason } from '../model/edit/outcome';

export const refusals: Record<RefusalReason, string> = {
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
  notSideBySide: 'Only steps that stand side by side can go into a container together.',
  noContainer: 'This step holds no other steps.',
  severalBranches: 'Several branches of this step hold steps. Empty all but one first.',
  onlyAtRoot: 'A variable is declared outside of all other steps.',
  noSuchName: 'There is no variable or parameter of this name.',
  tooDeep: 'It is nested deeper than a definition may be.',
  changedSince: 'Somebody else has changed this since, so it cannot be done.',
};
