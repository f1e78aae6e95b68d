/** A definition made ready to run: graphs with their edges, each action with its compiled handler. */
import type { Action, Actions, Branch, Definition } from '../model/definition';
import { branchesOf, triggerOf } from '../model/walk';
import { handlerFor } from './actions/table';
import type { Handler } from './handler';

export interface Plan {
  readonly definition: Definition;
  readonly triggerName: string;
  readonly root: Graph;
  /** By name in lower case: WDL's names ignore case where expressions use them. */
  readonly nodes: ReadonlyMap<string, Node>;
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
  /** Place in its graph's `nodes`. */
  readonly index: number;
  readonly action: Action;
  readonly container: Node | null;
  readonly predecessors: readonly Predecessor[];
  readonly successors: readonly Node[];
  readonly branches: readonly Graph[];
  readonly handler: Handler;
}

export interface Predecessor {
  readonly node: Node;
  /** As written, for the message. */
  readonly expected: readonly string[];
  /** In lower case: WDL compares statuses without regard to case. */
  readonly statuses: ReadonlySet<string>;
}

/** A definition that cannot start: what a save would have refused. */
export class PlanError extends Error {
  override name = 'PlanError';
  readonly code = 'InvalidTemplate';
  readonly action: string;
  constructor(action: string, message: string) {
    super(message);
    this.action = action;
  }
}

export function makePlan(definition: Definition): Plan {
  const nodes = new Map<string, Node>();
  const triggerName = triggerOf(definition)?.name ?? '';
  const root = makeGraph('actions', definition.actions, null, nodes, triggerName);
  return { definition, triggerName, root, nodes };
}

type Draft = { -readonly [K in keyof Node]: Node[K] } & {
  predecessors: Predecessor[];
  successors: Node[];
  branches: Graph[];
};

function makeGraph(
  branch: Branch,
  actions: Actions,
  container: Node | null,
  all: Map<string, Node>,
  triggerName: string,
): Graph {
  const drafts = new Map<string, Draft>();
  for (const [name, action] of Object.entries(actions)) {
    const node: Draft = {
      name,
      index: drafts.size,
      action,
      container,
      predecessors: [],
      successors: [],
      branches: [],
      handler: handlerFor(action),
    };
    if (all.has(name.toLowerCase())) throw new PlanError(name, `The name '${name}' is used twice.`);
    all.set(name.toLowerCase(), node);
    drafts.set(name, node);
  }
  for (const node of drafts.values()) connect(node, drafts, container === null ? triggerName : '');
  refuseCycles(drafts);
  for (const node of drafts.values()) {
    for (const inner of branchesOf(node.action)) {
      node.branches.push(makeGraph(inner.branch, inner.actions, node, all, triggerName));
    }
  }
  const nodes = [...drafts.values()];
  return { branch, nodes, leaves: nodes.filter((node) => node.successors.length === 0) };
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
