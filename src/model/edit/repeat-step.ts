/** Wraps a step so that it runs once for each item of a list, nested lists included. */
import type { Definition } from '../definition';
import { uniqueName } from './name';
import type { RefusalReason } from './outcome';
import { wrapActions } from './wrap-actions';

export interface Repeated {
  readonly definition: Definition;
  /** The new loops, outermost first, and what each goes over. */
  readonly loops: readonly { readonly name: string; readonly over: string }[];
  /** What reads the current item of the innermost. */
  readonly item: string;
}

/** `lists`: the first as an expression, the others as selectors from the item of the one before. */
export function repeatStep(
  definition: Definition,
  step: string,
  lists: readonly string[],
): Repeated | { readonly refused: RefusalReason } {
  let now = definition;
  let item = '';
  const loops: { name: string; over: string }[] = [];
  for (const list of lists) {
    const over = item + list;
    const name = uniqueName(now, 'For_each');
    const action = { type: 'Foreach', foreach: `@${over}`, actions: {} };
    const wrapped = wrapActions(now, { steps: [step], name, action });
    if ('refused' in wrapped) return wrapped;
    now = wrapped.definition;
    loops.push({ name, over });
    item = `items('${name}')`;
  }
  return { definition: now, loops, item };
}
