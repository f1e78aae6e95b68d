/** A deployment template: what it declares, seen from the resources in it. */
import type { Json, JsonObject } from '../../model/definition';
import { isObject } from '../../model/step';
import { type Declared, resolveArm } from './evaluate';

/** A template says so by its schema; one that was cut out of a file, by its resources. */
export function isTemplate(value: JsonObject): boolean {
  if (typeof value.$schema === 'string') return /deploymentTemplate\.json/i.test(value.$schema);
  return Array.isArray(value.resources) && isObject(value.parameters);
}

/** @param given values of parameters by name, literal */
export function declaredBy(template: JsonObject, given: JsonObject): Declared {
  return {
    given,
    defaults: pick(template.parameters, 'defaultValue'),
    variables: isObject(template.variables) ? template.variables : {},
    functions: functionsOf(template.functions),
  };
}

/** The values of `{name: {value}}`: how parameters are handed over everywhere. */
export function valuesOf(given: Json | undefined): JsonObject {
  return pick(given, 'value');
}

function pick(from: Json | undefined, member: string): JsonObject {
  if (!isObject(from)) return {};
  const found = Object.entries(from).flatMap(([name, one]) =>
    isObject(one) && one[member] !== undefined ? [[name, one[member]] as const] : [],
  );
  return Object.fromEntries(found);
}

function functionsOf(functions: Json | undefined): ReadonlyMap<string, JsonObject> {
  const found = new Map<string, JsonObject>();
  for (const one of Array.isArray(functions) ? (functions as readonly Json[]) : []) {
    if (!isObject(one) || !isObject(one.members)) continue;
    for (const [name, own] of Object.entries(one.members)) {
      if (isObject(own)) found.set(`${one.namespace}.${name}`.toLowerCase(), own);
    }
  }
  return found;
}

/**
 * What an inner template of a nested deployment may refer to. Unless it says `inner`, its expressions
 * are evaluated in the template around it.
 */
export function innerScope(deployment: JsonObject, outer: Declared): Declared {
  const { template, parameters, expressionEvaluationOptions: options } = deployment;
  const isInner = isObject(options) && String(options.scope).toLowerCase() === 'inner';
  if (!isInner || !isObject(template)) return outer;
  return declaredBy(template, resolveEach(valuesOf(parameters), outer));
}

/** Those of the values that the file determines. */
export function resolveEach(values: JsonObject, declared: Declared): JsonObject {
  const found = Object.entries(values).flatMap(([name, one]) => {
    const value = resolveArm(one, declared);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(found);
}
