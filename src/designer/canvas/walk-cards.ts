/** Where the arrow keys lead from a card: along the flow, and sideways to what stands there. */
import type { Definition } from '../../model/definition';
import { actionsAt, branchesOf, findAction, successors, triggerOf } from '../../model/walk';
import { projectGraph } from '../project/graph';
import type { Layout, StepBox } from '../project/layout';

export type Arrow = 'up' | 'down' | 'left' | 'right';

export function stepTowards(
  arrow: Arrow,
  from: string,
  definition: Definition,
  layout: Layout,
): string | null {
  const shown = new Set(layout.steps.map((one) => one.name));
  const found = arrow === 'down' || arrow === 'up' ? along : beside;
  return found(arrow, from, definition, layout, shown);
}

type Search = (
  arrow: Arrow,
  from: string,
  definition: Definition,
  layout: Layout,
  shown: ReadonlySet<string>,
) => string | null;

const along: Search = (arrow, from, definition, _layout, shown) =>
  arrow === 'down' ? below(from, definition, shown) : above(from, definition);

function below(from: string, definition: Definition, shown: ReadonlySet<string>): string | null {
  const place = findAction(definition, from);
  if (!place) return firstOf(definition.actions);
  for (const { actions } of branchesOf(place.action)) {
    const inner = firstOf(actions);
    if (inner !== null && shown.has(inner)) return inner;
  }
  for (const name of [from, ...[...place.ancestors].reverse()]) {
    const graph = findAction(definition, name)?.graph;
    const [next] = successors((graph && actionsAt(definition, graph)) ?? {}, name);
    if (next !== undefined) return next;
  }
  return null;
}

function above(from: string, definition: Definition): string | null {
  const place = findAction(definition, from);
  if (!place) return null;
  const actions = actionsAt(definition, place.graph) ?? {};
  const node = projectGraph(actions).nodes.find((one) => one.name === from);
  const [before] = node?.after ?? [];
  return before?.name ?? place.graph.container ?? triggerOf(definition)?.name ?? null;
}

function firstOf(actions: Definition['actions']): string | null {
  return projectGraph(actions).nodes[0]?.name ?? null;
}

const beside: Search = (arrow, from, _definition, layout) => {
  const self = layout.steps.find((one) => one.name === from);
  if (!self) return null;
  const sign = arrow === 'right' ? 1 : -1;
  let best: { name: string; distance: number } | null = null;
  for (const other of layout.steps) {
    const distance = sideways(self, other, sign);
    if (distance !== null && (!best || distance < best.distance))
      best = { name: other.name, distance };
  }
  return best?.name ?? null;
};

/** How far a box is to one side; null if it is not, or is around or inside this one. */
function sideways(self: StepBox, other: StepBox, sign: number): number | null {
  const across = sign > 0 ? other.x - (self.x + self.width) : self.x - (other.x + other.width);
  if (other === self || across < 0) return null;
  return across + 2 * Math.abs(other.y - self.y);
}
