/**
 * What arrived at a trigger → the runs that it starts, none, or a refusal: before a run exists. Outputs
 * first, then the conditions, then the splitting.
 */
import {
  isObject,
  printJson,
  type Scope,
  toText,
  type Value,
  type ValueObject,
} from '../../expressions/index';
import type { Definition, Json, Trigger } from '../../model/definition';
import type { DialectFacts, Limits } from '../../model/dialect';
import { triggerOf } from '../../model/walk';
import type { TriggerData } from '../execute';
import { conditionsHold, evaluateText } from './conditions';
import type { Delivery } from './delivery';
import { refused, type TriggerRefusal } from './refusal';
import { type RequestOutputs, requestOutputs } from './request';
import { splitOutputs } from './split';
import { type TriggerPorts, triggerScope } from './trigger-scope';

export type Admission =
  | { readonly kind: 'runs'; readonly runs: readonly TriggerData[] }
  /** A condition does not hold, or there is nothing to split. */
  | { readonly kind: 'skipped' }
  | TriggerRefusal;

export function admit(
  definition: Definition,
  delivery: Delivery,
  ports: TriggerPorts,
  { limits }: DialectFacts,
): Admission {
  const found = triggerOf(definition);
  if (!found) return refused('InvalidTemplate', 'The definition has no trigger.');
  const { name, trigger } = found;
  const arrived = outputsOf(name, trigger, delivery, limits);
  if (arrived.kind === 'refused') return arrived;
  const inputs = delivery.kind === 'polled' ? delivery.inputs : undefined;
  const scopeOf = (outputs: ValueObject) =>
    triggerScope(definition, { name, inputs, outputs }, ports);
  const whole = scopeOf(arrived.outputs);
  const holds = conditionsHold(name, trigger, whole);
  if (holds === false) return { kind: 'skipped' };
  if (holds !== true) return holds;
  const parts = splitOutputs(name, trigger, arrived.outputs, whole, limits);
  if ('kind' in parts) return parts;
  if (parts.length === 0) return { kind: 'skipped' };
  const header = trackingHeader(delivery, trigger);
  const runs: TriggerData[] = [];
  for (const outputs of parts) {
    const tracked = trackingId(name, trigger, scopeOf(outputs), header);
    if (typeof tracked === 'object') return tracked;
    runs.push({
      outputs: printJson(outputs),
      ...(inputs === undefined ? {} : { inputs: printJson(inputs) }),
      ...(tracked === undefined ? {} : { clientTrackingId: tracked }),
    });
  }
  return { kind: 'runs', runs };
}

function outputsOf(
  name: string,
  trigger: Trigger,
  delivery: Delivery,
  limits: Limits,
): RequestOutputs | TriggerRefusal {
  switch (delivery.kind) {
    case 'request':
      return requestOutputs(name, trigger, delivery, limits);
    case 'polled':
      return { kind: 'outputs', outputs: delivery.outputs };
    case 'tick':
      // WDL: a recurrence brings nothing, a sliding window the window that it is for.
      return { kind: 'outputs', outputs: delivery.window ? windowOutputs(delivery.window) : {} };
  }
}

function windowOutputs({ start, end }: { start: number; end: number }): ValueObject {
  const iso = (at: number) => new Date(at).toISOString().replace('.000Z', 'Z');
  // WDL: real definitions read the window with and without the body.
  const window = { windowStartTime: iso(start), windowEndTime: iso(end) };
  return { ...window, body: window };
}

/** Runs that were split off one request are not the same work. */
function trackingHeader(delivery: Delivery, { splitOn }: Trigger): string | undefined {
  if (delivery.kind !== 'request' || splitOn !== undefined) return undefined;
  const name = Object.keys(delivery.headers).find(
    (one) => one.toLowerCase() === 'x-ms-client-tracking-id',
  );
  return name === undefined ? undefined : delivery.headers[name];
}

/** The definition's own word goes before the caller's. */
function trackingId(
  name: string,
  trigger: Trigger,
  scope: Scope,
  header: string | undefined,
): string | undefined | TriggerRefusal {
  const named = namedTracking(trigger);
  if (named === undefined) return header;
  const answer = evaluateText(name, named, scope, 'tracking id');
  if (answer.kind === 'refused') return answer;
  return isEmpty(answer.value) ? header : toText(answer.value);
}

const isEmpty = (value: Value): boolean => value === null || value === '';

function namedTracking(trigger: Trigger): string | undefined {
  const { correlation, splitOnConfiguration } = trigger as {
    readonly correlation?: Json;
    readonly splitOnConfiguration?: { readonly correlation?: Json };
  };
  const split = trigger.splitOn === undefined ? undefined : splitOnConfiguration?.correlation;
  for (const one of [split, correlation]) {
    const id =
      one !== undefined && isObject(one as Value)
        ? (one as { clientTrackingId?: Json }).clientTrackingId
        : undefined;
    if (typeof id === 'string') return id;
  }
  return undefined;
}
