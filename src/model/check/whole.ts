/** The definition as a whole: how it starts, how large it is, its parameters. */
import type { Json } from '../definition';
import { isObject } from '../step';
import { isOfType, parameterTypes } from '../value-of-type';
import { type Facts, isComputed } from './context';
import { lowerCase, type Step } from './outline';
import type { Finding } from './problem';
import type { ProblemCode } from './rules';
import { words } from './words';

export function wholeFindings(facts: Facts): readonly Finding[] {
  return [...startFindings(facts), ...sizeFindings(facts), ...parameterFindings(facts)];
}

function startFindings({ definition, dialect }: Facts): readonly Finding[] {
  const count = Object.keys(definition.triggers).length;
  const most = dialect.limits.triggers;
  const about = { path: ['triggers'] };
  if (count === 0) return [{ code: 'noTrigger', ...about, message: words.noTrigger }];
  if (count > most) {
    const message = words.tooMany(words.triggers, count, most, dialect.title);
    return [{ code: 'tooManyTriggers', ...about, message }];
  }
  return count === 1 ? [] : [{ code: 'manyTriggers', ...about, message: words.manyTriggers }];
}

function sizeFindings({ definition, dialect, outline, declarations }: Facts): readonly Finding[] {
  const { limits, title } = dialect;
  const count = (object: object | undefined) => Object.keys(object ?? {}).length;
  const counted: readonly [ProblemCode, string, string, number, number][] = [
    ['tooManyActions', 'actions', words.actions, outline.steps.length, limits.actions],
    ['tooManyVariables', 'actions', words.variables, declarations.length, limits.variables],
    [
      'tooManyParameters',
      'parameters',
      words.parameters,
      count(definition.parameters),
      limits.parameters,
    ],
    ['tooManyOutputs', 'outputs', words.outputs, count(definition.outputs), limits.outputs],
  ];
  const found: Finding[] = [];
  for (const [code, member, things, number, most] of counted) {
    if (number <= most) continue;
    found.push({ code, path: [member], message: words.tooMany(things, number, most, title) });
  }
  const { description } = definition;
  if (typeof description === 'string' && description.length > limits.description) {
    const message = words.descriptionTooLong(description.length, limits.description);
    found.push({ code: 'flowDescriptionTooLong', path: ['description'], message });
  }
  return found;
}

const knownTypes: ReadonlySet<string> = new Set(parameterTypes.map(lowerCase));

function parameterFindings(facts: Facts): readonly Finding[] {
  const found: Finding[] = [];
  for (const [name, parameter] of Object.entries(facts.definition.parameters ?? {})) {
    if (!isObject(parameter) || typeof parameter.type !== 'string') continue;
    const { type, defaultValue } = parameter;
    if (isComputed(type, facts)) continue;
    if (!knownTypes.has(lowerCase(type))) {
      const message = words.parameterType(name, type);
      found.push({ code: 'parameterType', path: ['parameters', name, 'type'], message, name });
    } else if (!mayBe(type, defaultValue, facts)) {
      const message = words.parameterDefault(name, type);
      const path = ['parameters', name, 'defaultValue'];
      found.push({ code: 'parameterDefault', path, message, name });
    }
  }
  return found;
}

function mayBe(type: string, value: Json | undefined, facts: Facts): boolean {
  if (value === undefined || value === null || isComputed(value, facts)) return true;
  return isOfType(value, type);
}

/** Reported where the limit is first passed, not for everything inside. */
export function nestingFindings({ depth, parent }: Step, { dialect }: Facts): readonly Finding[] {
  const most = dialect.limits.nesting;
  if (depth !== most + 1) return none;
  const message = words.nestedTooDeep(depth, most, parent?.name ?? '');
  return [{ code: 'nestedTooDeep', path: [], message }];
}

const none: readonly Finding[] = [];
