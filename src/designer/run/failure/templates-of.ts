/** The expressions of a step, with the members that lead to them. */
import type { Action } from '../../../model/definition';
import { isObject } from '../../../model/step';

export interface PlacedTemplate {
  readonly path: readonly string[];
  readonly text: string;
}

/** Others are evaluated by steps of their own, or later. */
const read = ['inputs', 'foreach', 'expression', 'trackedProperties'] as const;
const most = 200;

export function templatesOf(action: Action): readonly PlacedTemplate[] {
  const found: PlacedTemplate[] = [];
  for (const member of read) collect(action[member], [member], found);
  return found.slice(0, most);
}

function collect(value: unknown, path: readonly string[], found: PlacedTemplate[]): void {
  if (typeof value === 'string') {
    if (value.includes('@')) found.push({ path, text: value });
  } else if (Array.isArray(value)) {
    for (const [at, item] of value.entries()) collect(item, [...path, String(at)], found);
  } else if (isObject(value)) {
    for (const [name, item] of Object.entries(value)) collect(item, [...path, name], found);
  }
}
