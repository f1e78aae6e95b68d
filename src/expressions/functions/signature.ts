import type { Numeric } from '../numbers';
import type { Run, Thunk } from '../run';
import type { Value, ValueObject } from '../value';

/** What a parameter admits. Whatever is stricter, a body checks itself. */
export interface ParameterTypes {
  any: Value;
  string: string;
  integer: number | bigint;
  number: Numeric;
  boolean: boolean;
  array: readonly Value[];
  object: ValueObject;
  /** An array or a string. */
  sequence: readonly Value[] | string;
  /** An object, an array or a string. */
  collection: readonly Value[] | string | ValueObject;
}
export type ParameterType = keyof ParameterTypes;

/** What a text argument names, so that the name can be completed, checked and renamed. */
export type Named = 'action' | 'loop' | 'scope' | 'variable' | 'parameter';

export interface Parameter {
  readonly name: string;
  readonly type: ParameterType;
  readonly optional?: true;
  readonly names?: Named;
  /** The wording after `expects its … parameter to be`, where it is not the usual one. */
  readonly expects?: string;
}

export type Family =
  | 'string'
  | 'collection'
  | 'logical'
  | 'conversion'
  | 'math'
  | 'date'
  | 'workflow'
  | 'uri'
  | 'manipulation';

/** Everything about a function but its body: for the parser's friends, help and completion. */
export interface Signature {
  /** As documented; names ignore case. */
  readonly name: string;
  /** Older names of the same function. */
  readonly aliases?: readonly string[];
  readonly family: Family;
  readonly parameters: readonly Parameter[];
  /** The last parameter repeats: at least this many arguments in all. */
  readonly atLeast?: number;
  /** Arguments are evaluated by the body, as far as it needs them. */
  readonly lazy?: true;
  /** Reads what the trigger or the current item delivered. */
  readonly reads?: 'trigger' | 'item';
  readonly returns: ParameterType;
  /** Known on this host only; elsewhere it fails as a function out of place does. */
  readonly only?: 'standard';
  /** Offered by newer designers; nothing public says exactly what it does. */
  readonly unverified?: true;
  readonly doc: string;
  readonly example: string;
}

type ArgumentOf<P extends Parameter> = P extends { optional: true }
  ? ParameterTypes[P['type']] | undefined
  : ParameterTypes[P['type']];

type ArgumentsOf<P extends readonly Parameter[]> = P extends readonly [
  infer First extends Parameter,
  ...infer Rest extends readonly Parameter[],
]
  ? [ArgumentOf<First>, ...ArgumentsOf<Rest>]
  : [];

/** The body that belongs to a signature: variadic and lazy ones take one list. */
export type BodyOf<S extends Signature> = S extends { lazy: true }
  ? (run: Run, args: readonly Thunk[]) => Value
  : S extends { atLeast: number }
    ? (run: Run, values: readonly ParameterTypes[S['parameters'][0]['type']][]) => Value
    : (run: Run, ...args: ArgumentsOf<S['parameters']>) => Value;

/** The bodies of a family, one for each of its signatures. */
export type BodiesOf<F extends readonly Signature[]> = {
  readonly [S in F[number] as S['name']]: BodyOf<S>;
};
