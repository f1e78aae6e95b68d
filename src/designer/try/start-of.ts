/** What somebody has to give a flow to start it by hand. */
import { type ButtonInput, readButtonInputs } from '../../model/button-inputs';
import type { ConnectorManifest } from '../../model/connector';
import type { Definition, Json } from '../../model/definition';
import { sampleWorld } from '../../model/scope/sample-world';
import { isObject, triggerSchema } from '../../model/step';
import { triggerOf } from '../../model/walk';

export type StartAsked =
  /** The fields of a button. */
  | { readonly kind: 'form'; readonly inputs: readonly ButtonInput[] }
  /** A body as JSON, with one made up from what the trigger says of it. */
  | { readonly kind: 'body'; readonly sample: Json }
  | { readonly kind: 'nothing' };

const clocks: ReadonlySet<string> = new Set(['recurrence', 'slidingwindow']);

export function startOf(
  definition: Definition,
  connectors: readonly ConnectorManifest[],
): StartAsked {
  const trigger = triggerOf(definition)?.trigger;
  if (!trigger || clocks.has(trigger.type.toLowerCase())) return { kind: 'nothing' };
  const isButton = trigger.type.toLowerCase() === 'request' && /^button$/i.test(trigger.kind ?? '');
  const schema = triggerSchema(trigger);
  if (isButton) return { kind: 'form', inputs: schema ? readButtonInputs(schema) : [] };
  return { kind: 'body', sample: sampleBody(definition, connectors) };
}

function sampleBody(definition: Definition, connectors: readonly ConnectorManifest[]): Json {
  const [first = ''] = Object.keys(definition.actions);
  const world = JSON.parse(sampleWorld(definition, first, connectors)) as Json;
  const trigger = isObject(world) ? world.trigger : undefined;
  const outputs = isObject(trigger) ? trigger.outputs : undefined;
  return (isObject(outputs) ? outputs.body : undefined) ?? {};
}
