/** Something about a definition that a person should know. */
import type { Span } from '../../expressions/language';
import type { ProblemCode } from './rules';

export interface Problem {
  /** Closed vocabulary of the checker, e.g. `unknownAction`. */
  readonly code: ProblemCode;
  /** An `error` is refused when the flow is published or turned on. */
  readonly severity: 'error' | 'warning';
  /** The action (or trigger) whose card shows it; null: the whole definition. */
  readonly step: string | null;
  /** Members from the step down to the value, e.g. `['inputs', 'parameters', 'emailMessage/To']`. */
  readonly path: readonly string[];
  /** Members from the root of the definition down to the value. */
  readonly at: readonly string[];
  /** What is wrong, where, and what to do. */
  readonly message: string;
  /** The part of the text at `path` that is meant. */
  readonly span?: Span;
  /** What is named there: a step, a variable, a parameter. */
  readonly name?: string;
  /** The other members of a circle. */
  readonly names?: readonly string[];
  /** What probably should stand in the place of `span`, or of the whole value if there is none. */
  readonly suggestion?: string;
}

/** What a rule says. Where the step stands, and how grave it is, is added by who asks. */
export type Finding = Pick<
  Problem,
  'code' | 'path' | 'message' | 'span' | 'name' | 'names' | 'suggestion'
>;
