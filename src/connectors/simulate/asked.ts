import type { Json } from '../../model/definition';
import type { Reading } from './reading-scope';
import type { Shape } from './shape';

/** A call with what is known of its arguments. */
export interface Asked {
  readonly args: readonly Shape[];
  /** The argument, or a value of which nothing is wanted. */
  arg(at: number): Shape;
  constant(at: number): Json | undefined;
  readonly reading: Reading;
}

/** What a function asks of its arguments, and the shape of what it gives. */
export type Rule = (asked: Asked) => Shape;
