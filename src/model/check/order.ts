/** Which step has finished when another one starts. */
import type { Actions } from '../definition';
import { isAround, type Step } from './outline';

/** Who comes before whom in one graph. */
export interface GraphOrder {
  comesBefore(first: string, second: string): boolean;
  /** Those that wait, through others, for themselves: each with the rest of its circle. */
  readonly circles: ReadonlyMap<string, readonly string[]>;
}

const known = new WeakMap<Actions, GraphOrder>();

export function orderOf(actions: Actions): GraphOrder {
  const found = known.get(actions);
  if (found) return found;
  const order = makeOrder(actions);
  known.set(actions, order);
  return order;
}

/** One row of bits for each step: those before it. Rows are filled along the order of starting. */
function makeOrder(actions: Actions): GraphOrder {
  const names = Object.keys(actions);
  const place = new Map(names.map((name, at) => [name, at]));
  const before = names.map((name) => placesBefore(actions, name, place));
  const words = Math.ceil(names.length / 32);
  const rows = new Uint32Array(words * names.length);
  const { sorted, rest } = startOrder(before);
  for (const at of sorted) fillRow(rows, words, at, before[at] ?? []);
  // In a circle, and behind one, rows depend on each other: they grow until nothing changes.
  for (let grew = rest.length > 0; grew; ) {
    grew = false;
    for (const at of rest) grew = fillRow(rows, words, at, before[at] ?? []) || grew;
  }
  const has = (later: number, earlier: number) =>
    (((rows[later * words + (earlier >>> 5)] ?? 0) >>> (earlier & 31)) & 1) === 1;
  return {
    comesBefore: (first, second) => {
      const [earlier, later] = [place.get(first), place.get(second)];
      return earlier !== undefined && later !== undefined && has(later, earlier);
    },
    circles: circlesAmong(rest, has, names),
  };
}

function placesBefore(
  actions: Actions,
  name: string,
  place: ReadonlyMap<string, number>,
): readonly number[] {
  const runAfter = actions[name]?.runAfter;
  if (!runAfter) return nothing;
  const found: number[] = [];
  for (const one of Object.keys(runAfter)) {
    const at = place.get(one);
    if (at !== undefined && one !== name) found.push(at);
  }
  return found;
}

const nothing: readonly number[] = [];

/** The steps so that each stands behind those it waits for, and those for which that cannot be. */
function startOrder(before: readonly (readonly number[])[]): {
  readonly sorted: readonly number[];
  readonly rest: readonly number[];
} {
  const open = before.map((list) => list.length);
  const followers: number[][] = before.map(() => []);
  before.forEach((list, at) => {
    for (const one of list) followers[one]?.push(at);
  });
  const sorted: number[] = [];
  for (let at = 0; at < open.length; at++) if (open[at] === 0) sorted.push(at);
  for (const at of sorted) {
    for (const next of followers[at] ?? []) {
      open[next] = (open[next] ?? 0) - 1;
      if (open[next] === 0) sorted.push(next);
    }
  }
  if (sorted.length === before.length) return { sorted, rest: nothing };
  const started = new Set(sorted);
  return { sorted, rest: [...before.keys()].filter((at) => !started.has(at)) };
}

/** Whether the row has grown. */
function fillRow(rows: Uint32Array, words: number, at: number, list: readonly number[]): boolean {
  let grew = false;
  const set = (index: number, bits: number) => {
    const old = rows[index] ?? 0;
    rows[index] = old | bits;
    grew ||= rows[index] !== old;
  };
  for (const one of list) {
    for (let word = 0; word < words; word++) set(at * words + word, rows[one * words + word] ?? 0);
    set(at * words + (one >>> 5), 1 << (one & 31));
  }
  return grew;
}

function circlesAmong(
  rest: readonly number[],
  has: (later: number, earlier: number) => boolean,
  names: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const circles = new Map<string, readonly string[]>();
  for (const at of rest) {
    if (!has(at, at)) continue;
    const others = rest.filter((one) => one !== at && has(at, one) && has(one, at));
    circles.set(
      names[at] ?? '',
      others.map((one) => names[one] ?? ''),
    );
  }
  return circles;
}

/**
 * How a step stands to one that it reads: `before` it has certainly been decided; `inLoop` as well, but
 * it is read from outside its For each; `after` it cannot have been; `apart`: other branches of one
 * condition; `beside`: nothing says which comes first; `around` and `inside`: one contains the other.
 */
export type Relation =
  | 'self'
  | 'before'
  | 'inLoop'
  | 'after'
  | 'apart'
  | 'beside'
  | 'around'
  | 'inside';

export function relationOf(read: Step, reader: Step): Relation {
  if (read === reader) return 'self';
  if (isAround(read, reader)) return 'around';
  if (isAround(reader, read)) return 'inside';
  const [one, other] = inOneContainer(read, reader);
  if (one.siblings !== other.siblings) return isTool(one) ? 'beside' : 'apart';
  const order = orderOf(one.siblings);
  if (order.comesBefore(one.name, other.name))
    return leavesForeach(read, one) ? 'inLoop' : 'before';
  return order.comesBefore(other.name, one.name) ? 'after' : 'beside';
}

/** An agent calls its tools in any order, and more than once. */
function isTool({ branch }: Step): boolean {
  return branch[0] === 'tools';
}

/** The two, or the containers around them, that stand in one container. */
export function inOneContainer(first: Step, second: Step): readonly [Step, Step] {
  let [one, other] = [first, second];
  while (one.parent && one.depth > other.depth) one = one.parent;
  while (other.parent && other.depth > one.depth) other = other.parent;
  while (one.parent !== other.parent && one.parent && other.parent) {
    [one, other] = [one.parent, other.parent];
  }
  return [one, other];
}

function leavesForeach(read: Step, outermost: Step): boolean {
  for (let at = read.loop; at && at.depth >= outermost.depth; at = at.loop) {
    if (at.type === 'foreach') return true;
  }
  return false;
}

/** Whether a round of an Until around both may have run what the next one reads. */
export function shareUntil(read: Step, reader: Step): boolean {
  for (let at = reader.loop; at; at = at.loop) {
    if (at.type === 'until' && isAround(at, read)) return true;
  }
  return false;
}
