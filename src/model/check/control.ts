/** Conditions, loops, and steps that end or answer a run: what the service refuses about them. */
import type { Json } from '../definition';
import { isObject } from '../step';
import { conditionFindings } from './condition';
import { type Facts, isComputed } from './context';
import { fieldTitle } from './field-title';
import { type Step, typeOf } from './outline';
import type { Finding } from './problem';
import { durationFinding, rangeFinding } from './values';
import { words } from './words';

export function controlFindings(step: Step, facts: Facts): readonly Finding[] {
  switch (step.type) {
    case 'if':
      return conditionFindings(step.action.expression, facts);
    case 'until':
      return [...conditionFindings(step.action.expression, facts), ...untilFindings(step, facts)];
    case 'switch':
      return switchFindings(step, facts);
    case 'foreach':
      return foreachFindings(step, facts);
    case 'terminate':
      return terminateFindings(step);
    case 'response':
      return responseFindings(step, facts);
    default:
      return none;
  }
}

const none: readonly Finding[] = [];

function untilFindings({ action: { limit } }: Step, facts: Facts): readonly Finding[] {
  if (limit?.count === undefined && limit?.timeout === undefined) {
    const { untilCount, untilTimeout } = facts.dialect.defaults;
    const message = words.untilWithoutLimit(untilCount, untilTimeout);
    return [{ code: 'untilWithoutLimit', path: ['limit'], message }];
  }
  return rangeFinding(
    'untilCount',
    limit.count,
    facts.dialect.limits.untilCount,
    ['limit', 'count'],
    words.rounds,
  );
}

function switchFindings({ action }: Step, facts: Facts): readonly Finding[] {
  const found: Finding[] = [];
  if (action.expression === undefined) {
    const message = words.missingParameter(fieldTitle(action, ['expression']));
    found.push({ code: 'missingParameter', path: ['expression'], message });
  }
  const cases = Object.entries(action.cases ?? {});
  const { cases: most } = facts.dialect.limits;
  if (cases.length > most) {
    const message = words.tooManyCases(cases.length, most);
    found.push({ code: 'tooManyCases', path: ['cases'], message });
  }
  const seen = new Map<string, string>();
  for (const [name, one] of cases) {
    const path = ['cases', name, 'case'];
    const value = isObject(one) ? (one.case as Json | undefined) : undefined;
    if (value === undefined) {
      found.push({ code: 'missingParameter', path, message: words.missingParameter('case') });
      continue;
    }
    const key = JSON.stringify(value);
    const other = seen.get(key);
    if (other !== undefined) {
      found.push({ code: 'equalCases', path, message: words.equalCases(name, other) });
    }
    seen.set(key, other ?? name);
  }
  return found;
}

function foreachFindings({ action }: Step, facts: Facts): readonly Finding[] {
  const { foreach } = action;
  const path = ['foreach'];
  if (foreach === undefined || foreach === null || foreach === '') {
    return [
      { code: 'missingParameter', path, message: words.missingParameter(fieldTitle(action, path)) },
    ];
  }
  if (Array.isArray(foreach) || isComputed(foreach, facts)) return none;
  return [{ code: 'wrongValue', path, message: words.wrongValue('foreach', words.kinds.array) }];
}

function terminateFindings(step: Step): readonly Finding[] {
  const found: Finding[] = [];
  if (step.loop) {
    const message = words.terminateInLoop(step.loop.name);
    found.push({ code: 'terminateInLoop', path: [], message });
  }
  const { inputs } = step.action;
  if (!isObject(inputs) || typeof inputs.runStatus !== 'string') return found;
  if (inputs.runError !== undefined && /^(?:succeeded|cancelled)$/i.test(inputs.runStatus)) {
    const message = words.terminateError;
    found.push({ code: 'terminateError', path: ['inputs', 'runError'], message });
  }
  return found;
}

function responseFindings(step: Step, facts: Facts): readonly Finding[] {
  const found: Finding[] = [];
  const say = (code: Finding['code'], message: string, path: readonly string[] = []) =>
    found.push({ code, path, message });
  if (step.loop) say('responseInLoop', words.responseInLoop(step.loop.name));
  const trigger = facts.trigger?.trigger;
  if (trigger && typeOf(trigger) !== 'request' && !isComputed(trigger.type, facts)) {
    say('responseWithoutRequest', words.responseWithoutRequest);
  }
  if (trigger?.splitOn !== undefined) say('responseWithSplitOn', words.responseWithSplitOn);
  const status = isObject(step.action.inputs) ? step.action.inputs.statusCode : undefined;
  if (typeof status === 'number' && !isAnswerable(status)) {
    say('responseStatus', words.responseStatus(status), ['inputs', 'statusCode']);
  }
  return found;
}

function isAnswerable(status: number): boolean {
  return (
    Number.isInteger(status) && status >= 200 && status < 600 && Math.floor(status / 100) !== 3
  );
}

/** Options that any step may have: concurrency, timeouts, what is recorded. */
export function optionFindings(step: Step, facts: Facts): readonly Finding[] {
  const { limit, runtimeConfiguration, trackedProperties } = step.action;
  if (!limit && !runtimeConfiguration && !trackedProperties) return none;
  const found = [...durationFinding(limit?.timeout, ['limit', 'timeout'], facts)];
  const concurrency = runtimeConfiguration?.concurrency;
  if (isObject(concurrency)) {
    const range = facts.dialect.limits.foreachConcurrency;
    const path = ['runtimeConfiguration', 'concurrency', 'repetitions'];
    found.push(
      ...rangeFinding('concurrency', concurrency.repetitions, range, path, words.concurrency),
    );
  }
  found.push(...staticResultFindings(runtimeConfiguration?.staticResult, facts));
  const { trackedProperties: most } = facts.dialect.limits;
  if (trackedProperties && JSON.stringify(trackedProperties).length > most) {
    const message = words.trackedPropertiesTooLong(most);
    found.push({ code: 'trackedPropertiesTooLong', path: ['trackedProperties'], message });
  }
  return found;
}

function staticResultFindings(staticResult: Json | undefined, facts: Facts): readonly Finding[] {
  if (!isObject(staticResult) || typeof staticResult.name !== 'string') return none;
  const { name, staticResultOptions } = staticResult;
  if (typeof staticResultOptions === 'string' && /^disabled$/i.test(staticResultOptions))
    return none;
  if (Object.hasOwn(facts.definition.staticResults ?? {}, name)) return none;
  const path = ['runtimeConfiguration', 'staticResult', 'name'];
  return [{ code: 'unknownStaticResult', path, message: words.unknownStaticResult(name), name }];
}
