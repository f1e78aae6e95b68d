/** Whether what expressions name exists, and can have happened before it is read. */
import { nearestName, type Reference } from '../../expressions/language';
import type { Facts } from './context';
import { relationOf, shareUntil } from './order';
import { isLoop, lowerCase, outwards, type Step } from './outline';
import type { Finding } from './problem';
import { isOffOrInside, switchedOffSaid } from './switched-off';
import { type ReadText, textsOf } from './texts';
import { words } from './words';

type Said = Pick<Finding, 'code' | 'message'> | undefined;

/** Of an action; of the trigger and of the flow's outputs, `reader` is what they are. */
export function referenceFindings(
  holder: object,
  reader: Step | 'trigger' | 'outputs',
  facts: Facts,
): readonly Finding[] {
  const found: Finding[] = [];
  for (const text of textsOf(holder, facts)) {
    for (const reference of text.references) {
      const said = judge(reference, reader, text, facts);
      if (said) found.push({ ...said, ...placeOf(reference, text) });
    }
    found.push(...agentFindings(text, reader));
  }
  return found;
}

function placeOf(
  { nameAt, name, from, to }: Reference,
  { path }: ReadText,
): Pick<Finding, 'path' | 'span' | 'name'> {
  const span = nameAt ? { from: nameAt.from, to: nameAt.to } : { from, to };
  return name === null ? { path, span } : { path, span, name };
}

function judge(
  reference: Reference,
  reader: Step | 'trigger' | 'outputs',
  text: ReadText,
  facts: Facts,
): Said {
  const { kind, name } = reference;
  if (name === null) {
    return reference.reader === 'item' ? itemSaid(reader, text) : undefined;
  }
  switch (kind) {
    case 'action':
    case 'scope':
      return actionSaid(reference, name, reader, text, facts);
    case 'variable':
      return variableSaid(name, reader, text, facts);
    case 'parameter':
      return parameterSaid(name, facts);
    case 'loop':
      return loopSaid(reference.reader, name, reader, facts);
    default:
      return undefined;
  }
}

function actionSaid(
  reference: Reference,
  name: string,
  reader: Step | 'trigger' | 'outputs',
  text: ReadText,
  facts: Facts,
): Said {
  const read = facts.outline.byName.get(lowerCase(name));
  if (!read) {
    const near = nearestName(name, stepNames(facts));
    return { code: 'unknownAction', message: words.unknownAction(name, near) };
  }
  if (reader === 'outputs') return undefined;
  if (reader === 'trigger') return { code: 'notYetRun', message: words.notInTrigger(name) };
  return orderSaid(reference, read, reader, text) ?? offSaid(reference, read, reader, facts);
}

function offSaid(reference: Reference, read: Step, reader: Step, facts: Facts): Said {
  const said = switchedOffSaid(reference, read, facts);
  return said && !isOffOrInside(reader, facts) ? said : undefined;
}

function* stepNames({ outline }: Facts): Generator<string> {
  for (const { name } of outline.steps) yield name;
}

/** WDL: a whole record may be read of a step that has not run; its outputs may not. */
const recordReaders = new Set(['actions', 'result']);

function orderSaid(reference: Reference, read: Step, reader: Step, text: ReadText): Said {
  const cannot: Said = { code: 'notYetRun', message: words.notYetRun(read.name) };
  const might: Said = { code: 'mayNotHaveRun', message: words.mayNotHaveRun(read.name) };
  const impossible = recordReaders.has(reference.reader) ? might : cannot;
  switch (relationOf(read, reader)) {
    case 'before':
      return undefined;
    case 'inLoop':
      return { code: 'insideForeach', message: words.insideForeach(read.name) };
    case 'beside':
      return might;
    case 'after':
    case 'apart':
      return shareUntil(read, reader) ? might : impossible;
    case 'inside':
      return isDecidedAfterwards(reader, text) ? undefined : impossible;
    case 'self':
    case 'around':
      return isReadAfterwards(text) ? undefined : impossible;
  }
}

/** Tracked properties, and what ends a webhook, are evaluated when the step has outputs. */
function isReadAfterwards({ path: [first, second] }: ReadText): boolean {
  return first === 'trackedProperties' || (first === 'inputs' && second === 'unsubscribe');
}

/** Until evaluates its condition behind its body. */
function isDecidedAfterwards(reader: Step, text: ReadText): boolean {
  return (reader.type === 'until' && text.path[0] === 'expression') || isReadAfterwards(text);
}

function variableSaid(
  name: string,
  reader: Step | 'trigger' | 'outputs',
  { path }: ReadText,
  facts: Facts,
): Said {
  const declared = facts.variables.get(lowerCase(name));
  if (!declared) {
    const near = nearestName(name, variableNames(facts));
    return { code: 'undeclaredVariable', message: words.undeclaredVariable(name, near) };
  }
  if (typeof reader === 'string') return undefined;
  if (declared.step !== reader) return variableOrderSaid(name, declared.step, reader);
  // WDL: the variables of one step are declared in their order.
  if (declared.index < Number(path[2])) return undefined;
  return { code: 'variableNotYet', message: words.variableNotYet(name, reader.name) };
}

export function variableOrderSaid(name: string, declaring: Step, reader: Step): Said {
  if (relationOf(declaring, reader) !== 'after') return undefined;
  return { code: 'variableNotYet', message: words.variableNotYet(name, declaring.name) };
}

export function* variableNames({ declarations }: Facts): Generator<string> {
  for (const { name } of declarations) yield name;
}

function parameterSaid(name: string, facts: Facts): Said {
  if (facts.parameters.has(lowerCase(name))) return undefined;
  if (!facts.knowsAllParameters) {
    return { code: 'parameterElsewhere', message: words.parameterElsewhere(name) };
  }
  const near = nearestName(name, Object.keys(facts.definition.parameters ?? {}));
  return { code: 'unknownParameter', message: words.unknownParameter(name, near) };
}

/** `items('L')` needs a For each around it, `iterationIndexes('L')` an Until. */
function loopSaid(
  reads: string,
  name: string,
  reader: Step | 'trigger' | 'outputs',
  facts: Facts,
): Said {
  const wanted = lowerCase(name);
  const type = reads === 'items' ? 'foreach' : 'until';
  for (const around of typeof reader === 'string' ? [] : outwards(reader)) {
    if (lowerCase(around.name) !== wanted || !isLoop(around)) continue;
    // An Until knows its own round when it decides whether to go on.
    if (around.type === type && (around !== reader || type === 'until')) return undefined;
  }
  const exists = facts.outline.byName.has(wanted);
  return { code: 'notInLoop', message: exists ? words.notInLoop(name) : words.unknownLoop(name) };
}

/** Steps that go through a list themselves, and offer its current element. */
const listSteps = new Set(['query', 'select', 'table']);

function itemSaid(reader: Step | 'trigger' | 'outputs', { path }: ReadText): Said {
  if (reader === 'trigger') return undefined;
  const inList =
    reader !== 'outputs' &&
    (reader.loop !== null || (listSteps.has(reader.type) && path[0] === 'inputs'));
  return inList ? undefined : { code: 'noItem', message: words.noItem };
}

function agentFindings(
  { bound, path }: ReadText,
  reader: Step | 'trigger' | 'outputs',
): readonly Finding[] {
  const calls = bound.filter((one) => one.name === 'agentparameters');
  if (calls.length === 0 || (typeof reader !== 'string' && isInTool(reader))) return [];
  const message = words.wrongPlace.agentparameters;
  return calls.map(({ from, to }) => ({ code: 'wrongPlace', path, message, span: { from, to } }));
}

function isInTool(step: Step): boolean {
  for (const { branch } of outwards(step)) if (branch[0] === 'tools') return true;
  return false;
}
