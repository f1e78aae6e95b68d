/** The variables of a definition. WDL: declared by InitializeVariable, at the root; names ignore case. */
import type { Action, Actions, Definition, Json } from './definition';
import { isObject } from './step';
import { places } from './walk';

export interface Declaration {
  readonly name: string;
  /** As written: `string`, `Integer`, …; empty if there is none. */
  readonly type: string;
  /** Its place in the list of the action. */
  readonly index: number;
  /** What it holds at first, if that is said. */
  readonly value: Json | undefined;
}

export interface DeclaredVariable extends Declaration {
  /** The action that declares it. */
  readonly action: string;
}

/** The types that a variable may have, each with the JSON that it starts from when nothing is said. */
export const variableTypes: Readonly<Record<string, Json>> = {
  string: '',
  integer: 0,
  float: 0,
  boolean: false,
  array: [],
  object: {},
};

/** Of the steps that change a variable: what it must be. */
const changers: Readonly<Record<string, readonly string[]>> = {
  setvariable: Object.keys(variableTypes),
  incrementvariable: ['integer', 'float'],
  decrementvariable: ['integer', 'float'],
  appendtostringvariable: ['string'],
  appendtoarrayvariable: ['array'],
};

/** Types of the variables that a step can change; undefined: it changes none. */
export function changeableTypes({ type }: Pick<Action, 'type'>): readonly string[] | undefined {
  const name = type.toLowerCase();
  return Object.hasOwn(changers, name) ? changers[name] : undefined;
}

/** Whether the inputs of an action name a variable. */
export function usesVariable(action: Pick<Action, 'type'>): boolean {
  return isDeclaring(action) || changeableTypes(action) !== undefined;
}

/** The variable that an action changes, as it is written there. */
export function changedVariable(action: Pick<Action, 'type' | 'inputs'>): string | undefined {
  if (!changeableTypes(action) || !isObject(action.inputs)) return undefined;
  const { name } = action.inputs;
  return typeof name === 'string' ? name : undefined;
}

function isDeclaring({ type }: Pick<Action, 'type'>): boolean {
  return type.toLowerCase() === 'initializevariable';
}

const known = new WeakMap<Actions, readonly DeclaredVariable[]>();

/** In the order of the document. Kept per `actions` object, which an edit never changes in place. */
export function declaredVariables({
  actions,
}: Pick<Definition, 'actions'>): readonly DeclaredVariable[] {
  const found = known.get(actions);
  if (found) return found;
  const declared = [...places({ actions })].flatMap(({ name: action, action: one }) =>
    declaredBy(one).map((variable) => ({ ...variable, action })),
  );
  known.set(actions, declared);
  return declared;
}

/** What one action declares. */
export function declaredBy(action: Action): readonly Declaration[] {
  return declarationsIn(action).flatMap((one, index) => {
    if (!isObject(one) || typeof one.name !== 'string') return [];
    const { name, type, value } = one;
    return [{ name, type: typeof type === 'string' ? type : '', index, value }];
  });
}

/** As they are written; an entry may be anything. */
export function declarationsIn(action: Pick<Action, 'type' | 'inputs'>): readonly Json[] {
  const { inputs } = action;
  if (!isDeclaring(action) || !isObject(inputs)) return none;
  return Array.isArray(inputs.variables) ? inputs.variables : none;
}

const none: readonly Json[] = [];
