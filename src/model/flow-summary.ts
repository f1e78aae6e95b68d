/** What lists say of a flow, read from its definition. */
import type { ConnectorManifest } from './connector';
import type { Definition, Trigger } from './definition';
import type { Flow, FlowKind, StepTile } from './flow';
import { describeTrigger, hostOf, isObject, triggerSchema } from './step';
import { places, triggerOf } from './walk';

const shownTiles = 5;

export function summarizeFlow(
  definition: Definition,
  connectors: readonly ConnectorManifest[],
): Pick<Flow, 'kind' | 'steps' | 'startsWith'> {
  const found = triggerOf(definition);
  const steps: StepTile[] = [];
  if (found) steps.push(tileOf(found.trigger));
  for (const { action } of places(definition)) {
    if (steps.length >= shownTiles) break;
    steps.push(tileOf(action));
  }
  return {
    kind: found ? kindOf(found.trigger) : 'automated',
    steps,
    startsWith: found ? startOf(found.trigger, connectors) : '',
  };
}

export function kindOf(trigger: Trigger): FlowKind {
  const type = trigger.type.toLowerCase();
  const kind = String(trigger.kind ?? '').toLowerCase();
  if (type === 'request' && (kind === 'button' || kind.startsWith('powerapp'))) return 'instant';
  return type === 'recurrence' || type === 'slidingwindow' ? 'scheduled' : 'automated';
}

function tileOf(step: { readonly type: string; readonly inputs?: Trigger['inputs'] }): StepTile {
  const connectorId = hostOf(step)?.connectorId;
  return { type: step.type, ...(connectorId === undefined ? {} : { connectorId }) };
}

function startOf(trigger: Trigger, connectors: readonly ConnectorManifest[]): string {
  const { title } = describeTrigger(trigger, connectors);
  if (kindOf(trigger) !== 'instant') return title;
  const properties = triggerSchema(trigger)?.properties;
  const count = isObject(properties) ? Object.keys(properties).length : 0;
  if (count === 0) return 'Button';
  return count === 1 ? 'Button, 1 input' : `Button, ${count} inputs`;
}
