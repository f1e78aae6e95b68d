/** Putting steps into a container and taking them out: what may be, and in words why not. */
import { actionManifest } from '../../model/actions/table';
import { orderOf } from '../../model/check/order';
import type { Action, Actions, Definition } from '../../model/definition';
import { declaredVariables } from '../../model/variables';
import { actionsAt, branchesOf, findAction } from '../../model/walk';
import type { WrapKind } from '../commands/arranging-words';
import { arrangeWords as words } from './words';

export const wrapKinds: readonly WrapKind[] = ['Scope', 'If', 'Foreach', 'Until', 'Switch'];

/** What the picker would add; the steps go into its first branch. */
export function wrapperOf(kind: WrapKind): Action {
  return actionManifest({ type: kind })?.template ?? { type: kind, actions: {} };
}

/** Null if the steps can stand in a container together. */
export function wrapRefusal(definition: Definition, steps: readonly string[]): string | null {
  const [first] = steps;
  const graph = first === undefined ? undefined : findAction(definition, first)?.graph;
  const actions = graph && actionsAt(definition, graph);
  if (!actions || !steps.every((name) => Object.hasOwn(actions, name))) return words.notBeside;
  const declaring = steps.find((name) => declares(name, actions));
  if (declaring !== undefined) return words.wrapDeclares(declaring);
  const between = stepBetween(actions, new Set(steps));
  return between === undefined ? null : words.wrapBetween(between);
}

function declares(name: string, actions: Actions): boolean {
  const action = actions[name];
  return action !== undefined && declaredVariables({ actions: { [name]: action } }).length > 0;
}

/** A step that runs after one of these and before another: around both, a container would wait for itself. */
function stepBetween(actions: Actions, steps: ReadonlySet<string>): string | undefined {
  const order = orderOf(actions);
  return Object.keys(actions).find(
    (name) =>
      !steps.has(name) &&
      [...steps].some((one) => order.comesBefore(one, name)) &&
      [...steps].some((one) => order.comesBefore(name, one)),
  );
}

/** Null if what stands in the container can stand in its place. */
export function unwrapRefusal(definition: Definition, step: string): string | null {
  const action = findAction(definition, step)?.action;
  if (!action) return null;
  const filled = branchesOf(action).filter((one) => Object.keys(one.actions).length > 0);
  return filled.length > 1 ? words.unwrapBranches : null;
}
