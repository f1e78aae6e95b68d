/** The built-in steps. A type has an entry here, a handler in engine/actions and a glyph in ui. */
import type { Action, Json, Trigger } from '../definition';
import { clockTriggers } from './clock-triggers';
import { connectorActions } from './connector-steps';
import { controlActions } from './control';
import { dataActions } from './data';
import { elsewhereActions } from './elsewhere';
import type { ActionManifest, StepManifest, TriggerManifest } from './manifest';
import { networkActions } from './network';
import { requestTriggers } from './request-triggers';
import { timeActions } from './time';
import { variableActions } from './variables';
import { watchTriggers } from './watch-triggers';

export const actionManifests: readonly ActionManifest[] = [
  ...controlActions,
  ...dataActions,
  ...variableActions,
  ...timeActions,
  ...networkActions,
  ...connectorActions,
  ...elsewhereActions,
];
export const triggerManifests: readonly TriggerManifest[] = [
  ...requestTriggers,
  ...watchTriggers,
  ...clockTriggers,
];

const actionsByType = byType(actionManifests);
const triggersByType = byType(triggerManifests);

export function actionManifest(
  action: Pick<Action, 'type' | 'kind' | 'inputs'>,
): ActionManifest | undefined {
  return manifestOf(action, actionsByType);
}

export function triggerManifest(
  trigger: Pick<Trigger, 'type' | 'kind' | 'inputs'>,
): TriggerManifest | undefined {
  return manifestOf(trigger, triggersByType);
}

/** WDL: types and kinds are compared without regard to case. */
function manifestOf<M extends StepManifest>(
  step: { readonly type: string; readonly kind?: string; readonly inputs?: Json },
  table: ReadonlyMap<string, readonly M[]>,
): M | undefined {
  const list = table.get(step.type.toLowerCase()) ?? [];
  return list.find((one) => isApart(one, step)) ?? list.find((one) => !one.apart);
}

function isApart({ apart }: StepManifest, step: object): boolean {
  if (!apart) return false;
  let value: unknown = step;
  for (const member of apart.path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, member)) return false;
    value = (value as Readonly<Record<string, unknown>>)[member];
  }
  return apart.is === undefined || String(value).toLowerCase() === apart.is.toLowerCase();
}

function byType<M extends StepManifest>(list: readonly M[]): ReadonlyMap<string, readonly M[]> {
  const table = new Map<string, M[]>();
  for (const one of list) {
    const type = one.type.toLowerCase();
    table.set(type, [...(table.get(type) ?? []), one]);
  }
  return table;
}
