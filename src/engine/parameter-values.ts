import { parseJson, type Value, type ValueObject } from '../expressions/index';
import type { Definition, JsonText } from '../model/definition';

/** By name in lower case: what the run was given goes before the defaults of the definition. */
export function parameterValues(
  { parameters = {} }: Definition,
  given: JsonText | undefined,
): ReadonlyMap<string, Value> {
  // The two that the service supplies.
  const values = new Map<string, Value>([
    ['$connections', {}],
    ['$authentication', {}],
  ]);
  for (const [name, { defaultValue }] of Object.entries(parameters)) {
    if (defaultValue !== undefined) values.set(name.toLowerCase(), defaultValue as Value);
  }
  const own = given === undefined ? {} : (parseJson(given) as ValueObject);
  for (const [name, value] of Object.entries(own)) values.set(name.toLowerCase(), value);
  return values;
}
