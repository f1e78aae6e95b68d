/**
 * Which step a command means. Commands name steps; another tab may have renamed one, or made a new one
 * of the same name, since the command was given. So a command also carries the ids that its steps had,
 * in `args.ids`. WDL: the original's designer keeps such an id in `metadata.operationMetadataId`.
 */
import type { Action, Definition, Json, Trigger } from '../definition';
import type { Command } from '../edit-log';
import { isObject } from '../step';
import { places } from '../walk';
import { findStep } from './place';

export type StepIds = Readonly<Record<string, string>>;

export function stepId(step: Action | Trigger): string | undefined {
  const id = step.metadata?.operationMetadataId;
  return typeof id === 'string' ? id : undefined;
}

/** The action with an id of its own, so that later commands find it under any name. */
export function withStepId(action: Action, id: string): Action {
  return { ...action, metadata: { ...action.metadata, operationMetadataId: id } };
}

/**
 * The name that the step has now; undefined if it is gone. Without ids the name is trusted; with ids, a
 * name that has none must be a step that has none.
 */
export function currentName(
  definition: Definition,
  name: string,
  ids: StepIds | undefined,
): string | undefined {
  const step = findStep(definition, name);
  if (!ids) return step && name;
  const id = Object.hasOwn(ids, name) ? ids[name] : undefined;
  if (step && stepId(step) === id) return name;
  return id === undefined ? undefined : nameOfId(definition, id);
}

function nameOfId(definition: Definition, id: string): string | undefined {
  for (const place of places(definition)) if (stepId(place.action) === id) return place.name;
  return Object.keys(definition.triggers).find((name) => {
    const trigger = definition.triggers[name];
    return trigger && stepId(trigger) === id;
  });
}

/** The command with the ids of all steps that its arguments name. */
export function withIds(
  definition: Definition,
  command: Command,
  named: Iterable<string>,
): Command {
  const ids: Record<string, Json> = {};
  for (const name of named) {
    const step = findStep(definition, name);
    const id = step && stepId(step);
    if (id !== undefined) ids[name] = id;
  }
  return { ...command, args: { ...command.args, ids } };
}

export function readIds(args: Command['args']): StepIds | undefined {
  return isObject(args.ids) ? (args.ids as StepIds) : undefined;
}
