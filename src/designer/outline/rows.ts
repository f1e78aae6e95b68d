/** The flow as the rows of a tree: its steps, the branches of those that have several, and empty places. */
import type { Branch, Definition, Slot } from '../../model/definition';
import { triggerOf } from '../../model/walk';
import { type Graph, type GraphNode, projectGraph } from '../project/graph';

interface RowPlace {
  readonly key: string;
  /** From 1. */
  readonly level: number;
  /** Its place among the rows of its parent, from 1, and how many these are. */
  readonly position: number;
  readonly size: number;
  /** Key of the row that it stands in. */
  readonly parent: string | null;
}

export type OutlineRow = RowPlace &
  (
    | {
        readonly kind: 'step';
        readonly name: string;
        /** Null: nothing can stand in it. */
        readonly isOpen: boolean | null;
        /** Steps in it, at any depth. */
        readonly steps: number;
        /** What it waits for, where that is not just the row above it. */
        readonly waits: readonly string[] | null;
      }
    | { readonly kind: 'branch'; readonly container: string; readonly branch: Branch }
    /** Where nothing stands yet. */
    | { readonly kind: 'empty'; readonly slot: Slot }
  );

export const stepKey = (name: string): string => `step ${name}`;

/** Those in sight, from top to bottom. */
export function outlineRows(
  definition: Definition,
  collapsed: ReadonlySet<string>,
): readonly OutlineRow[] {
  const rows: OutlineRow[] = [];
  const graph = projectGraph(definition.actions);
  const trigger = triggerOf(definition);
  const place = { level: 1, parent: null };
  const before = trigger ? 1 : 0;
  if (trigger) {
    const { name } = trigger;
    const size = Math.max(1, graph.nodes.length) + 1;
    const own = { kind: 'step', key: stepKey(name), name, isOpen: null, steps: 0 } as const;
    rows.push({ ...own, ...place, waits: null, position: 1, size });
  }
  addGraph(rows, graph, { container: null, branch: 'actions' }, place, collapsed, before);
  return rows;
}

type Inside = Pick<RowPlace, 'level' | 'parent'>;

function addGraph(
  rows: OutlineRow[],
  { nodes }: Graph,
  ref: Pick<Slot, 'container' | 'branch'>,
  inside: Inside,
  collapsed: ReadonlySet<string>,
  before = 0,
): void {
  if (nodes.length === 0) {
    const slot: Slot = { ...ref, after: null, mode: 'between' };
    const key = `empty ${ref.container}/${ref.branch}`;
    rows.push({ kind: 'empty', key, slot, ...inside, position: before + 1, size: before + 1 });
    return;
  }
  const size = nodes.length + before;
  for (const [at, node] of nodes.entries()) {
    const waits = waitsOf(node, nodes[at - 1]);
    addStep(rows, node, { ...inside, position: before + at + 1, size }, waits, collapsed);
  }
}

/** Null: it goes on where the row above ends. */
function waitsOf({ after }: GraphNode, above: GraphNode | undefined): readonly string[] | null {
  const isNext = above ? after.length === 1 && after[0] === above : after.length === 0;
  return isNext ? null : after.map(({ name }) => name);
}

function addStep(
  rows: OutlineRow[],
  { name, lanes, steps }: GraphNode,
  place: Omit<RowPlace, 'key'>,
  waits: readonly string[] | null,
  collapsed: ReadonlySet<string>,
): void {
  const key = stepKey(name);
  const isOpen = lanes.length === 0 ? null : !collapsed.has(name);
  rows.push({ kind: 'step', key, name, isOpen, steps, waits, ...place });
  if (!isOpen) return;
  const inside = { level: place.level + 1, parent: key };
  const [only, ...more] = lanes;
  if (only && more.length === 0 && only.branch === 'actions') {
    addGraph(rows, only.graph, { container: name, branch: only.branch }, inside, collapsed);
    return;
  }
  for (const [at, { branch, graph }] of lanes.entries()) {
    const own = `branch ${name}/${branch}`;
    const position = at + 1;
    rows.push({
      kind: 'branch',
      key: own,
      container: name,
      branch,
      ...inside,
      position,
      size: lanes.length,
    });
    const below = { level: inside.level + 1, parent: own };
    addGraph(rows, graph, { container: name, branch }, below, collapsed);
  }
}
