/** Values inside of lists: how a single field may read one, in or out of a loop. */
import { outputsPath, parseExpression, print, referenceOf } from '../../expressions/language';
import type { Definition } from '../definition';
import { findAction } from '../walk';

export interface ListValue {
  /** The outermost list as an expression; each further one as selectors of an item: `?['lines']`. */
  readonly lists: readonly [string, ...string[]];
  /** Selectors from an item of the innermost list; empty for the item itself. */
  readonly member: string;
}

/** The list itself, of a value that is in several: that of all first items. */
export function wholeList({ lists: [list, ...inner] }: ListValue): string {
  return inner.reduce((outer, selectors) => `first(${outer})${selectors}`, list);
}

export function firstItem(value: ListValue): string {
  return `first(${wholeList(value)})${value.member}`;
}

/** Null if the items have to be picked apart first. */
export function joinedItems(value: ListValue): string | null {
  return value.member === '' ? `join(${wholeList(value)}, ', ')` : null;
}

export interface LoopRead {
  /** What reads the value within the loops that there are. */
  readonly expression: string;
  /** Lists that no loop around goes over, outermost first, as expressions where their loop would stand. */
  readonly missing: readonly string[];
  /** Selectors of the value from the item of the innermost list. */
  readonly member: string;
}

/** How the loops around a step read a value; what is missing has to be wrapped around it. */
export function readInLoops(definition: Definition, step: string, value: ListValue): LoopRead {
  const [list, ...inner] = value.lists;
  let over = list;
  const rest = [...inner];
  for (;;) {
    const loop = loopOver(definition, step, over);
    if (loop === null) break;
    const item = `items('${loop.replaceAll("'", "''")}')`;
    const next = rest.shift();
    if (next === undefined) {
      return { expression: item + value.member, missing: [], member: value.member };
    }
    over = item + next;
  }
  return { expression: '', missing: [over, ...rest], member: value.member };
}

/** The innermost For each around a step that goes over this list; null if there is none. */
function loopOver(definition: Definition, step: string, list: string): string | null {
  const ancestors = findAction(definition, step)?.ancestors ?? [];
  const found = ancestors.findLast((name) => {
    const action = findAction(definition, name)?.action;
    if (action?.type.toLowerCase() !== 'foreach' || typeof action.foreach !== 'string')
      return false;
    return action.foreach.startsWith('@') && sameReading(codeOf(action.foreach), list);
  });
  return found ?? null;
}

/** `@x` and `@{x}` as `x`. */
function codeOf(text: string): string {
  return text.startsWith('@{') && text.endsWith('}') ? text.slice(2, -1) : text.slice(1);
}

/** Whether two expressions read the same, however that is written: `body('A')` is `outputs('A')?['body']`. */
export function sameReading(one: string, other: string): boolean {
  return readingOf(one) === readingOf(other);
}

function readingOf(code: string): string {
  const { expression, problems } = parseExpression(code);
  if (problems.length > 0) return code;
  const reference = referenceOf(expression);
  const path = reference && outputsPath(reference);
  if (!reference || !path) return print(expression);
  return JSON.stringify([reference.kind, reference.name?.toLowerCase() ?? null, path]);
}
