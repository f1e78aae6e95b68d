/**
 * The condition of an If as rows and groups, and back. WDL: an object tree such as
 * `{and: [{equals: [a, b]}, {not: {contains: [a, b]}}]}`; what does not fit a row stays as it is.
 */
import type { Json } from '../model/definition';
import { isObject } from '../model/step';

export const operators = [
  'equals',
  'greater',
  'greaterOrEquals',
  'less',
  'lessOrEquals',
  'contains',
  'startsWith',
  'endsWith',
] as const;
export type Operator = (typeof operators)[number];

export interface ConditionRow {
  readonly kind: 'row';
  readonly operator: Operator;
  readonly negated: boolean;
  readonly left: Json;
  readonly right: Json;
}

export interface ConditionGroup {
  readonly kind: 'group';
  readonly all: boolean;
  /** `{not: {and: […]}}`: it holds where the group does not. */
  readonly negated?: boolean;
  readonly items: readonly Condition[];
}

/** Something that rows cannot show, e.g. a condition written as one expression. */
export interface OtherCondition {
  readonly kind: 'other';
  readonly json: Json;
}

export type Condition = ConditionRow | ConditionGroup | OtherCondition;

export const emptyRow: ConditionRow = {
  kind: 'row',
  operator: 'equals',
  negated: false,
  left: '',
  right: '',
};

export function readCondition(json: Json | undefined): Condition {
  if (json === undefined) return { kind: 'group', all: true, items: [] };
  const member = onlyMember(json);
  if (!member) return { kind: 'other', json };
  const [name, value] = member;
  if (name === 'and' || name === 'or') return readGroup(json, name, value);
  if (name !== 'not') return readRow(json, name, value, false);
  return readNegated(json, value);
}

function readNegated(json: Json, value: Json): Condition {
  const inner = readCondition(value);
  // A second `not` would have no place in a row or a group.
  if (inner.kind === 'other' || inner.negated) return { kind: 'other', json };
  return { ...inner, negated: true };
}

function readGroup(json: Json, name: 'and' | 'or', value: Json): Condition {
  if (!Array.isArray(value)) return { kind: 'other', json };
  return { kind: 'group', all: name === 'and', items: value.map(readCondition) };
}

function readRow(json: Json, name: string, value: Json, negated: boolean): Condition {
  // WDL: operators are compared without regard to case.
  const operator = operators.find((one) => one.toLowerCase() === name.toLowerCase());
  if (!operator || !Array.isArray(value) || value.length !== 2) return { kind: 'other', json };
  return { kind: 'row', operator, negated, left: value[0] ?? null, right: value[1] ?? null };
}

function onlyMember(json: Json): readonly [string, Json] | undefined {
  if (!isObject(json)) return undefined;
  const [member, ...others] = Object.entries(json);
  const [name, value] = member ?? [];
  return name === undefined || value === undefined || others.length > 0 ? undefined : [name, value];
}

export function writeCondition(condition: Condition): Json {
  if (condition.kind === 'other') return condition.json;
  if (condition.kind === 'group') {
    const group = { [condition.all ? 'and' : 'or']: condition.items.map(writeCondition) };
    return condition.negated ? { not: group } : group;
  }
  const row = { [condition.operator]: [condition.left, condition.right] };
  return condition.negated ? { not: row } : row;
}
