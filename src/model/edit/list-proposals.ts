/**
 * What can be done when a field for one value is to get something out of a list. Nothing of it is imposed:
 * each way is worked out as the definition that it would make, so that it can be shown before it is chosen.
 */
import { quote } from '../../expressions/language';
import type { Action, Definition } from '../definition';
import {
  firstItem,
  joinedItems,
  type ListValue,
  readInLoops,
  wholeList,
} from '../scope/list-value';
import { findAction } from '../walk';
import { dependentsOf } from './dependents';
import { insertAction } from './insert-action';
import { uniqueName } from './name';
import type { RefusalReason } from './outcome';
import { repeatStep } from './repeat-step';

/** One way: what the field reads, in the definition as it is then. */
export interface Way {
  readonly expression: string;
  readonly definition: Definition;
}

export interface EachWay extends Way {
  /** The loops that are put around the step; none where it is in them already. */
  readonly loops: readonly { readonly name: string; readonly over: string }[];
  /** Steps outside that read the step: out of a loop they cannot. */
  readonly losing: readonly string[];
}

export interface ListProposals {
  readonly each: EachWay | { readonly refused: RefusalReason };
  readonly first: Way;
  /** `adds`: the step that picks the values out of the items first. */
  readonly join: (Way & { readonly adds: string | null }) | null;
  readonly whole: Way;
}

export function listProposals(
  definition: Definition,
  step: string,
  value: ListValue,
): ListProposals {
  return {
    each: eachWay(definition, step, value),
    first: { definition, expression: firstItem(value) },
    join: joinWay(definition, step, value),
    whole: { definition, expression: wholeList(value) },
  };
}

function eachWay(definition: Definition, step: string, value: ListValue): ListProposals['each'] {
  const read = readInLoops(definition, step, value);
  if (read.missing.length === 0) {
    return { definition, expression: read.expression, loops: [], losing: [] };
  }
  const repeated = repeatStep(definition, step, read.missing);
  if ('refused' in repeated) return repeated;
  const { loops, item } = repeated;
  const readers = dependentsOf(definition, [step]).map((one) => one.step);
  const losing = [...new Set(readers)];
  return { definition: repeated.definition, expression: item + read.member, loops, losing };
}

/** WDL: `join` takes plain items, so members are selected in a step of their own before. */
function joinWay(definition: Definition, step: string, value: ListValue): ListProposals['join'] {
  const plain = joinedItems(value);
  if (plain !== null) return { definition, expression: plain, adds: null };
  const place = findAction(definition, step);
  if (!place || value.lists.length > 1) return null;
  const adds = uniqueName(definition, 'Select');
  const action: Action = {
    type: 'Select',
    inputs: { from: `@${wholeList(value)}`, select: `@item()${value.member}` },
  };
  const slot = { ...place.graph, after: null, before: step, mode: 'between' } as const;
  const inserted = insertAction(definition, { slot, name: adds, action });
  if ('refused' in inserted) return null;
  const expression = `join(body(${quote(adds)}), ', ')`;
  return { definition: inserted.definition, expression, adds };
}
