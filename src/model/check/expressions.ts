/** What the strings of a step say: grammar, functions, and whether what they name exists. */
import {
  checkTemplate,
  findReferences,
  isTemplate,
  parseTemplate,
  type Reference,
} from '../../expressions/language';
import type { Definition } from '../definition';
import { isObject } from '../step';
import { type Place, triggerOf } from '../walk';
import type { Problem } from './problem';
import { words } from './words';

export interface Facts {
  readonly definition: Definition;
  readonly index: ReadonlyMap<string, Place>;
}

/** Members of a step that hold other steps, or texts that are no templates. */
const notTemplates = new Set([
  'actions',
  'else',
  'cases',
  'default',
  'runAfter',
  'type',
  'kind',
  'description',
  'metadata',
  'schema',
  'host',
  'authentication',
  'tools',
]);

export function expressionProblems(facts: Facts, step: string, value: object): Problem[] {
  const found: Problem[] = [];
  for (const { text, path } of templates(value, [])) {
    const said = checkTemplate(text);
    // What cannot be read is guessed at: only its errors count, not what else the guess would lack.
    const broken = said.some((one) => one.severity === 'error');
    for (const { code, severity, message } of said) {
      if (severity === 'error' || !broken) found.push({ code, severity, step, path, message });
    }
    if (broken) continue;
    for (const reference of findReferences(parseTemplate(text))) {
      const problem = referenceProblem(facts, step, reference);
      if (problem) found.push({ ...problem, severity: 'error', step, path });
    }
  }
  return found;
}

function* templates(
  value: unknown,
  path: readonly string[],
): Generator<{ text: string; path: readonly string[] }> {
  if (typeof value === 'string') {
    if (isTemplate(value)) yield { text: value, path };
  } else if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at++) yield* templates(value[at], [...path, String(at)]);
  } else if (isObject(value)) {
    for (const [member, inner] of Object.entries(value)) {
      if (path.length <= 1 && notTemplates.has(member)) continue;
      yield* templates(inner, [...path, member]);
    }
  }
}

function referenceProblem(
  { definition, index }: Facts,
  step: string,
  { kind, name }: Reference,
): Pick<Problem, 'code' | 'message'> | undefined {
  if (name === null) return undefined;
  switch (kind) {
    case 'action': {
      const known = namesOf(index).get(name.toLowerCase());
      if (known === undefined) return { code: 'unknownAction', message: words.unknownAction(name) };
      if (known !== step) return undefined;
      return { code: 'notYetRun', message: words.notYetRun(name) };
    }
    case 'variable': {
      if (declaredVariables(index).has(name.toLowerCase())) return undefined;
      return { code: 'undeclaredVariable', message: words.undeclaredVariable(name) };
    }
    case 'parameter': {
      if (suppliedParameters.has(name)) return undefined;
      if (findName(Object.keys(definition.parameters ?? {}), name) !== undefined) return undefined;
      return { code: 'unknownParameter', message: words.unknownParameter(name) };
    }
    case 'loop': {
      const around = index.get(step)?.ancestors ?? [];
      if (triggerOf(definition)?.name === step || findName(around, name) === undefined) {
        return { code: 'notInLoop', message: words.notInLoop(name) };
      }
      return undefined;
    }
    default:
      return undefined;
  }
}

const suppliedParameters = new Set(['$connections', '$authentication']);

/** WDL: names given as arguments ignore case; blanks of a name are underscores in its key. */
function findName(names: Iterable<string>, wanted: string): string | undefined {
  const key = wanted.toLowerCase();
  for (const name of names) if (name.toLowerCase() === key) return name;
  return undefined;
}

const lowerNames = new WeakMap<ReadonlyMap<string, Place>, ReadonlyMap<string, string>>();

function namesOf(index: ReadonlyMap<string, Place>): ReadonlyMap<string, string> {
  const known = lowerNames.get(index);
  if (known) return known;
  const names = new Map([...index.keys()].map((name) => [name.toLowerCase(), name] as const));
  lowerNames.set(index, names);
  return names;
}

const declared = new WeakMap<ReadonlyMap<string, Place>, ReadonlySet<string>>();

function declaredVariables(index: ReadonlyMap<string, Place>): ReadonlySet<string> {
  const known = declared.get(index);
  if (known) return known;
  const names = new Set<string>();
  for (const { action } of index.values()) {
    if (action.type.toLowerCase() !== 'initializevariable' || !isObject(action.inputs)) continue;
    const { variables } = action.inputs;
    if (!Array.isArray(variables)) continue;
    for (const one of variables) {
      if (isObject(one) && typeof one.name === 'string') names.add(one.name.toLowerCase());
    }
  }
  declared.set(index, names);
  return names;
}
