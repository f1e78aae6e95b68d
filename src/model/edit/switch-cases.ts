/** The cases of a Switch. WDL: each has a name of its own beside the value that it stands for. */
import type { Action, Definition, Json } from '../definition';
import { findAction } from '../walk';
import { renameMember, withoutMember } from './members';
import { freeName, stepName } from './name';
import { type Edited, refused } from './outcome';
import { actionPath, changePart } from './place';

type Cases = NonNullable<Action['cases']>;

export interface AddCase {
  readonly step: string;
  /** What it would be called; a number is added if the name is taken. */
  readonly name: string;
  readonly value: Json;
}

export interface CaseOf {
  readonly step: string;
  readonly name: string;
}

export function addCase(definition: Definition, { step, name, value }: AddCase): Edited {
  return changeCases(definition, step, (cases) => {
    const free = freeName(lowerNames(Object.keys(cases)), stepName(name) || 'Case');
    return { ...cases, [free]: { case: value, actions: {} } };
  });
}

/** With all that is in it. */
export function removeCase(definition: Definition, { step, name }: CaseOf): Edited {
  if (!hasCase(definition, step, name)) return refused('noSuchPlace');
  return changeCases(definition, step, (cases) => withoutMember(cases, name));
}

export function renameCase(
  definition: Definition,
  { step, name, to }: CaseOf & { readonly to: string },
): Edited {
  if (!hasCase(definition, step, name)) return refused('noSuchPlace');
  const wanted = stepName(to);
  if (wanted === '') return refused('badName');
  const others = Object.keys(findAction(definition, step)?.action.cases ?? {}).filter(
    (one) => one !== name,
  );
  if (lowerNames(others).has(wanted.toLowerCase())) return refused('nameTaken');
  return changeCases(definition, step, (cases) => renameMember(cases, name, wanted));
}

export function setCase(
  definition: Definition,
  { step, name, value }: CaseOf & { readonly value: Json },
): Edited {
  const path = actionPath(definition, step);
  if (!path || !hasCase(definition, step, name)) return refused('noSuchPlace');
  return { definition: changePart(definition, [...path, 'cases', name, 'case'], () => value) };
}

function hasCase(definition: Definition, step: string, name: string): boolean {
  return Object.hasOwn(findAction(definition, step)?.action.cases ?? {}, name);
}

function changeCases(
  definition: Definition,
  step: string,
  change: (cases: Cases) => Cases,
): Edited {
  const path = actionPath(definition, step);
  if (!path) return refused('noSuchStep');
  if (findAction(definition, step)?.action.type.toLowerCase() !== 'switch') {
    return refused('noSuchPlace');
  }
  const changed = changePart(
    definition,
    [...path, 'cases'],
    (cases) => change((cases ?? {}) as unknown as Cases) as unknown as Json,
  );
  return { definition: changed };
}

function lowerNames(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.map((name) => name.toLowerCase()));
}
