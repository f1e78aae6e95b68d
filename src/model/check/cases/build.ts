/** What the cases of the rules are built from. */
import type { Action, Actions, Definition, Json, JsonObject, Trigger } from '../../definition';
import type { CheckOptions } from '../context';
import type { ProblemCode } from '../rules';

export interface RuleCase {
  readonly code: ProblemCode;
  readonly definition: Definition;
  readonly at: string;
  readonly options?: CheckOptions;
}

export const request: Trigger = { type: 'Request', kind: 'Http' };
export const daily = {
  type: 'Recurrence',
  recurrence: { frequency: 'Day', interval: 1 },
} as Trigger;

export const flow = (actions: Actions, more: Partial<Definition> = {}): Definition => ({
  triggers: { manual: request },
  actions,
  ...more,
});
export const compose = (inputs: Json, more: Partial<Action> = {}): Action => ({
  type: 'Compose',
  inputs,
  ...more,
});
export const after = (...names: readonly string[]) => ({
  runAfter: Object.fromEntries(names.map((name) => [name, ['Succeeded']])),
});
export const step = (type: string, inputs: Json, more: Partial<Action> = {}): Action => ({
  type,
  inputs,
  ...more,
});
export const each = (actions: Actions): Action => ({
  type: 'Foreach',
  foreach: '@triggerBody()',
  actions,
});
export const until = (more: Partial<Action> = {}): Action => ({
  type: 'Until',
  expression: '@equals(1, 1)',
  limit: { count: 5, timeout: 'PT1H' },
  actions: {},
  ...more,
});
export const declare = (name: string, type: string, value?: Json): Action =>
  step('InitializeVariable', {
    variables: [{ name, type, ...(value === undefined ? {} : { value }) }],
  });
export const many = <T>(count: number, make: (at: number) => T): Record<string, T> =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`n${at}`, make(at)]));
export const nested = (depth: number): Action =>
  depth === 0 ? compose(1) : { type: 'Scope', actions: { [`S${depth}`]: nested(depth - 1) } };
export const http = (more: JsonObject): Action =>
  step('Http', { method: 'GET', uri: 'https://a.example', ...more });

/** Of a flow with the given actions. */
export function rule(
  code: ProblemCode,
  at: string,
  actions: Actions,
  more: Partial<Definition> = {},
): RuleCase {
  return { code, at, definition: flow(actions, more) };
}
/** Of a flow with one step that holds this text. */
export const text = (code: ProblemCode, inputs: string): RuleCase =>
  rule(code, 'actions/A/inputs', { A: compose(inputs) });
export const expressed = (code: ProblemCode, expression: Json): RuleCase =>
  rule(
    code,
    `actions/A/expression${expression === '' ? '' : `/${Object.keys(expression as object)[0]}`}`,
    {
      A: { type: 'If', expression, actions: {} },
    },
  );
