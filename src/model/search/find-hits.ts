/** Everything in a flow that a query finds, with what would stand there instead. */
import {
  findReferences,
  isTemplate,
  parseTemplate,
  type Reference,
} from '../../expressions/language';
import type { Definition } from '../definition';
import { findStep } from '../edit/place';
import { usesVariable } from '../variables';
import { type Finder, type Found, finderOf, OutOfSteps, type Query } from './query';
import { namesOf, type SearchableName, type SearchableText, textsOf } from './searchable';

export const searchScopes = ['names', 'fields', 'expressions', 'notes'] as const;
export type SearchScope = (typeof searchScopes)[number];

/** A name, replaced wherever it stands in it. What reads it under its name follows. */
export interface NameHit extends SearchableName {
  readonly kind: 'name';
  readonly scope: 'names';
  readonly key: string;
  /** As people see it. */
  readonly text: string;
  readonly found: readonly Found[];
}

export interface TextHit extends Omit<SearchableText, 'scope'>, Found {
  readonly kind: 'text';
  readonly scope: Exclude<SearchScope, 'names'>;
  readonly key: string;
}

export type Hit = NameHit | TextHit;

export type SearchAnswer =
  | { readonly ok: true; readonly hits: readonly Hit[] }
  | { readonly ok: false; readonly reason: 'badPattern' | 'tooLong' };

export function findHits(
  definition: Definition,
  query: Query,
  scopes: ReadonlySet<SearchScope>,
  replacement = '',
): SearchAnswer {
  if (query.text === '') return { ok: true, hits: [] };
  const find = finderOf(query, replacement);
  if (!find) return { ok: false, reason: 'badPattern' };
  try {
    const names = scopes.has('names') ? nameHits(definition, find) : [];
    const follows = followers(definition, names);
    const texts = [...textsOf(definition)].flatMap((one) =>
      one.scope === 'notes' && !scopes.has('notes')
        ? []
        : textHits(one, find).filter((hit) => scopes.has(hit.scope) && !follows(hit)),
    );
    return { ok: true, hits: [...names, ...texts] };
  } catch (error) {
    if (error instanceof OutOfSteps) return { ok: false, reason: 'tooLong' };
    throw error;
  }
}

function nameHits(definition: Definition, find: Finder): NameHit[] {
  return namesOf(definition).flatMap((one): NameHit[] => {
    // WDL: blanks in the name of a step are underscores. Whoever writes those means them.
    const shown = one.of === 'step' ? one.name.replaceAll('_', ' ') : one.name;
    for (const text of new Set([shown, one.name])) {
      const found = find(text);
      const key = JSON.stringify([one.of, one.name]);
      if (found.length > 0) return [{ ...one, kind: 'name', scope: 'names', key, text, found }];
    }
    return [];
  });
}

function textHits(one: SearchableText, find: Finder): TextHit[] {
  const found = find(one.text);
  if (found.length === 0) return [];
  const scopeOf = one.scope === 'notes' ? () => 'notes' as const : scopeIn(one.text);
  return found.map((each): TextHit => {
    const key = JSON.stringify([one.step, one.path, one.isName, each.from]);
    return { ...one, ...each, kind: 'text', scope: scopeOf(each), key };
  });
}

/** Of a text with expressions, a stretch that touches one of them is of it. */
function scopeIn(text: string): (found: Found) => 'fields' | 'expressions' {
  if (!isTemplate(text)) return () => 'fields';
  const holes = parseTemplate(text).parts.filter((part) => part.type === 'hole');
  return ({ from, to }) =>
    holes.some((hole) => from < hole.to && to > hole.from) ? 'expressions' : 'fields';
}

/** Whether a stretch is a name that changes anyway, because what it names is renamed. */
function followers(definition: Definition, names: readonly NameHit[]): (hit: TextHit) => boolean {
  if (names.length === 0) return () => false;
  const known = new Set(names.map(({ of, name }) => `${of} ${name.toLowerCase()}`));
  const isOfName = ({ kind, name, nameAt }: Reference, { from, to }: TextHit) =>
    nameAt !== null &&
    from >= nameAt.from &&
    to <= nameAt.to &&
    known.has(`${spaces[kind] ?? kind} ${name?.toLowerCase()}`);
  return (hit) => {
    if (isTemplate(hit.text)) {
      return findReferences(parseTemplate(hit.text)).some((one) => isOfName(one, hit));
    }
    return known.has(`variable ${hit.text.toLowerCase()}`) && namesVariable(definition, hit);
  };
}

/** Steps, loops and scopes are one set of names. */
const spaces: Readonly<Record<string, string>> = { action: 'step', loop: 'step', scope: 'step' };

function namesVariable(definition: Definition, { step, path }: TextHit): boolean {
  const found = step === null ? undefined : findStep(definition, step);
  return found !== undefined && usesVariable(found) && path.join('/') === 'inputs/name';
}
