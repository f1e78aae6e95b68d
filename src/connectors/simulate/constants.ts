/** Values that are the same whenever they are read, so that a comparison with them can be made to hold. */
import { lowerCase, outlineOf } from '../../model/check/outline';
import type { Definition, Json, JsonObject } from '../../model/definition';
import { isObject, valueAt } from '../../model/step';
import { usesVariable } from '../../model/variables';

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
  for (const { action, type } of outlineOf(definition).steps) {
    if (!usesVariable(action)) continue;
    if (type !== 'initializevariable')
      changed.add(lowerCase(String(valueAt(action, ['inputs', 'name']))));
    const declared = valueAt(action, ['inputs', 'variables']);
    for (const one of Array.isArray(declared) ? (declared as readonly Json[]) : []) {
      if (!isObject(one) || typeof one.name !== 'string' || one.value === undefined) continue;
      const isTemplate = typeof one.value === 'string' && one.value.includes('@');
      if (!isTemplate) values.set(lowerCase(one.name), one.value);
    }
  }
  for (const name of changed) values.delete(name);
  return values;
}
