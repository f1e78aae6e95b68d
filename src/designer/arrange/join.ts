/** Letting a step run after another one, and no longer. */
import { orderOf } from '../../model/check/order';
import type { Definition, GraphRef, Json, RunAfter } from '../../model/definition';
import type { Command } from '../../model/edit-log';
import { actionsAt, findAction } from '../../model/walk';
import { arrangeWords as words } from './words';

/** Why `to` cannot run after `from` as well; null if it can. */
export function joinRefusal(definition: Definition, from: string, to: string): string | null {
  if (from === to) return words.joinSelf;
  const before = findAction(definition, from);
  const after = findAction(definition, to);
  if (!before || !after) return words.joinTrigger;
  if (!isSame(before.graph, after.graph)) return words.joinElsewhere;
  if (Object.hasOwn(after.action.runAfter ?? {}, from)) return words.joinKnown;
  const order = orderOf(actionsAt(definition, after.graph) ?? {});
  return order.comesBefore(to, from) ? words.joinCycle(to, from) : null;
}

function isSame(one: GraphRef, other: GraphRef): boolean {
  return one.container === other.container && one.branch === other.branch;
}

export function joinCommand(definition: Definition, from: string, to: string): Command {
  const { runAfter } = findAction(definition, to)?.action ?? {};
  return runsAfter(to, { ...runAfter, [from]: ['Succeeded'] });
}

export function unjoinCommand(definition: Definition, from: string, to: string): Command {
  const { [from]: _gone, ...rest } = findAction(definition, to)?.action.runAfter ?? {};
  return runsAfter(to, rest);
}

function runsAfter(step: string, runAfter: RunAfter): Command {
  const value = runAfter as unknown as Json;
  return { name: 'setMember', args: { step, member: 'runAfter', value } };
}
