/** Two definitions compared for people: what differs, step by step and field by field. */
import type { Action, Definition, GraphRef, Json, RunAfter } from '../../model/definition';
import {
  type DefinitionDiff,
  diffDefinitions,
  type StepChange,
} from '../../model/diff/definition-diff';
import type { Change } from '../../model/edit/patch';
import { stepId } from '../../model/edit/step-ids';
import { findAction, places } from '../../model/walk';

export type ChangeKind = StepChange['kind'];

export interface Difference {
  /** As it is called after, or was before if it is gone; null: the flow itself. */
  readonly step: string | null;
  readonly kinds: readonly ChangeKind[];
  readonly rows: readonly DifferenceRow[];
}

export type DifferenceRow =
  | { readonly kind: 'name'; readonly from: string; readonly to: string }
  | { readonly kind: 'place'; readonly from: GraphRef; readonly to: GraphRef }
  | {
      readonly kind: 'order';
      readonly from: RunAfter | undefined;
      readonly to: RunAfter | undefined;
    }
  | {
      readonly kind: 'field';
      readonly path: readonly string[];
      readonly from: Json | undefined;
      readonly to: Json | undefined;
    };

export interface Comparison {
  readonly before: Definition;
  readonly after: Definition;
  readonly diff: DefinitionDiff;
  /** In the order of the flow; what is gone comes last. */
  readonly differences: readonly Difference[];
  /** They are no versions of one flow. */
  readonly isForeign: boolean;
}

export function compare(before: Definition, after: Definition): Comparison {
  const diff = diffDefinitions(before, after);
  const differences = [...inFlow(diff), ...inSteps(before, after, diff)];
  return { before, after, diff, differences, isForeign: isForeign(before, after, diff) };
}

/** Nothing that a person could mean by it: ids that the designer gives to steps. */
function isNoise({ path }: Change): boolean {
  return path[0] === 'metadata' && path[1] === 'operationMetadataId';
}

function inSteps(before: Definition, after: Definition, diff: DefinitionDiff): Difference[] {
  const byStep = new Map<string, StepChange[]>();
  // One that is gone may have the name of one that has come.
  const keyOf = (one: StepChange) => `${one.kind === 'removed'} ${one.step}`;
  for (const one of diff.steps) byStep.set(keyOf(one), [...(byStep.get(keyOf(one)) ?? []), one]);
  const ranks = new Map([...places(after)].map(({ name }, at) => [name, at]));
  const last = ranks.size;
  return [...byStep.values()]
    .map((changes) => differenceOf(changes, before, after))
    .filter(({ kinds }) => kinds.length > 0)
    .map((one) => ({ one, rank: isGone(one) ? last : (ranks.get(one.step ?? '') ?? last) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ one }) => one);
}

export function isGone({ kinds }: Difference): boolean {
  return kinds.includes('removed');
}

function differenceOf(
  changes: readonly StepChange[],
  before: Definition,
  after: Definition,
): Difference {
  const step = changes[0]?.step ?? '';
  const found = changes.map((one) => ({
    kind: one.kind,
    rows: rowsOf(one, changes, before, after),
  }));
  const told = found.filter(({ kind, rows }) => kind !== 'changed' || rows.length > 0);
  return { step, kinds: told.map(({ kind }) => kind), rows: told.flatMap(({ rows }) => rows) };
}

function rowsOf(
  change: StepChange,
  all: readonly StepChange[],
  before: Definition,
  after: Definition,
): DifferenceRow[] {
  switch (change.kind) {
    case 'added':
    case 'removed':
      return [];
    case 'renamed':
      return [{ kind: 'name', from: change.from, to: change.step }];
    case 'moved':
      return [{ kind: 'place', from: change.from, to: change.to }];
    case 'changed': {
      const renamed = all.find((one) => one.kind === 'renamed');
      const old = findAction(before, renamed?.from ?? change.step)?.action;
      return fieldRows(change.fields, old, findAction(after, change.step)?.action);
    }
  }
}

/** Whatever changed in what it waits for is one row. */
function fieldRows(
  fields: readonly Change[],
  before: Action | undefined,
  after: Action | undefined,
): DifferenceRow[] {
  const isOrder = ({ path }: Change) => path[0] === 'runAfter';
  const rows = fields.filter((one) => !isOrder(one) && !isNoise(one)).map(fieldRow);
  if (!fields.some(isOrder)) return rows;
  return [...rows, { kind: 'order', from: before?.runAfter, to: after?.runAfter }];
}

const fieldRow = ({ path, from, to }: Change): DifferenceRow => ({ kind: 'field', path, from, to });

/** What is no action: triggers are steps to a person, all else is the flow itself. */
function inFlow({ rest }: DefinitionDiff): Difference[] {
  const triggers = new Map<string, Change[]>();
  const others: Change[] = [];
  for (const change of rest) {
    const [first, name, ...path] = change.path;
    if (first !== 'triggers' || name === undefined) others.push(change);
    else triggers.set(name, [...(triggers.get(name) ?? []), { ...change, path }]);
  }
  const found = [...triggers].map(([step, changes]) => triggerDifference(step, changes));
  const rows = others.map(fieldRow);
  return [
    ...found.filter(({ kinds }) => kinds.length > 0),
    ...(rows.length === 0 ? [] : [{ step: null, kinds: ['changed'] as const, rows }]),
  ];
}

function triggerDifference(step: string, changes: readonly Change[]): Difference {
  const whole = changes.find(({ path }) => path.length === 0);
  if (whole && (whole.from === undefined || whole.to === undefined)) {
    return { step, kinds: [whole.from === undefined ? 'added' : 'removed'], rows: [] };
  }
  const rows = changes.filter((one) => !isNoise(one)).map(fieldRow);
  return { step, kinds: rows.length === 0 ? [] : ['changed'], rows };
}

/**
 * Whether the two are no versions of one flow. A name alone says little, every flow has a “Compose”: a step
 * that has another id is another step. WDL: an export says in its metadata which flow it was.
 */
function isForeign(before: Definition, after: Definition, { steps }: DefinitionDiff): boolean {
  const [one, other] = [before, after].map(({ metadata }) => metadata?.workflowEntityId);
  if (typeof one === 'string' && typeof other === 'string' && one !== other) return true;
  const old = [...places(before)];
  const now = [...places(after)];
  const kept = now.filter(({ name, action }) => {
    const changes = steps.filter(({ step }) => step === name);
    if (changes.some(({ kind }) => kind === 'added')) return false;
    const from = changes.flatMap((change) => (change.kind === 'renamed' ? change.from : []))[0];
    const earlier = findAction(before, from ?? name)?.action;
    const [was, is] = [earlier && stepId(earlier), stepId(action)];
    return was === undefined || is === undefined || was === is;
  });
  return old.length > 0 && now.length > 0 && kept.length === 0;
}
