/** A result that stands in the place of what a step would do: how a step is switched off. */
import type { Action, Definition, JsonObject } from './definition';
import { isObject } from './step';
import { indexActions } from './walk';

export interface StaticResult {
  /** The member of `staticResults`. */
  readonly name: string;
  readonly isOn: boolean;
  /** Undefined: the definition has none of that name. */
  readonly result: JsonObject | undefined;
}

/** Undefined: the step never had one. WDL: without options it is on. */
export function staticResultOf(
  { runtimeConfiguration }: Pick<Action, 'runtimeConfiguration'>,
  { staticResults = {} }: Pick<Definition, 'staticResults'>,
): StaticResult | undefined {
  const setting = runtimeConfiguration?.staticResult;
  if (!isObject(setting) || typeof setting.name !== 'string') return undefined;
  const { name, staticResultOptions = 'Enabled' } = setting;
  const result = Object.hasOwn(staticResults, name) ? staticResults[name] : undefined;
  return {
    name,
    isOn: String(staticResultOptions).toLowerCase() === 'enabled',
    result: isObject(result) ? result : undefined,
  };
}

/** Whether the step is switched off: it does nothing, and has the result that the definition holds. */
export function isSwitchedOff(action: Action, definition: Definition): boolean {
  const found = staticResultOf(action, definition);
  return found?.isOn === true && found.result !== undefined;
}

/** Steps whose answer has a status code, headers and a body. */
const calling =
  /^(?:http|httpwebhook|apiconnection|apiconnectionwebhook|apimanagement|function|invokefunction|openapiconnection|openapiconnectionwebhook|serviceprovider|workflow)$/i;

/** Whether a step asks somebody outside of the flow. */
export const callsOut = ({ type }: Pick<Action, 'type'>): boolean => calling.test(type);

/** What a step that was never switched off before answers while it is. */
export function firstResult({ type }: Pick<Action, 'type'>): JsonObject {
  return callsOut({ type })
    ? { status: 'Succeeded', outputs: { statusCode: 'OK' } }
    : { status: 'Succeeded' };
}

/** Names of the other steps that take the same result. */
export function sharesResult(definition: Definition, step: string, name: string): boolean {
  for (const { name: other, action } of indexActions(definition).values()) {
    if (other !== step && staticResultOf(action, definition)?.name === name) return true;
  }
  return false;
}
