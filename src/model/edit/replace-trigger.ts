import type { Action, Actions, Definition, Trigger } from '../definition';
import { isObject, triggerSchema } from '../step';
import { triggerOf } from '../walk';
import { mapMembers, renameMember } from './members';
import { stepName, uniqueName } from './name';
import type { Edited } from './outcome';

export interface ReplaceTrigger {
  /** What it would be called; a number is added if a step has the name. */
  readonly name: string;
  readonly trigger: Trigger;
}

/**
 * Another trigger in the place of the one that there is. Expressions name no trigger; the order of an
 * agent's first steps may, and goes along.
 */
export function replaceTrigger(definition: Definition, args: ReplaceTrigger): Edited {
  const old = triggerOf(definition)?.name;
  const others = Object.entries(definition.triggers).filter(([name]) => name !== old);
  const without = { ...definition, triggers: Object.fromEntries(others) };
  const name = uniqueName(without, stepName(args.name) || 'Trigger');
  const actions =
    old === undefined || old === name || Object.hasOwn(definition.actions, old)
      ? definition.actions
      : withOrder(definition.actions, old, name);
  const triggers = Object.fromEntries([[name, args.trigger], ...others]);
  return { definition: { ...definition, triggers, actions } };
}

function withOrder(actions: Actions, from: string, to: string): Actions {
  return mapMembers<Action>(actions, (action) =>
    Object.hasOwn(action.runAfter ?? {}, from)
      ? { ...action, runAfter: renameMember(action.runAfter ?? {}, from, to) }
      : action,
  );
}

/** What the new trigger takes over: its notes, its id and, from request to request, what is sent. */
export function successorOf(old: Trigger | undefined, trigger: Trigger): Trigger {
  if (!old) return trigger;
  const { description, metadata } = old;
  const schema = isRequest(old) && isRequest(trigger) ? triggerSchema(old) : undefined;
  const inputs = isObject(trigger.inputs) ? trigger.inputs : {};
  return {
    ...trigger,
    ...(schema ? { inputs: { ...inputs, schema } } : {}),
    ...(description === undefined ? {} : { description }),
    ...(metadata === undefined ? {} : { metadata }),
  };
}

const isRequest = ({ type }: Trigger) => type.toLowerCase() === 'request';
