import { EvaluationError, type Value } from '../../expressions/index';
import { pathText, type Violation } from './violation';

/** One check of a value: where it is, what it has found, and what it may still spend. */
export interface Visit {
  readonly path: (string | number)[];
  steps: number;
  depth: number;
  /** Counts all violations; only the first are kept. */
  failures: number;
  room: number;
  kept: Violation[];
}

export type Check = (value: Value, visit: Visit) => void;

/** A schema may describe itself in itself; deeper than this it says nothing about real data. */
const MAX_DEPTH = 1_200;
const MAX_KEPT = 1_000;

export const startVisit = (steps: number): Visit => ({
  path: [],
  steps,
  depth: 0,
  failures: 0,
  room: MAX_KEPT,
  kept: [],
});

export function spendSteps(visit: Pick<Visit, 'steps'>, count: number): void {
  visit.steps -= count;
  if (visit.steps < 0) {
    throw new EvaluationError(
      'Checking the value against its schema takes more steps than are allowed.',
      'items',
    );
  }
}

export function enter(visit: Visit): void {
  spendSteps(visit, 1);
  if (++visit.depth > MAX_DEPTH) {
    throw new EvaluationError('The schema describes itself without an end.', 'depth');
  }
}

export interface Finding {
  readonly errorType: string;
  readonly schemaId: string;
  readonly message: string;
  readonly value?: Value | undefined;
  readonly childErrors?: readonly Violation[];
}

export function report(visit: Visit, { value, childErrors = [], ...finding }: Finding): void {
  visit.failures++;
  if (visit.room <= 0) return;
  visit.room--;
  const shown = value === undefined ? {} : { value };
  visit.kept.push({ ...finding, path: pathText(visit.path), ...shown, childErrors });
}

/** Whether a check finds nothing, and what it finds: kept apart from what was found before. */
export function attempt(check: Check, value: Value, visit: Visit): readonly Violation[] | null {
  const { failures, kept } = visit;
  visit.kept = [];
  try {
    check(value, visit);
    return visit.failures === failures ? null : visit.kept;
  } finally {
    visit.failures = failures;
    visit.kept = kept;
  }
}

/** WDL: a violation shows the value only if it is a plain one. */
export function plainOnly(value: Value): Value | undefined {
  if (value === null) return undefined;
  return typeof value === 'object' && !('toJsonText' in value) ? undefined : value;
}
