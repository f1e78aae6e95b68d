import type { Slot } from '../model/definition';
import { displayName } from './step-name';
import { words } from './words';

/** Where a step will stand: “In Approved › True, after Release”. */
export function placeText({ container, branch, after, before, mode }: Slot): string {
  const inside = container === null ? '' : words.inBranch(displayName(container), branch);
  if (mode === 'parallel') {
    return words.join(
      inside,
      after === null ? words.besideFirst : words.besideNext(displayName(after)),
    );
  }
  if (after !== null) return words.join(inside, words.afterStep(displayName(after)));
  return words.join(
    inside,
    before === undefined ? words.atStart : words.beforeStep(displayName(before)),
  );
}
