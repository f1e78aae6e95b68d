/** Moving a step by one key: up and down beside the others, into the container next to it, and out. */
import type { Branch, Definition, GraphRef, Slot } from '../../model/definition';
import { actionsAt, branchesOf, findAction } from '../../model/walk';
import { announce, notify } from '../../ui';
import type { Towards } from '../commands/arranging-words';
import { projectGraph } from '../project/graph';
import type { Designer } from '../store';
import { drop } from './drop';
import { dropRules } from './drop-rules';
import { targetsOf } from './targets';
import { arrangeWords as words } from './words';

/** To the nearest place on the way that may take it; what is passed over is said, and why. */
export function moveTowards(designer: Designer, towards: Towards): void {
  const state = designer.store.getState();
  const { definition, connectors, dialect } = state;
  const steps = targetsOf(state);
  const [first] = steps;
  const step = towards === 'Down' ? steps.at(-1) : first;
  if (step === undefined) return;
  const rules = dropRules(definition, steps, { connectors, dialect });
  const passed: string[] = [];
  for (const slot of placesTowards(definition, step, towards)) {
    const verdict = rules.verdict(slot, false);
    if (verdict.kind === 'refused') passed.push(verdict.why);
    if (verdict.kind !== 'allowed') continue;
    if (passed.length > 0) announce(words.passedOver(passed.length, passed[0] ?? ''));
    drop(designer, steps, slot, false);
    return;
  }
  const [why] = passed;
  notify({ title: words.noPlace, ...(why === undefined ? {} : { text: why }) });
}

/** Nearest first. */
export function placesTowards(
  definition: Definition,
  step: string,
  towards: Towards,
): readonly Slot[] {
  const graph = findAction(definition, step)?.graph;
  if (!graph) return [];
  const beside = orderIn(definition, graph);
  const at = beside.indexOf(step);
  switch (towards) {
    case 'Up':
      return [
        ...beside
          .slice(0, at)
          .reverse()
          .map((before) => slotBefore(graph, before)),
        ...otherBranches(definition, graph, -1).map((one) => endOf(definition, one)),
      ];
    case 'Down':
      return [
        ...beside.slice(at + 1).map((after) => slotAfter(graph, after)),
        ...otherBranches(definition, graph, 1).map((one) => slotAfter(one, null)),
      ];
    case 'Into':
      return [
        ...beside
          .slice(0, at)
          .reverse()
          .flatMap((one) => branchesIn(definition, one).map((each) => endOf(definition, each))),
        ...beside
          .slice(at + 1)
          .flatMap((one) => branchesIn(definition, one).map((each) => slotAfter(each, null))),
      ];
    case 'Out': {
      const { container } = graph;
      const around = container === null ? undefined : findAction(definition, container)?.graph;
      return around ? [slotAfter(around, container)] : [];
    }
  }
}

function orderIn(definition: Definition, graph: GraphRef): readonly string[] {
  return projectGraph(actionsAt(definition, graph) ?? {}).nodes.map(({ name }) => name);
}

function slotBefore({ container, branch }: GraphRef, before: string): Slot {
  return { container, branch, after: null, before, mode: 'between' };
}

function slotAfter({ container, branch }: GraphRef, after: string | null): Slot {
  return { container, branch, after, mode: 'between' };
}

function endOf(definition: Definition, graph: GraphRef): Slot {
  return slotAfter(graph, orderIn(definition, graph).at(-1) ?? null);
}

function branchesIn(definition: Definition, container: string): readonly GraphRef[] {
  const action = findAction(definition, container)?.action;
  return action ? branchesOf(action).map(({ branch }) => ({ container, branch })) : [];
}

/** Those of the same container that stand before it (nearest first) or behind it. */
function otherBranches(
  definition: Definition,
  { container, branch }: GraphRef,
  by: 1 | -1,
): readonly GraphRef[] {
  if (container === null) return [];
  const branches: readonly Branch[] = branchesIn(definition, container).map((one) => one.branch);
  const at = branches.indexOf(branch);
  const others = by === 1 ? branches.slice(at + 1) : branches.slice(0, at).reverse();
  return others.map((one) => ({ container, branch: one }));
}
