/** Variables that are not declared, not yet, twice, or where they cannot be. */
import type { Json, Slot } from '../../definition';
import { declareCommand, insertCommand, topOfFlow } from '../../edit/insert-command';
import type { Command } from '../../edit-log';
import { isObject } from '../../step';
import { lowerCase, pathOf, type Step } from '../outline';
import { type Case, type Proposal, patch, writtenAt } from './fix';
import { placeOf } from './place-of';
import { words } from './words';

/** First of all, with a type that suits the step which misses it. */
export function* declared({ step, problem: { name, path } }: Case): Generator<Proposal> {
  if (name === undefined) return;
  const type = step && path.at(-1) === 'name' ? typeFor(step) : 'string';
  yield { title: words.declare(name, type), commands: [declareCommand({ name, type })] };
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

function toTop({ name: step }: Step): Command {
  return { name: 'moveAction', args: { step, slot: topOfFlow as unknown as Json } };
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
  const { inputs } = step?.action ?? {};
  if (!step || !isObject(inputs) || !Array.isArray(inputs.variables)) return;
  const title = words.declareAtTop;
  const variables = inputs.variables as readonly Json[];
  // A loop would set it anew in each round; so it is set there, and only declared at the top.
  const commands: Command[] = [];
  variables.forEach((variable, at) => {
    if (!isObject(variable) || typeof variable.name !== 'string') return;
    if (variable.value === undefined) return;
    const { name, value } = variable;
    const slot: Slot = { ...placeOf(step), after: step.name, mode: 'between' };
    const set = { type: 'SetVariable', inputs: { name, value } };
    commands.push(insertCommand(slot, `Set_${name}`, set));
    const path = ['variables', String(at), 'value'];
    commands.push({ name: 'setInput', args: { step: step.name, path } });
  });
  yield { title, commands: [...commands, toTop(step)] };
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
