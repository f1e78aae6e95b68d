/** Declaring and changing variables. */
import { nearestName } from '../../expressions/language';
import { isObject } from '../step';
import { isOfType } from '../value-of-type';
import { changeableTypes, variableTypes } from '../variables';
import { type Facts, isComputed, type Variable } from './context';
import { lowerCase, type Step } from './outline';
import type { Finding } from './problem';
import { variableNames, variableOrderSaid } from './references';
import { textsOf } from './texts';
import { words } from './words';

export function variableFindings(step: Step, facts: Facts): readonly Finding[] {
  if (step.type === 'initializevariable') return declarationFindings(step, facts);
  const takes = changeableTypes(step.action);
  const { inputs } = step.action;
  if (!takes || !isObject(inputs)) return none;
  const { name } = inputs;
  if (typeof name !== 'string' || name === '' || isComputed(name, facts)) return none;
  const found = changeFindings(step, name, takes, facts);
  return step.type === 'setvariable' ? [...found, ...selfFindings(step, name, facts)] : found;
}

const none: readonly Finding[] = [];

function changeFindings(
  step: Step,
  name: string,
  takes: readonly string[],
  facts: Facts,
): readonly Finding[] {
  const about = { path: ['inputs', 'name'], name };
  const declared = facts.variables.get(lowerCase(name));
  if (!declared) {
    const message = words.undeclaredVariable(name, nearestName(name, variableNames(facts)));
    return [
      {
        code: isCounter(step, facts) ? 'undeclaredCounter' : 'undeclaredVariable',
        ...about,
        message,
      },
    ];
  }
  const found: Finding[] = [];
  const order = variableOrderSaid(name, declared.step, step);
  if (order) found.push({ ...order, ...about });
  if (declared.type in variableTypes && !takes.includes(declared.type)) {
    const message = words.variableOperation(name, declared.type, takes);
    found.push({ code: 'variableOperation', ...about, message });
  }
  return found;
}

/**
 * WDL: projects of Logic Apps Standard are deployed as files, and nobody refuses to save one whose
 * counters are never declared; the step fails when it runs.
 */
function isCounter({ type }: Step, { dialect }: Facts): boolean {
  return dialect.hasProjectParameters && /^(?:in|de)crement/.test(type);
}

/** WDL: a step may not set a variable from itself; increment and append exist for that. */
function selfFindings(step: Step, name: string, facts: Facts): readonly Finding[] {
  const wanted = lowerCase(name);
  for (const { path, references } of textsOf(step.action, facts)) {
    if (path[0] !== 'inputs' || path[1] !== 'value') continue;
    if (references.some((one) => one.kind === 'variable' && one.name?.toLowerCase() === wanted)) {
      return [{ code: 'selfReference', path, message: words.selfReference(name), name }];
    }
  }
  return none;
}

function declarationFindings(step: Step, facts: Facts): readonly Finding[] {
  const found: Finding[] = [];
  if (step.parent) {
    const message = words.initializeNested(step.parent.name);
    found.push({ code: 'initializeNested', path: [], message });
  }
  for (const one of facts.declarations) {
    if (one.step === step) found.push(...declaredFindings(one, facts));
  }
  return found;
}

function declaredFindings(variable: Variable, facts: Facts): readonly Finding[] {
  const { name, type, index, value } = variable;
  const path = ['inputs', 'variables', String(index)];
  const found: Finding[] = [];
  if (facts.variables.get(lowerCase(name)) !== variable) {
    const message = words.variableTwice(name);
    found.push({ code: 'variableTwice', path: [...path, 'name'], message, name });
  }
  if (type === '' || isComputed(type, facts)) return found;
  if (!(type in variableTypes)) {
    found.push({
      code: 'variableType',
      path: [...path, 'type'],
      message: words.variableType(type),
    });
    return found;
  }
  if (value === undefined || value === null || isComputed(value, facts)) return found;
  if (!isOfType(value, type)) {
    const message = words.variableValue(name, type);
    found.push({ code: 'variableValue', path: [...path, 'value'], message });
  }
  return found;
}
