import type { Value } from '../../expressions/index';
import type { Check } from './visit';

/** Where a schema stands in the whole, and how the schemas inside it become checks. */
export interface SchemaPlace {
  /** A pointer: `#/properties/rows`. */
  readonly id: string;
  child(schema: Value, ...steps: readonly string[]): Check;
}
