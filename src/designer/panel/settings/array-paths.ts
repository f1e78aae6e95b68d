import type { JsonObject } from '../../../model/definition';
import { isObject } from '../../../model/step';

/** Deeper arrays belong to items, which are split one by one. */
const deepest = 4;

/** Members from the body down to each array that its schema names; empty: the body is one itself. */
export function arraysOf(
  schema: JsonObject | undefined,
  depth = 0,
): readonly (readonly string[])[] {
  if (!schema) return [];
  if (schema.type === 'array') return [[]];
  const { properties } = schema;
  if (!isObject(properties) || depth === deepest) return [];
  return Object.entries(properties).flatMap(([name, inner]) =>
    isObject(inner) ? arraysOf(inner, depth + 1).map((path) => [name, ...path]) : [],
  );
}

/** `@triggerBody()?['value']` */
export function printPropertyPath(path: readonly string[]): string {
  return `@triggerBody()${path.map((name) => `?['${name.replaceAll("'", "''")}']`).join('')}`;
}
