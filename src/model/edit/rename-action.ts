import { renameInTemplate } from '../../expressions/language';
import type { Action, Actions, Definition, Json, JsonObject } from '../definition';
import { isObject, valueAt } from '../step';
import { findAction } from '../walk';
import { mapActions } from './map-actions';
import { changeAt, renameMember } from './members';
import { isNameTaken, stepName } from './name';
import { type Edited, refused } from './outcome';
import { sameJson } from './patch';
import { changeGraph, graphPath } from './place';
import { mapDefinitionTexts } from './texts';

export interface RenameAction {
  readonly step: string;
  readonly to: string;
}

/** Renames an action or a trigger as somebody typed it: blanks become underscores. */
export function renameAction(definition: Definition, { step, to }: RenameAction): Edited {
  const name = stepName(to);
  return name === '' ? refused('badName') : renameExactly(definition, { step, to: name });
}

/** Renames an action or a trigger to exactly this, wherever the definition names it. */
export function renameExactly(definition: Definition, { step, to }: RenameAction): Edited {
  if (to === step) return { definition };
  if (to.toLowerCase() !== step.toLowerCase() && isNameTaken(definition, to)) {
    return refused('nameTaken');
  }
  const place = findAction(definition, step);
  if (!place) return renameTrigger(definition, step, to);
  const path = graphPath(definition, place.graph);
  if (!path) return refused('noSuchStep');
  const renamed = changeGraph(definition, path, (actions) => renameIn(actions, step, to));
  return {
    definition: mapDefinitionTexts(
      {
        ...renamed,
        actions: mapActions(renamed.actions, (action) => renamePlainName(action, step, to)),
      },
      (text) => renameInTemplate(text, 'action', step, to),
    ),
  };
}

function renameTrigger(definition: Definition, step: string, to: string): Edited {
  if (!Object.hasOwn(definition.triggers, step)) return refused('noSuchStep');
  return {
    definition: {
      ...definition,
      triggers: renameMember(definition.triggers, step, to),
      // WDL: in agent workflows a first action may name the trigger in its runAfter.
      actions: Object.hasOwn(definition.actions, step)
        ? definition.actions
        : renameIn(definition.actions, step, to),
    },
  };
}

function renameIn(actions: Actions, from: string, to: string): Actions {
  const entries = Object.entries(actions).map(([name, action]): [string, Action] => [
    name === from ? to : name,
    action.runAfter && Object.hasOwn(action.runAfter, from)
      ? { ...action, runAfter: renameMember(action.runAfter, from, to) }
      : action,
  ]);
  return Object.fromEntries(entries);
}

/** The action naming `to` where its inputs name `from` without an expression, as some types do. */
export function renamePlainName(action: Action, from: string, to: string): Action {
  const { inputs } = action;
  if (!isObject(inputs)) return action;
  const rename = (name: Json) =>
    typeof name === 'string' && name.toLowerCase() === from.toLowerCase() ? to : name;
  switch (action.type.toLowerCase()) {
    case 'agenthandoff':
      return withInput(action, inputs, ['name'], rename);
    case 'javascriptcode':
      return withInput(action, inputs, ['explicitDependencies', 'actions'], (names) =>
        Array.isArray(names) ? names.map(rename) : names,
      );
    default:
      return action;
  }
}

function withInput(
  action: Action,
  inputs: JsonObject,
  path: readonly string[],
  change: (value: Json) => Json,
): Action {
  const before = valueAt(inputs, path);
  const after = before === undefined ? undefined : change(before);
  if (sameJson(before, after)) return action;
  return { ...action, inputs: changeAt(inputs, path, () => after) ?? inputs };
}
