/** Several steps that declare variables, made one. */
import { findReferences, isTemplate, parseTemplate } from '../../expressions/language';
import type { Action, Actions, Definition } from '../definition';
import { stepTexts } from '../step-texts';
import { declarationsIn, declaredBy } from '../variables';
import { predecessors } from '../walk';
import { changePart } from './place';
import { removeAction } from './remove-action';

/**
 * The declaring steps of the root that can become one with the first of them: each comes after it for
 * certain, and its first values need nothing that happens in between.
 */
export function mergeableVariables({ actions }: Definition): readonly string[] {
  const declaring = Object.keys(actions).filter((name) => declares(actions[name]));
  const [first] = declaring.filter((name) => {
    const action = actions[name];
    return action !== undefined && declaring.every((other) => !comesAfter(actions, name, other));
  });
  if (first === undefined) return [];
  const rest = declaring.filter(
    (name) => name !== first && comesAfter(actions, name, first) && stands(actions[name]),
  );
  return rest.length === 0 ? [] : [first, ...rest];
}

/** With the declarations of all in the first one; the others are taken away. */
export function mergeVariables(definition: Definition): Definition {
  const [first, ...rest] = mergeableVariables(definition);
  if (first === undefined) return definition;
  const all = [first, ...rest].flatMap((name) => {
    const action = definition.actions[name];
    return action ? declarationsIn(action) : [];
  });
  const merged = changePart(definition, ['actions', first, 'inputs', 'variables'], () => all);
  return rest.reduce((left, step) => {
    const removed = removeAction(left, { step });
    return 'refused' in removed ? left : removed.definition;
  }, merged);
}

function declares(action: Action | undefined): boolean {
  return action !== undefined && declaredBy(action).length > 0;
}

/** It runs only after a success, as every step of a plain chain, and reads nothing of other steps. */
function stands(action: Action | undefined): boolean {
  if (!action || action.runtimeConfiguration || action.trackedProperties) return false;
  const statuses = Object.values(action.runAfter ?? {}).flat();
  if (statuses.some((one) => one.toLowerCase() !== 'succeeded')) return false;
  return [...stepTexts(action)].every(({ text }) => !readsSteps(text));
}

function readsSteps(text: string): boolean {
  if (!isTemplate(text)) return false;
  return findReferences(parseTemplate(text)).some(
    ({ kind }) => kind !== 'trigger' && kind !== 'parameter',
  );
}

function comesAfter(actions: Actions, name: string, earlier: string): boolean {
  const seen = new Set<string>();
  const open = [name];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const action = actions[at];
    if (!action || seen.has(at)) continue;
    seen.add(at);
    for (const one of predecessors(action)) {
      if (one === earlier) return true;
      open.push(one);
    }
  }
  return false;
}
