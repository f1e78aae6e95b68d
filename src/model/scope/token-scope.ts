/**
 * What the expressions of one step may use: the outputs of steps that have certainly been decided, the
 * trigger, variables declared before, parameters, and the items of the loops around it.
 */
import type { NamesInScope, Reference, TypeScope } from '../../expressions/language';
import { relationOf } from '../check/order';
import { graphsIn, lowerCase, type Outline, outwards, type Step } from '../check/outline';
import type { ConnectorManifest } from '../connector';
import type { Definition } from '../definition';
import { declaredVariables } from '../variables';
import { triggerOf } from '../walk';
import { type Knowledge, knowledgeOf } from './knowledge';
import { below, propertyNames, type Schema } from './schema';

export interface ScopeStep {
  readonly name: string;
  readonly type: string;
  /** It holds other steps, and gives nothing but their results. */
  readonly isContainer: boolean;
  /** Of all its outputs; worked out when it is asked for. */
  outputs(): Schema;
}

export interface ScopeLoop {
  readonly name: string;
  readonly kind: 'foreach' | 'until';
  /** Of the current item of a For each. */
  item(): Schema;
}

export interface ScopeVariable {
  readonly name: string;
  /** As written where it is declared. */
  readonly type: string;
  /** The step that declares it. */
  readonly step: string;
}

export interface TokenScope {
  /** Nearest first. */
  readonly steps: readonly ScopeStep[];
  /** Null for the trigger itself. */
  readonly trigger: { readonly name: string; outputs(): Schema } | null;
  readonly variables: readonly ScopeVariable[];
  readonly parameters: readonly { readonly name: string; readonly type: string }[];
  /** Innermost first. */
  readonly loops: readonly ScopeLoop[];
  /** What stands below a reference. */
  schemaOf(reference: Reference): Schema;
  /** All of it as types, for judging expressions. */
  readonly types: TypeScope;
}

/** The scope of an action or of the trigger. */
export function scopeAt(
  definition: Definition,
  step: string,
  connectors: readonly ConnectorManifest[],
): TokenScope {
  const knowledge = knowledgeOf(definition, connectors);
  const { outline } = knowledge;
  const reader = outline.byName.get(lowerCase(step)) ?? null;
  const trigger = triggerOf(definition);
  return {
    steps: reader ? stepsBefore(reader, outline).map((one) => scopeStep(one, knowledge)) : [],
    trigger: reader && trigger ? { name: trigger.name, outputs: knowledge.trigger } : null,
    variables: reader ? variablesBefore(definition, reader, outline) : [],
    parameters: Object.entries(definition.parameters ?? {}).map(([name, one]) => ({
      name,
      type: one.type,
    })),
    loops: reader ? loopsAround(reader, knowledge) : [],
    schemaOf: (reference) => knowledge.resolve(reference, reader),
    types: knowledge.types(reader),
  };
}

/** The names for completing what somebody types at this place. */
export function namesIn(scope: TokenScope): NamesInScope {
  const steps = scope.steps.map(({ name }) => name);
  return {
    action: steps,
    scope: scope.steps.filter(({ isContainer }) => isContainer).map(({ name }) => name),
    loop: scope.loops.map(({ name }) => name),
    variable: scope.variables.map(({ name }) => name),
    parameter: scope.parameters.map(({ name }) => name),
    properties: (reference) => propertyNames(scope.schemaOf(reference)),
    propertyType: (reference, name) => {
      const { type } = below(scope.schemaOf(reference), [name]);
      return typeof type === 'string' ? type : undefined;
    },
  };
}

function scopeStep(step: Step, knowledge: Knowledge): ScopeStep {
  return {
    name: step.name,
    type: step.action.type,
    isContainer: graphsIn(step.action).length > 0,
    outputs: () => knowledge.outputs(step),
  };
}

/** Of its own graph first, then of those around it; each with what is in it. */
function stepsBefore(reader: Step, outline: Outline): Step[] {
  const found: Step[] = [];
  for (const at of outwards(reader)) {
    const seen = new Set([at.name]);
    const queue = Object.keys(at.action.runAfter ?? {});
    for (const name of queue) {
      const step = seen.has(name) ? undefined : siblingOf(at, name, outline);
      if (!step) continue;
      seen.add(name);
      queue.push(...Object.keys(step.action.runAfter ?? {}));
      addWithInner(found, step, outline);
    }
  }
  return found;
}

function siblingOf(step: Step, name: string, outline: Outline): Step | undefined {
  const other = outline.byName.get(lowerCase(name));
  return other?.siblings === step.siblings ? other : undefined;
}

/** WDL: what is in a For each has an output for every round, and none outside of it. */
function addWithInner(found: Step[], step: Step, outline: Outline): void {
  found.push(step);
  if (step.type === 'foreach') return;
  for (const { actions } of graphsIn(step.action)) {
    for (const name of Object.keys(actions)) {
      const inner = outline.byName.get(lowerCase(name));
      if (inner?.siblings === actions) addWithInner(found, inner, outline);
    }
  }
}

function variablesBefore(
  definition: Definition,
  reader: Step,
  outline: Outline,
): readonly ScopeVariable[] {
  return declaredVariables(definition).flatMap(({ name, type, action }) => {
    const declaring = outline.byName.get(lowerCase(action));
    const isBefore = declaring !== undefined && relationOf(declaring, reader) === 'before';
    return isBefore ? [{ name, type, step: action }] : [];
  });
}

function loopsAround(reader: Step, knowledge: Knowledge): ScopeLoop[] {
  const loops: ScopeLoop[] = [];
  for (let loop = reader.loop; loop; loop = loop.loop) {
    const step = loop;
    const kind = step.type === 'foreach' ? 'foreach' : 'until';
    loops.push({ name: step.name, kind, item: () => knowledge.item(step) });
  }
  return loops;
}
