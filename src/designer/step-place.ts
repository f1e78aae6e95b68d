/** Where in the panel of a step somebody is led to. */
export type StepTab = 'parameters' | 'settings' | 'testing' | 'code';

export type StepPlace =
  | { readonly kind: 'field'; readonly path: readonly string[] }
  | { readonly kind: 'tab'; readonly tab: StepTab }
  | { readonly kind: 'name' }
  | { readonly kind: 'note' };

const settings = new Set([
  'runAfter',
  'runtimeConfiguration',
  'limit',
  'operationOptions',
  'trackedProperties',
  'conditions',
  'splitOn',
  'splitOnConfiguration',
  'correlation',
]);

/** `fields`: the paths that the form of the step has. */
export function tabOf(path: readonly string[], fields: readonly (readonly string[])[]): StepTab {
  const [first, second] = path;
  if (fields.some((field) => field.every((member, at) => member === path[at]))) return 'parameters';
  if (first === 'runtimeConfiguration' && second === 'staticResult') return 'testing';
  if (first === 'inputs' && second === 'retryPolicy') return 'settings';
  return first !== undefined && settings.has(first) ? 'settings' : 'parameters';
}
