import type { Action, Trigger } from '../../model/definition';
import type { Secured } from '../../model/run/events';
import { isObject } from '../../model/step';

/** What a step asks history to hide; undefined: nothing. */
export function securedOf({
  runtimeConfiguration,
}: Pick<Action | Trigger, 'runtimeConfiguration'>): Secured | undefined {
  const { secureData } = runtimeConfiguration ?? {};
  const properties = isObject(secureData) ? secureData.properties : undefined;
  if (!Array.isArray(properties)) return undefined;
  const named = properties.map((one) => String(one).toLowerCase());
  const secured = (['inputs', 'outputs'] as const).filter((one) => named.includes(one));
  return secured.length === 0 ? undefined : secured;
}
