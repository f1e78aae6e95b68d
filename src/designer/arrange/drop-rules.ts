/**
 * Where carried steps may be put. The rule is the checker's: a place is refused if the flow would have an
 * error there that it does not have now.
 */
import type { CheckOptions } from '../../model/check/context';
import type { Problem } from '../../model/check/problem';
import type { Definition, Slot } from '../../model/definition';
import { addedFault } from '../../model/edit/faults';
import { actionsAt, findAction, successors } from '../../model/walk';
import { refusals } from '../refusal-words';
import { dropped } from './dropped';
import { errorsAfter } from './new-errors';
import { arrangeWords as words } from './words';

export type Verdict =
  | { readonly kind: 'allowed' }
  /** The steps stand there already. */
  | { readonly kind: 'own' }
  | { readonly kind: 'refused'; readonly why: string };

export interface DropRules {
  verdict(slot: Slot, copy: boolean): Verdict;
}

const allowed: Verdict = { kind: 'allowed' };
const own: Verdict = { kind: 'own' };

/** Each place is judged when it is first asked for: a check of the whole flow takes some milliseconds. */
export function dropRules(
  definition: Definition,
  steps: readonly string[],
  options: CheckOptions,
): DropRules {
  const errors = errorsAfter(definition, options);
  const known = new Map<string, Verdict>();
  const judge = (slot: Slot, copy: boolean): Verdict => {
    if (!copy && isOwnPlace(definition, steps, slot)) return own;
    const edited = dropped(definition, steps, slot, copy);
    if ('refused' in edited) return refusedFor(refusals[edited.refused]);
    const fault = addedFault(definition, edited.definition);
    if (fault) return refusedFor(refusals[fault]);
    const [error] = errors(edited.definition);
    if (!error) return allowed;
    return refusedFor(sayError(error, steps));
  };
  return {
    verdict(slot, copy) {
      const key = JSON.stringify([copy, slot.container, slot.branch, slot.after, slot.before]);
      const verdict = known.get(key) ?? judge(slot, copy);
      known.set(key, verdict);
      return verdict;
    },
  };
}

/** An error as it would be, if the steps stood there. */
function sayError({ code, step, name, message }: Problem, carried: readonly string[]): string {
  if (step === null || carried.includes(step)) {
    return code === 'notYetRun' && name !== undefined ? words.needsLater(name) : message;
  }
  if (code !== 'notYetRun' || name === undefined) return words.wouldBreak(step, message);
  return words.wouldMiss(step, name);
}

function refusedFor(why: string): Verdict {
  return { kind: 'refused', why };
}

/** The + right before and right behind what is carried. */
function isOwnPlace(definition: Definition, steps: readonly string[], slot: Slot): boolean {
  if (slot.after !== null && steps.includes(slot.after)) return true;
  if (slot.before !== undefined) return steps.includes(slot.before);
  const follows =
    slot.after === null
      ? Object.keys(actionsAt(definition, slot) ?? {}).filter(
          (name) => Object.keys(findAction(definition, name)?.action.runAfter ?? {}).length === 0,
        )
      : successors(actionsAt(definition, slot) ?? {}, slot.after);
  return follows.length > 0 && follows.every((name) => steps.includes(name));
}
