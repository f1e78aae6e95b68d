/** Something about a definition that a person should know. */
export interface Problem {
  /** Closed vocabulary of the checker, e.g. `unknownActionType`. */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** The action (or trigger) whose card shows it; null: the whole definition. */
  readonly step: string | null;
  /** Members from the step down to the value, e.g. `['inputs', 'parameters', 'emailMessage/To']`. */
  readonly path: readonly string[];
  readonly message: string;
}
