/** A variable that is set from its own value, which WDL refuses. */
import { parseTemplate, print, type Template } from '../../../expressions/language';
import type { Slot } from '../../definition';
import { insertCommand } from '../../edit/insert-command';
import { uniqueName } from '../../edit/name';
import { isObject } from '../../step';
import { lowerCase, pathOf, type Step } from '../outline';
import { type Case, type Proposal, patch } from './fix';
import { placeOf } from './place-of';
import { words } from './words';

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
  const inputs = isObject(step.action.inputs) ? step.action.inputs.value : undefined;
  if (inputs === undefined) return;
  const name = uniqueName(one.definition, `Compose_${one.problem.name}`);
  const slot: Slot = { ...placeOf(step), after: null, before: step.name, mode: 'between' };
  const value = `@outputs('${name.replaceAll("'", "''")}')`;
  yield {
    title: words.computeBefore,
    commands: [
      insertCommand(slot, name, { type: 'Compose', inputs }),
      { name: 'setInput', args: { step: step.name, path: ['value'], value } },
    ],
  };
}
