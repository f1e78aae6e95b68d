/** What one step names of the rest of the flow, read once for each step that an edit leaves alone. */
import {
  findReferences,
  isTemplate,
  parseTemplate,
  type Reference,
} from '../../expressions/language';
import type { Action, Trigger } from '../definition';
import { hostOf, isObject } from '../step';
import { mayBeTemplate } from '../step-texts';
import { declaredBy, usesVariable } from '../variables';
import { type TextIn, textsInStep } from './texts-in';

/** A text that reads something. */
export interface Reading extends TextIn {
  /** In the order of the text. */
  readonly references: readonly Reference[];
  /** False: it is never evaluated, such as a note that quotes an expression. */
  readonly isEvaluated: boolean;
}

/** Something that is named without an expression. */
export interface PlainName {
  readonly of: 'step' | 'variable' | 'connection';
  readonly kind: 'sets' | 'declares' | 'names' | 'signsIn';
  readonly name: string;
  readonly path: readonly string[];
}

export interface NamedIn {
  readonly readings: readonly Reading[];
  readonly names: readonly PlainName[];
}

const known = new WeakMap<object, NamedIn>();

export function namedIn(step: Action | Trigger): NamedIn {
  const found = known.get(step);
  if (found) return found;
  const named = {
    readings: readingsOf(textsInStep(step), mayBeTemplate),
    names: [...variableNames(step), ...stepNames(step), ...connectionName(step)],
  };
  known.set(step, named);
  return named;
}

export function readingsOf(
  texts: Iterable<TextIn>,
  isEvaluated: (path: readonly string[]) => boolean,
): readonly Reading[] {
  const readings: Reading[] = [];
  for (const one of texts) {
    if (!isTemplate(one.text)) continue;
    const references = findReferences(parseTemplate(one.text));
    if (references.length > 0) {
      readings.push({ ...one, references, isEvaluated: isEvaluated(one.path) });
    }
  }
  return readings;
}

function variableNames(step: Action | Trigger): readonly PlainName[] {
  if (!usesVariable(step) || !isObject(step.inputs)) return [];
  const declared = declaredBy(step as Action).map(({ name, index }): PlainName => {
    const path = ['inputs', 'variables', String(index), 'name'];
    return { of: 'variable', kind: 'declares', name, path };
  });
  const { name } = step.inputs;
  if (typeof name !== 'string') return declared;
  return [...declared, { of: 'variable', kind: 'sets', name, path: ['inputs', 'name'] }];
}

/** WDL: these two types name steps in their inputs; see `edit/rename-action`. */
function stepNames({ type, inputs }: Action | Trigger): readonly PlainName[] {
  if (!isObject(inputs)) return [];
  const named = (name: unknown, path: readonly string[]): readonly PlainName[] =>
    typeof name === 'string'
      ? [{ of: 'step', kind: 'names', name, path: ['inputs', ...path] }]
      : [];
  switch (type.toLowerCase()) {
    case 'agenthandoff':
      return named(inputs.name, ['name']);
    case 'javascriptcode': {
      const { explicitDependencies: dependencies } = inputs;
      const actions = isObject(dependencies) ? dependencies.actions : undefined;
      if (!Array.isArray(actions)) return [];
      return actions.flatMap((name: unknown, at) =>
        named(name, ['explicitDependencies', 'actions', String(at)]),
      );
    }
    default:
      return [];
  }
}

function connectionName(step: Action | Trigger): readonly PlainName[] {
  const host = hostOf(step);
  if (!host) return [];
  const path = ['inputs', 'host', 'connectionName'];
  return [{ of: 'connection', kind: 'signsIn', name: host.reference, path }];
}
