/** Declaring variables, declaring them at the top, and not setting one from itself. */
import { parseTemplate, print, type Template } from '../../../expressions/language';
import type { Action, Branch, Json, Slot } from '../../definition';
import { uniqueName } from '../../edit/name';
import type { Command } from '../../edit-log';
import { isObject } from '../../step';
import { lowerCase, pathOf, type Step } from '../outline';
import { variableTypes } from '../variables';
import { type Case, type Proposal, patch, writtenAt } from './fix';
import { words } from './words';

const top: Slot = { container: null, branch: 'actions', after: null, mode: 'between' };

function insert(slot: Slot, name: string, action: Action): Command {
  return {
    name: 'insertAction',
    args: { slot: slot as unknown as Json, name, action: action as unknown as Json },
  };
}

/** First of all, with a type that suits the step which misses it. */
export function* declared({ step, problem: { name, path } }: Case): Generator<Proposal> {
  if (name === undefined) return;
  const type = step && path.at(-1) === 'name' ? typeFor(step) : 'string';
  const variables = [{ name, type, value: variableTypes[type] ?? '' }];
  const action: Action = { type: 'InitializeVariable', inputs: { variables } };
  const commands = [insert(top, `Initialize_${name}`, action)];
  yield { title: words.declare(name, type), commands };
}

function typeFor({ type, action }: Step): string {
  if (type === 'appendtoarrayvariable') return 'array';
  if (type === 'incrementvariable' || type === 'decrementvariable') return 'integer';
  const value = isObject(action.inputs) ? action.inputs.value : undefined;
  if (Array.isArray(value)) return 'array';
  if (isObject(value)) return 'object';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'float';
  return typeof value === 'boolean' ? 'boolean' : 'string';
}

/** The place of a step; undefined where no command can put anything. */
function placeOf({ parent, branch }: Step): Pick<Slot, 'container' | 'branch'> | undefined {
  const [first, second] = branch;
  const name: Branch | undefined =
    first === 'cases' ? `case:${second}` : first === 'tools' ? undefined : (first as Branch);
  return name && { container: parent?.name ?? null, branch: name };
}

function toTop({ name: step }: Step): Command {
  return { name: 'moveAction', args: { step, slot: top as unknown as Json } };
}

/** The declaration goes before everything that uses it. */
export function* declaredFirst({ facts, problem: { name } }: Case): Generator<Proposal> {
  const declaring = facts.variables.get(lowerCase(name ?? ''))?.step;
  if (!declaring || declaring.parent) return;
  yield { title: words.declareAtTop, commands: [toTop(declaring)] };
}

/** Declared at the top; where it stood, it is set to the value that it had there. */
export function* declaredAtTop(one: Case): Generator<Proposal> {
  const { step } = one;
  const place = step && placeOf(step);
  const { inputs } = step?.action ?? {};
  if (!step || !place || !isObject(inputs) || !Array.isArray(inputs.variables)) return;
  const title = words.declareAtTop;
  const variables = inputs.variables as readonly Json[];
  // A loop would set it anew in each round; so it is set there, and only declared at the top.
  const commands: Command[] = [];
  variables.forEach((variable, at) => {
    if (!isObject(variable) || typeof variable.name !== 'string') return;
    if (variable.value === undefined) return;
    const { name, value } = variable;
    const slot: Slot = { ...place, after: step.name, mode: 'between' };
    commands.push(insert(slot, `Set_${name}`, { type: 'SetVariable', inputs: { name, value } }));
    const path = ['variables', String(at), 'value'];
    commands.push({ name: 'setInput', args: { step: step.name, path } });
  });
  yield { title, commands: [...commands, toTop(step)] };
}

/** Increment and append for what they can do; otherwise the value is computed one step earlier. */
export function* notFromItself(one: Case): Generator<Proposal> {
  const { step, problem } = one;
  if (!step || problem.name === undefined) return;
  const value = isObject(step.action.inputs) ? step.action.inputs.value : undefined;
  const change = typeof value === 'string' ? changeOf(value, problem.name) : undefined;
  if (change) {
    const path = [...pathOf(step), 'type'];
    const args = { step: step.name, path: ['value'], value: change.value };
    yield {
      title: words.change[change.type],
      commands: [
        patch([{ path, from: step.action.type, to: change.type }]),
        { name: 'setInput', args },
      ],
    };
  }
  yield* computedBefore(one, step);
}

interface VariableChange {
  readonly type: 'IncrementVariable' | 'DecrementVariable' | 'AppendToStringVariable';
  readonly value: string;
}

function changeOf(text: string, name: string): VariableChange | undefined {
  const template = parseTemplate(text);
  return template.form === 'text' ? appended(template, text, name) : computed(template, name);
}

/** `@{variables('x')} and more`: the rest is appended. */
function appended({ parts }: Template, text: string, name: string): VariableChange | undefined {
  const [first] = parts;
  if (first?.type !== 'hole' || !reads(first.expression, name)) return undefined;
  return { type: 'AppendToStringVariable', value: text.slice(first.to) };
}

function computed({ parts: [part] }: Template, name: string): VariableChange | undefined {
  if (part?.type !== 'hole' || part.expression.type !== 'call') return undefined;
  const { args } = part.expression;
  const call = lowerCase(part.expression.name);
  const [first, second, ...more] = args;
  if (!first || !second) return undefined;
  const isFirst = reads(first, name);
  if (call === 'concat' && isFirst) {
    const rest = [second, ...more].map(print).join(', ');
    return { type: 'AppendToStringVariable', value: `@concat(${rest})` };
  }
  if (call === 'add' && isFirst) return { type: 'IncrementVariable', value: `@${print(second)}` };
  if (call === 'add' && reads(second, name)) {
    return { type: 'IncrementVariable', value: `@${print(first)}` };
  }
  if (call === 'sub' && isFirst) return { type: 'DecrementVariable', value: `@${print(second)}` };
  return undefined;
}

/** Whether an expression is just the value of the variable. */
function reads(expression: Parameters<typeof print>[0], name: string): boolean {
  if (expression.type !== 'call' || lowerCase(expression.name) !== 'variables') return false;
  const [argument] = expression.args;
  return (
    argument?.type === 'literal' &&
    typeof argument.value === 'string' &&
    lowerCase(argument.value) === lowerCase(name)
  );
}

function* computedBefore(one: Case, step: Step): Generator<Proposal> {
  const place = placeOf(step);
  const inputs = isObject(step.action.inputs) ? step.action.inputs.value : undefined;
  if (!place || inputs === undefined) return;
  const name = uniqueName(one.definition, `Compose_${one.problem.name}`);
  const slot: Slot = { ...place, after: null, before: step.name, mode: 'between' };
  const value = `@outputs('${name.replaceAll("'", "''")}')`;
  yield {
    title: words.computeBefore,
    commands: [
      insert(slot, name, { type: 'Compose', inputs }),
      { name: 'setInput', args: { step: step.name, path: ['value'], value } },
    ],
  };
}

/** A second declaration becomes what it was meant for: setting the value. */
export function* setInstead({ step, problem: { name } }: Case): Generator<Proposal> {
  const { inputs } = step?.action ?? {};
  if (!step || !isObject(inputs) || !Array.isArray(inputs.variables)) return;
  const variables = inputs.variables as readonly Json[];
  const [only] = variables;
  if (variables.length !== 1 || !isObject(only) || name === undefined) return;
  if (only.value === undefined) {
    yield { title: words.remove, commands: [{ name: 'removeAction', args: { step: step.name } }] };
    return;
  }
  const path = pathOf(step);
  yield {
    title: words.setInstead,
    commands: [
      patch([
        { path: [...path, 'type'], from: step.action.type, to: 'SetVariable' },
        { path: [...path, 'inputs'], from: inputs, to: { name, value: only.value } },
      ]),
    ],
  };
}

export function* typeOfVariable(one: Case): Generator<Proposal> {
  const types: Readonly<Record<string, string>> = {
    int: 'integer',
    number: 'float',
    double: 'float',
    text: 'string',
    bool: 'boolean',
    list: 'array',
  };
  const value = writtenAt(one);
  const type = typeof value === 'string' ? types[lowerCase(value)] : undefined;
  if (type === undefined) return;
  const commands = [patch([{ path: one.problem.at, from: value, to: type }])];
  yield { title: words.write(type), commands };
}
