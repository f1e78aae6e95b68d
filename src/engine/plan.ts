/** A definition made ready to run: graphs with their edges, each action with its compiled handler. */
import type { Action, Actions, Branch, Definition } from '../model/definition';
import { dialects, signedDialect } from '../model/dialect';
import type { Dialect } from '../model/flow';
import type { Secured } from '../model/run/events';
import { declaredVariables } from '../model/variables';
import { branchesOf, triggerOf } from '../model/walk';
import type { ActionFacts } from './action-facts';
import { handlerFor } from './actions/table';
import { compileTracked, type Tracked } from './actions/tracked';
import { concurrencyOf } from './concurrency';
import type { Handler } from './handler';
import { PlanError } from './plan-error';
import { findRefusal } from './refusal';
import { readResults } from './result-readers';
import { securedActions } from './secured';
import { timeoutMs } from './timeout';

export interface Plan {
  readonly definition: Definition;
  readonly facts: ActionFacts;
  readonly triggerName: string;
  readonly root: Graph;
  /** By name in lower case: WDL's names ignore case where expressions use them. */
  readonly nodes: ReadonlyMap<string, Node>;
  /** Some action answers the caller. */
  readonly hasResponse: boolean;
}

/** One list of actions that follow each other: the run's own, or a branch of a container. */
export interface Graph {
  readonly branch: Branch;
  readonly nodes: readonly Node[];
  /** Actions that no other action of the graph names in its runAfter. */
  readonly leaves: readonly Node[];
}

export interface Node {
  readonly name: string;
  /** In lower case. */
  readonly type: string;
  /** Place in its graph's `nodes`. */
  readonly index: number;
  readonly action: Action;
  readonly container: Node | null;
  /** The For eachs and Untils around it, outermost first. */
  readonly loops: readonly Node[];
  readonly predecessors: readonly Predecessor[];
  readonly successors: readonly Node[];
  readonly branches: readonly Graph[];
  readonly handler: Handler;
  /** Of what takes time: how long at most. */
  readonly timeoutMs?: number;
  readonly secured?: Secured;
  readonly tracked?: Tracked;
  /** Of a For each: rounds at the same time. */
  readonly concurrency: number;
  /** Of a loop: some expression reads what its rounds have left, so they stay in memory. */
  readonly keepsRounds: boolean;
}

export interface Predecessor {
  readonly node: Node;
  /** As written, for the message. */
  readonly expected: readonly string[];
  /** In lower case: WDL compares statuses without regard to case. */
  readonly statuses: ReadonlySet<string>;
}

export interface PlanOptions {
  /** Whose defaults and limits hold; otherwise those of the product that the definition shows signs of. */
  readonly dialect?: Dialect;
}

/** Throws a PlanError for what a save would have refused, and for what cannot be run here at all. */
export function makePlan(definition: Definition, options: PlanOptions = {}): Plan {
  const dialect = dialects[options.dialect ?? signedDialect(definition) ?? 'consumption'];
  const declared = declaredVariables(definition);
  const variableTypes = new Map(
    declared.map(({ name, type }) => [name.toLowerCase(), type.toLowerCase()]),
  );
  const facts: ActionFacts = { dialect, definition, variableTypes };
  const refusal = findRefusal(definition, dialect.limits);
  if (refusal) throw refusal;
  const triggerName = triggerOf(definition)?.name ?? '';
  const drawing: Drawing = {
    facts,
    triggerName,
    nodes: new Map(),
    secured: securedActions(definition),
    results: readResults(definition),
  };
  const root = makeGraph(drawing, 'actions', definition.actions, null);
  const hasResponse = [...drawing.nodes.values()].some((one) => one.type === 'response');
  return { definition, facts, triggerName, root, nodes: drawing.nodes, hasResponse };
}

interface Drawing {
  readonly facts: ActionFacts;
  readonly triggerName: string;
  readonly nodes: Map<string, Node>;
  readonly secured: ReadonlyMap<string, Secured>;
  readonly results: (name: string) => boolean;
}

type Draft = { -readonly [K in keyof Node]: Node[K] } & {
  predecessors: Predecessor[];
  successors: Node[];
  branches: Graph[];
};

function makeGraph(
  drawing: Drawing,
  branch: Branch,
  actions: Actions,
  container: Node | null,
): Graph {
  const drafts = new Map<string, Draft>();
  for (const [name, action] of Object.entries(actions)) {
    const key = name.toLowerCase();
    if (drawing.nodes.has(key)) throw new PlanError(name, `The name '${name}' is used twice.`);
    const node = makeNode(drawing, name, action, drafts.size, container);
    drawing.nodes.set(key, node);
    drafts.set(name, node);
  }
  const trigger = container === null ? drawing.triggerName : '';
  for (const node of drafts.values()) connect(node, drafts, trigger);
  refuseCycles(drafts);
  for (const node of drafts.values()) {
    for (const inner of branchesOf(node.action)) {
      node.branches.push(makeGraph(drawing, inner.branch, inner.actions, node));
    }
  }
  const nodes = [...drafts.values()];
  return { branch, nodes, leaves: nodes.filter((node) => node.successors.length === 0) };
}

function makeNode(
  drawing: Drawing,
  name: string,
  action: Action,
  index: number,
  container: Node | null,
): Draft {
  const loops =
    container && isLoop(container) ? [...container.loops, container] : (container?.loops ?? []);
  const secured = drawing.secured.get(name);
  const timeout = timeoutMs(action);
  const tracked = compileTracked(action);
  return {
    name,
    type: action.type.toLowerCase(),
    index,
    action,
    container,
    loops,
    predecessors: [],
    successors: [],
    branches: [],
    handler: handlerFor(action, drawing.facts),
    concurrency: concurrencyOf(action, drawing.facts.dialect, loops.length > 0),
    keepsRounds: drawing.results(name),
    ...(secured ? { secured } : {}),
    ...(timeout === undefined ? {} : { timeoutMs: timeout }),
    ...(tracked ? { tracked } : {}),
  };
}

export function isLoop(node: Pick<Node, 'type'>): boolean {
  return node.type === 'foreach' || node.type === 'until';
}

function connect(node: Draft, siblings: ReadonlyMap<string, Draft>, triggerName: string): void {
  for (const [name, expected] of Object.entries(node.action.runAfter ?? {})) {
    // A first action of an agent workflow may name the trigger: that is met when the run starts.
    if (name === triggerName && !siblings.has(name)) continue;
    const before = siblings.get(name);
    if (!before || before === node) {
      throw new PlanError(
        node.name,
        `The 'runAfter' property of template action '${node.name}' contains non-existent action: '${name}'.`,
      );
    }
    // An empty list is read as Succeeded.
    const statuses = expected.length === 0 ? ['Succeeded'] : expected;
    node.predecessors.push({
      node: before,
      expected: statuses,
      statuses: new Set(statuses.map((one) => one.toLowerCase())),
    });
    before.successors.push(node);
  }
}

/** Takes away what has no open predecessor until nothing is left; what stays is a cycle. */
function refuseCycles(nodes: ReadonlyMap<string, Draft>): void {
  const open = new Map([...nodes.values()].map((node) => [node as Node, node.predecessors.length]));
  const ready = [...open].filter(([, count]) => count === 0).map(([node]) => node);
  for (let node = ready.pop(); node; node = ready.pop()) {
    open.delete(node);
    for (const next of node.successors) {
      const left = (open.get(next) ?? 0) - 1;
      open.set(next, left);
      if (left === 0) ready.push(next);
    }
  }
  const [first] = open.keys();
  if (first) throw new PlanError(first.name, `The action '${first.name}' waits for itself.`);
}
