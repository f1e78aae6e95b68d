/**
 * The steps of a definition as the rules need them: each with the containers around it, found by name
 * without regard to case. Built anew for each definition, which costs little; what is dear (reading
 * texts, shapes) is kept per action elsewhere.
 */
import type { Action, Actions, Definition } from '../definition';
import { isObject } from '../step';

export interface Step {
  readonly name: string;
  readonly action: Action;
  /** The type in lower case. */
  readonly type: string;
  /** The graph it stands in, and the members that lead there from the container (or the root). */
  readonly siblings: Actions;
  readonly branch: readonly string[];
  readonly parent: Step | null;
  /** How many containers are around it. */
  readonly depth: number;
  /** The innermost For each or Until around it. */
  readonly loop: Step | null;
}

export interface Outline {
  /** Containers before what is inside them, in document order. */
  readonly steps: readonly Step[];
  /** By the name in lower case; of steps with one name, the first. */
  readonly byName: ReadonlyMap<string, Step>;
}

export interface Graph {
  readonly branch: readonly string[];
  readonly actions: Actions;
}

const known = new WeakMap<Actions, Outline>();

export function outlineOf({ actions }: Pick<Definition, 'actions'>): Outline {
  const found = known.get(actions);
  if (found) return found;
  const steps: Step[] = [];
  addGraph(steps, { branch: ['actions'], actions }, null);
  const byName = new Map<string, Step>();
  for (const step of steps) {
    const key = lowerCase(step.name);
    if (!byName.has(key)) byName.set(key, step);
  }
  const outline = { steps, byName };
  known.set(actions, outline);
  return outline;
}

function addGraph(steps: Step[], { branch, actions }: Graph, parent: Step | null): void {
  const loop = parent && isLoop(parent) ? parent : (parent?.loop ?? null);
  const depth = parent ? parent.depth + 1 : 0;
  for (const name of Object.keys(actions)) {
    const action = actions[name];
    if (!action) continue;
    const type = typeOf(action);
    const step = { name, action, type, siblings: actions, branch, parent, depth, loop };
    steps.push(step);
    for (const inner of graphsIn(action)) addGraph(steps, inner, step);
  }
}

const none: readonly Graph[] = [];

/** By their members, not by type: what stands in a step of an unknown type is checked as well. */
export function graphsIn(action: Action): readonly Graph[] {
  const { actions, else: otherwise, cases, default: rest } = action;
  const tools = (action as { readonly tools?: unknown }).tools;
  if (!(actions || otherwise || cases || rest || tools)) return none;
  const graphs: Graph[] = [];
  const add = (holder: unknown, ...branch: readonly string[]) => {
    const inner = isObject(holder) ? holder.actions : undefined;
    if (isObject(inner)) graphs.push({ branch, actions: inner as unknown as Actions });
  };
  add(action, 'actions');
  add(otherwise, 'else', 'actions');
  for (const [name, one] of Object.entries(cases ?? {})) add(one, 'cases', name, 'actions');
  add(rest, 'default', 'actions');
  if (isObject(tools)) {
    for (const [name, one] of Object.entries(tools)) add(one, 'tools', name, 'actions');
  }
  return graphs;
}

/** In lower case; a damaged file may have a step without a type. */
export function typeOf({ type }: { readonly type: string }): string {
  return typeof type === 'string' ? lowerCase(type) : '';
}

export function isLoop({ type }: Pick<Step, 'type'>): boolean {
  return type === 'foreach' || type === 'until';
}

/** Members from the root of the definition to the step. */
export function pathOf({ parent, branch, name }: Step): readonly string[] {
  return [...(parent ? pathOf(parent) : []), ...branch, name];
}

/** The step and the containers around it, innermost first. */
export function* outwards(step: Step): Generator<Step> {
  for (let at: Step | null = step; at; at = at.parent) yield at;
}

export function isAround(outer: Step, inner: Step): boolean {
  let at: Step | null = inner;
  while (at && at.depth > outer.depth) at = at.parent;
  return at === outer && inner !== outer;
}

const lowered = new Map<string, string>();

/** Names and types recur from check to check; a bounded cache saves making their lower case anew. */
export function lowerCase(text: string): string {
  const before = lowered.get(text);
  if (before !== undefined) return before;
  if (lowered.size > 5_000) lowered.clear();
  const lower = text.toLowerCase();
  lowered.set(text, lower);
  return lower;
}
