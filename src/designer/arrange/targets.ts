/** Which steps a command is for, and which steps a gesture on the canvas marks. */
import type { Definition } from '../../model/definition';
import { actionsAt, findAction, outermost, places } from '../../model/walk';
import { projectGraph } from '../project/graph';
import type { DesignerState } from '../store';

type Chosen = Pick<DesignerState, 'definition' | 'marked' | 'focus' | 'selection'>;

/** The marked steps, or else the one that the keyboard is at; steps inside of others come with those. */
export function targetsOf({ definition, marked, focus, selection }: Chosen): readonly string[] {
  if (marked.size > 0) return outermost(definition, marked);
  const step = focus ?? selection;
  return step !== null && findAction(definition, step) ? [step] : [];
}

/** From one step to another: all that stand between them, if they are in one graph; else both. */
export function rangeOf(definition: Definition, from: string, to: string): readonly string[] {
  const graph = findAction(definition, from)?.graph;
  const other = findAction(definition, to)?.graph;
  if (!graph || !other || graph.container !== other.container || graph.branch !== other.branch) {
    return [from, to];
  }
  const names = projectGraph(actionsAt(definition, graph) ?? {}).nodes.map(({ name }) => name);
  const [first, last] = [names.indexOf(from), names.indexOf(to)].sort((a, b) => a - b);
  return names.slice(first, (last ?? 0) + 1);
}

/** All steps of the graph that a step stands in; once they all are marked, all steps of the flow. */
export function allAround({ definition, marked }: Chosen, step: string | null): readonly string[] {
  const graph = step === null ? undefined : findAction(definition, step)?.graph;
  const beside = Object.keys((graph && actionsAt(definition, graph)) ?? definition.actions);
  if (!beside.every((name) => marked.has(name))) return beside;
  return [...places(definition)].map(({ name }) => name);
}
