/** Values that are the same whenever they are read, so that a comparison with them can be made to hold. */
import { lowerCase, outlineOf } from '../../model/check/outline';
import type { Definition, Json, JsonObject } from '../../model/definition';
import { isObject } from '../../model/step';
import { changedVariable, declaredBy } from '../../model/variables';

export interface Constants {
  parameter(name: string): Json | undefined;
  /** Of a variable that gets a literal when it is declared, and nothing later. */
  variable(name: string): Json | undefined;
}

export function constantsOf(definition: Definition, given: JsonObject): Constants {
  const parameters = new Map<string, Json | undefined>();
  for (const [name, { defaultValue }] of Object.entries(definition.parameters ?? {})) {
    parameters.set(lowerCase(name), given[name] ?? defaultValue);
  }
  const variables = fixedVariables(definition);
  return {
    parameter: (name) => scalar(parameters.get(lowerCase(name))),
    variable: (name) => scalar(variables.get(lowerCase(name))),
  };
}

const scalar = (value: Json | undefined): Json | undefined =>
  isObject(value) || Array.isArray(value) ? undefined : value;

function fixedVariables(definition: Definition): ReadonlyMap<string, Json> {
  const values = new Map<string, Json>();
  const changed = new Set<string>();
  for (const { action } of outlineOf(definition).steps) {
    const name = changedVariable(action);
    if (name !== undefined) changed.add(lowerCase(name));
    for (const { name, value } of declaredBy(action)) {
      if (value === undefined) continue;
      const isTemplate = typeof value === 'string' && value.includes('@');
      if (!isTemplate) values.set(lowerCase(name), value);
    }
  }
  for (const name of changed) values.delete(name);
  return values;
}
