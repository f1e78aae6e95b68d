/** What somebody has brought for a trigger, as such a trigger gets it. */
import type { Value } from '../../expressions/index';
import type { Json, Trigger } from '../../model/definition';
import type { Delivery } from '../triggers/delivery';
import { triggerKind } from '../triggers/trigger-kind';

export interface Brought {
  readonly body?: Json;
  readonly headers?: Readonly<Record<string, string>>;
}

export function deliveryTo(
  trigger: Trigger | undefined,
  { body, headers = {} }: Brought,
): Delivery {
  const given = body === undefined ? {} : { body: body as Value };
  const startedBy = trigger ? triggerKind(trigger)?.startedBy : undefined;
  if (startedBy === 'request' || startedBy === undefined)
    return { kind: 'request', headers, ...given };
  if (startedBy === 'clock' && body === undefined) return { kind: 'tick' };
  return {
    kind: 'polled',
    inputs: (trigger?.inputs ?? null) as Value,
    outputs: { headers, ...given },
  };
}
