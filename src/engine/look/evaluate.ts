import { compileTemplate, EvaluationError, type Limits, type Scope } from '../../expressions/index';
import type { Evaluated } from '../../model/run/evaluated';
import { shownValue } from './shown-value';

/** Thrown by a scope where what is asked for is secured. */
export class HiddenValue extends Error {
  override name = 'HiddenValue';
}

/** Somebody waits for it while typing: far less than what a run may take. */
const lookLimits: Limits = { items: 100_000, characters: 2_000_000 };

/** Each by itself: one that fails says so in its own place. */
export function evaluateEach(templates: readonly string[], scope: Scope): readonly Evaluated[] {
  return templates.map((template) => evaluateOne(template, scope));
}

function evaluateOne(template: string, scope: Scope): Evaluated {
  try {
    return shownValue(compileTemplate(template).evaluate(scope, lookLimits));
  } catch (error) {
    if (error instanceof HiddenValue) return { kind: 'hidden' };
    if (!(error instanceof EvaluationError)) throw error;
    const { message, bound } = error;
    return { kind: 'failed', message, ...(bound === undefined ? {} : { limit: bound }) };
  }
}

/** What `item()` is in a step that goes through a list itself: the first of it. */
export function withListItem(scope: Scope, list: string | undefined): Scope {
  if (list === undefined) return scope;
  return {
    ...scope,
    item: () => {
      const items = compileTemplate(list).evaluate(scope, lookLimits);
      return Array.isArray(items) ? items[0] : undefined;
    },
  };
}
