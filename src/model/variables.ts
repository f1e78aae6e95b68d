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
  const declared = [...places({ actions })].flatMap(({ name: action, action: one }) =>
    declaredBy(one).map(({ name, type }) => ({ name, type, action })),
  );
  known.set(actions, declared);
  return declared;
}

export interface Declaration {
  readonly name: string;
  /** As written; empty if there is none. */
  readonly type: string;
  /** Its place in the list of the action. */
  readonly index: number;
}

const none: readonly Declaration[] = [];

/** What one action declares. */
export function declaredBy({ type, inputs }: Action): readonly Declaration[] {
  if (type.toLowerCase() !== 'initializevariable' || !isObject(inputs)) return none;
  const list: readonly Json[] = Array.isArray(inputs.variables) ? inputs.variables : [];
  return list.flatMap((one, index) =>
    isObject(one) && typeof one.name === 'string'
      ? [{ name: one.name, type: typeof one.type === 'string' ? one.type : '', index }]
      : [],
  );
}
