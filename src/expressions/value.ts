/**
 * The values of the language. They are plain JavaScript wherever that is exact, so that most data
 * costs nothing to convert:
 *
 * - Integer: a `number` that is a safe integer, or a `bigint` beyond that (within Int64);
 * - Float: a `number` with a fraction (or not finite), or a boxed `Float` if its value is whole;
 * - Decimal: boxed, see numbers.ts;
 * - Binary and XML content: their JSON envelope.
 */
export type Value =
  | null
  | boolean
  | number
  | bigint
  | string
  | Boxed
  | readonly Value[]
  | { readonly [name: string]: Value };

/** A number that a JavaScript number cannot tell apart from an Integer. `kind` tells which. */
export interface Boxed {
  readonly kind: 'float' | 'decimal';
  /** The text form that WDL gives it, e.g. `5` for a whole float, `5.00` for a decimal. */
  toString(): string;
  /** The literal that stands for it in JSON text, e.g. `5.0`. */
  toJsonText(): string;
}

export type ValueObject = { readonly [name: string]: Value };

/**
 * What an expression may ask of the run around it. Everything is optional data: a name that the
 * run does not have fails with the language's own message.
 */
export interface Scope {
  /** Outputs of an action as `outputs('A')` gives them; `undefined` if no such action exists. */
  outputs?(action: string): Value | undefined;
  /** The whole record of an action, `actions('A')`. */
  actionRecord?(action: string): ValueObject | undefined;
  /** The record of the trigger, `trigger()`; its outputs hold headers and body. */
  trigger?(): ValueObject | null;
  variable?(name: string): Value | undefined;
  parameter?(name: string): Value | undefined;
  /** The item of the innermost loop or array action. */
  item?(): Value | undefined;
  /** The item of the named loop. */
  items?(loop: string): Value | undefined;
  iterationIndex?(loop: string): number | undefined;
  result?(scope: string): Value | undefined;
  workflow?(): ValueObject | undefined;
  /** The record of the action itself: only where `action()` is admitted. */
  action?(): ValueObject | undefined;
  callbackUrl?(): string | undefined;
  /** A setting of the host: only in connection and parameter files of Standard. */
  appSetting?(name: string): Value | undefined;
  /** What the model passed to a tool: only inside the actions of that tool. */
  agentParameter?(name: string): Value | undefined;
  /**
   * The time of this evaluation, recorded by the host: UTC milliseconds since 1970, or as a bigint .NET
   * ticks, which are finer.
   */
  now?(): number | bigint;
  /** A random number in [0, 1), recorded by the host. */
  random?(): number;
}
