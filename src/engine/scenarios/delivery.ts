/** What somebody has brought for a trigger, as such a trigger gets it. */
import type { Value, ValueObject } from '../../expressions/index';
import type { Json, JsonObject, Trigger } from '../../model/definition';
import { isObject, valueAt } from '../../model/step';
import type { Delivery, RequestDelivery } from '../triggers/delivery';
import { asksForInputs, triggerKind } from '../triggers/trigger-kind';

/** Outputs of the trigger, as far as there are any: `body`, `headers`, `queries` … */
export function deliveryTo(trigger: Trigger | undefined, brought: JsonObject): Delivery {
  const startedBy = trigger ? triggerKind(trigger)?.startedBy : undefined;
  if (startedBy === 'request' || startedBy === undefined) return requestFor(trigger, brought);
  if (startedBy === 'clock' && Object.keys(brought).length === 0) return { kind: 'tick' };
  return {
    kind: 'polled',
    inputs: (trigger?.inputs ?? null) as Value,
    outputs: brought as ValueObject,
  };
}

function requestFor(trigger: Trigger | undefined, brought: JsonObject): RequestDelivery {
  // Whoever is asked for inputs and gives none gives an empty form.
  const nothing = trigger && asksForInputs(trigger) ? {} : undefined;
  const { body = nothing, headers, queries, relativePathParameters } = brought;
  const method = valueAt(trigger, ['inputs', 'method']);
  const path = valueAt(trigger, ['inputs', 'relativePath']);
  return {
    kind: 'request',
    headers: textsOf(headers),
    ...(queries !== undefined && { queries: textsOf(queries) }),
    ...(typeof method === 'string' && { method }),
    ...(typeof path === 'string' && { path: filled(path, textsOf(relativePathParameters)) }),
    ...(body !== undefined && { body: body as Value }),
  };
}

function textsOf(value: Json | undefined): Readonly<Record<string, string>> {
  const members = Object.entries(isObject(value) ? value : {});
  return Object.fromEntries(members.map(([name, one]) => [name, String(one)]));
}

/** `orders/{id}` with values for what it names. */
const filled = (path: string, values: Readonly<Record<string, string>>): string =>
  path.replace(/\{([^}]+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? 'sample'));
