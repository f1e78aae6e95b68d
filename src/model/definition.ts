/**
 * A workflow definition as Microsoft writes it (WDL). This is the document of the product: canvas,
 * forms and problems are projections of it. Members that we do not know stay where they are.
 */

/** Any JSON value. Inputs are JSON whose strings are templates. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export type JsonObject = { readonly [member: string]: Json | undefined };

/** JSON as text: the form in which definitions and run values cross every border (worker, tab, store). */
export type JsonText = string;

export interface Definition {
  readonly $schema?: string;
  readonly contentVersion?: string;
  readonly description?: string;
  readonly parameters?: Readonly<Record<string, ParameterDefinition>>;
  readonly triggers: Readonly<Record<string, Trigger>>;
  readonly actions: Actions;
  readonly outputs?: Readonly<Record<string, { type?: string; value: Json }>>;
  readonly staticResults?: JsonObject;
  readonly metadata?: JsonObject;
}

export interface ParameterDefinition {
  readonly type: string;
  readonly defaultValue?: Json;
  readonly allowedValues?: readonly Json[];
  readonly metadata?: JsonObject;
}

export interface Trigger {
  readonly type: string;
  readonly kind?: string;
  readonly inputs?: Json;
  readonly conditions?: readonly { readonly expression: string }[];
  readonly splitOn?: string;
  readonly description?: string;
  readonly metadata?: JsonObject;
  readonly operationOptions?: string;
  readonly runtimeConfiguration?: JsonObject;
}

export type Actions = Readonly<Record<string, Action>>;
export type RunAfter = Readonly<Record<string, readonly string[]>>;

export interface Action {
  readonly type: string;
  readonly kind?: string;
  readonly inputs?: Json;
  readonly runAfter?: RunAfter;
  readonly description?: string;
  readonly metadata?: JsonObject;
  readonly limit?: JsonObject;
  readonly runtimeConfiguration?: JsonObject;
  readonly operationOptions?: string;
  readonly trackedProperties?: JsonObject;
  /** Scope, Foreach, Until, and the true branch of If. */
  readonly actions?: Actions;
  readonly else?: { readonly actions?: Actions };
  readonly cases?: Readonly<Record<string, { readonly case: Json; readonly actions?: Actions }>>;
  readonly default?: { readonly actions?: Actions };
  /** Of an Agent: what its model may call. Tools of an outside server have no actions of their own. */
  readonly tools?: Readonly<Record<string, { readonly type?: string; readonly actions?: Actions }>>;
  /** The condition of If and Until, the value of Switch. */
  readonly expression?: Json;
  readonly foreach?: Json;
}

/** Where a list of actions stands: the root, or one branch of a container. */
export interface GraphRef {
  /** Name of the container action; null is the root of the definition. */
  readonly container: string | null;
  /** `actions` (also If's true branch and the root), `else`, `default`, `case:…` or `tool:<name>`. */
  readonly branch: Branch;
}
export type Branch = 'actions' | 'else' | 'default' | `case:${string}` | `tool:${string}`;

/** Where a new action goes in a graph. */
export interface Slot extends GraphRef {
  /** The action it follows; null: first of its graph (after the trigger at the root). */
  readonly after: string | null;
  /**
   * `between`: what followed `after` now follows the new action. `parallel`: the new action becomes
   * another successor of `after`, and nothing else changes.
   */
  readonly mode: 'between' | 'parallel';
  /**
   * `between` only: just this follower is led through the new action, others stay. With `after: null`
   * the new action takes over everything that this one waits for.
   */
  readonly before?: string;
}
