import type { Expression } from '../../expressions/language';
import type { Constants } from './constants';
import type { Shape } from './shape';

/** The run as the expressions of one step see it. */
export interface Reading {
  outputs(action: string): Shape;
  /** Of the trigger. */
  readonly trigger: Shape;
  variable(name: string): Shape;
  parameter(name: string): Shape;
  items(loop: string): Shape;
  readonly item: Shape;
  readonly constants: Constants;
  /** Texts that were put together of others. */
  readonly texts: Shape[];
  /** Values that are compared by size, so that they must be of one kind. */
  readonly pairs: (readonly [Shape, Shape])[];
  /** What was found for a part of an expression, so that each is asked once. */
  readonly found: Map<Expression, Shape>;
}
