/** The variables of a definition. WDL: declared by InitializeVariable, at the root; names ignore case. */
import type { Action, Actions, Definition, Json } from './definition';
import { isObject } from './step';
import { places } from './walk';

export interface DeclaredVariable {
  readonly name: string;
  /** As written: `string`, `Integer`, … */
  readonly type: string;
  /** The action that declares it. */
  readonly action: string;
}

const users = new Set([
  'initializevariable',
  'setvariable',
  'incrementvariable',
  'decrementvariable',
  'appendtostringvariable',
  'appendtoarrayvariable',
]);

/** Whether the inputs of an action name a variable. */
export function usesVariable(action: Pick<Action, 'type'>): boolean {
  return users.has(action.type.toLowerCase());
}

const known = new WeakMap<Actions, readonly DeclaredVariable[]>();

/** In the order of the document. Kept per `actions` object, which an edit never changes in place. */
export function declaredVariables({
  actions,
}: Pick<Definition, 'actions'>): readonly DeclaredVariable[] {
  const found = known.get(actions);
  if (found) return found;
  const declared = [...places({ actions })].flatMap(({ name, action }) => declaredBy(name, action));
  known.set(actions, declared);
  return declared;
}

function declaredBy(action: string, { type, inputs }: Action): DeclaredVariable[] {
  if (type.toLowerCase() !== 'initializevariable' || !isObject(inputs)) return [];
  const list: readonly Json[] = Array.isArray(inputs.variables) ? inputs.variables : [];
  return list.flatMap((one) =>
    isObject(one) && typeof one.name === 'string'
      ? [{ name: one.name, type: typeof one.type === 'string' ? one.type : '', action }]
      : [],
  );
}
