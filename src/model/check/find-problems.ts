/**
 * The checker: every rule over every step, in document order. Pure, and quick enough to run as one
 * types: what depends on a step alone is kept for as long as an edit leaves that step as it is.
 */
import type { Action, Definition } from '../definition';
import { isObject } from '../step';
import { type CheckOptions, type Context, type Facts, factsOf } from './context';
import { controlFindings, optionFindings } from './control';
import { expressionFindings } from './expressions';
import { nameFindings, orderFindings, sameNameFindings } from './graph';
import { pathOf, type Step, typeOf } from './outline';
import type { Finding, Problem } from './problem';
import { referenceFindings } from './references';
import { requestFindings } from './requests';
import { type Purpose, severityOf } from './rules';
import { shapeFindings } from './shapes';
import { descriptionFindings, triggerFindings } from './trigger';
import { actionTypeFindings, connectionFindings, triggerTypeFindings } from './types';
import { variableFindings } from './variables';
import { nestingFindings, wholeFindings } from './whole';

export function findProblems(
  definition: Definition,
  options: CheckOptions = {},
): readonly Problem[] {
  const facts = factsOf(definition, options);
  const purpose = options.purpose ?? 'edit';
  const found: Problem[] = [];
  const add = (findings: readonly Finding[], step: string | null, start: readonly string[]) => {
    for (const one of findings) found.push(problemOf(one, purpose, step, start));
  };
  add(wholeFindings(facts), null, []);
  add(outputFindings(facts), null, []);
  for (const name of Object.keys(definition.triggers)) {
    add(ofTrigger(name, facts), name, ['triggers', name]);
  }
  for (const step of facts.outline.steps) {
    for (const rule of stepRules) {
      const findings = rule(step, facts);
      if (findings.length > 0) add(findings, step.name, pathOf(step));
    }
  }
  return found;
}

function problemOf(
  finding: Finding,
  purpose: Purpose,
  step: string | null,
  start: readonly string[],
): Problem {
  const at = [...start, ...finding.path];
  return { ...finding, severity: severityOf(finding.code, purpose), step, at };
}

function ofTrigger(name: string, facts: Facts): readonly Finding[] {
  const trigger = facts.definition.triggers[name];
  if (!trigger) return [];
  const type = typeOf(trigger);
  return [
    ...nameFindings(name, facts),
    ...triggerTypeFindings(trigger, facts),
    ...connectionFindings(trigger, facts),
    ...shapeFindings(trigger, type, facts),
    ...triggerFindings(trigger, facts),
    ...requestFindings(trigger.inputs, facts),
    ...expressionFindings(trigger, type, facts),
    ...referenceFindings(trigger, 'trigger', facts),
  ];
}

/** WDL: outputs are evaluated when everything has ended, so any step may be read. */
function outputFindings(facts: Facts): readonly Finding[] {
  const { outputs } = facts.definition;
  if (!isObject(outputs)) return [];
  const holder = heldOutputs(outputs);
  return [
    ...expressionFindings(holder, 'outputs', facts),
    ...referenceFindings(holder, 'outputs', facts),
  ];
}

const holders = new WeakMap<object, object>();

/** Texts are read member by member of a step: here the one member is `outputs`. */
function heldOutputs(outputs: object): object {
  const holder = holders.get(outputs) ?? { outputs };
  holders.set(outputs, holder);
  return holder;
}

/** Every rule for an action, in the order in which its problems are told. */
const stepRules: readonly ((step: Step, facts: Facts) => readonly Finding[])[] = [
  (step, facts) => nameFindings(step.name, facts),
  sameNameFindings,
  nestingFindings,
  orderFindings,
  (step, facts) => ofAction(step.action, step.type, facts),
  (step, facts) => connectionFindings(step.action, facts),
  controlFindings,
  optionFindings,
  variableFindings,
  (step, facts) => referenceFindings(step.action, step, facts),
];

interface Kept {
  readonly context: Context;
  readonly findings: readonly Finding[];
}
const kept = new WeakMap<Action, Kept>();

/** The rules that look at the action alone. An action object is never changed in place. */
function ofAction(action: Action, type: string, facts: Facts): readonly Finding[] {
  const known = kept.get(action);
  if (known && isSame(known.context, facts)) return known.findings;
  const findings = [
    ...actionTypeFindings(action, type, facts),
    ...shapeFindings(action, type, facts),
    ...requestFindings(action.inputs, facts),
    ...descriptionFindings(action.description, facts),
    ...expressionFindings(action, type, facts),
  ];
  const { dialect, connectors, inTemplate } = facts;
  kept.set(action, { context: { dialect, connectors, inTemplate }, findings });
  return findings;
}

function isSame(one: Context, other: Context): boolean {
  return (
    one.dialect === other.dialect &&
    one.connectors === other.connectors &&
    one.inTemplate === other.inTemplate
  );
}
