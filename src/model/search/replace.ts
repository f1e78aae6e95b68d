/** The definition with chosen hits replaced, and what stands against replacing them. */
import { isTemplate, parseTemplate } from '../../expressions/language';
import type { Definition, Json } from '../definition';
import { renameMember } from '../edit/members';
import { freeName, stepName, takenNames } from '../edit/name';
import { changePart, stepPath } from '../edit/place';
import { renameSteps } from '../edit/rename-steps';
import { renameParameter, renameVariable } from '../edit/rename-variable';
import { isObject } from '../step';
import { declaredVariables } from '../variables';
import type { Hit, NameHit, TextHit } from './find-hits';
import type { Found } from './query';

export type Hindrance =
  /** The expression could not be read any more; it can be replaced all the same. */
  | { readonly kind: 'unreadable'; readonly message: string }
  /** Something else is called so. */
  | { readonly kind: 'taken'; readonly name: string }
  | { readonly kind: 'badName' };

/** By the key of the hit, as if all of these were replaced together. */
export function hindrancesOf(
  definition: Definition,
  hits: readonly Hit[],
): ReadonlyMap<string, Hindrance> {
  const found = new Map<string, Hindrance>();
  for (const group of byText(hits)) {
    const [{ text } = { text: '' }] = group;
    const message = unreadableBy(text, replacedIn(text, group));
    if (message === null) continue;
    for (const { key } of group) found.set(key, { kind: 'unreadable', message });
  }
  for (const { hit, hindrance } of newNames(definition, hits)) {
    if (hindrance) found.set(hit.key, hindrance);
  }
  return found;
}

/** Names that cannot be given are left as they are. */
export function replaceHits(definition: Definition, hits: readonly Hit[]): Definition {
  let now = definition;
  const groups = byText(hits);
  for (const group of groups) if (group[0]?.isName === false) now = withText(now, group);
  // Inner names first: a renamed member leads to what is in it no longer.
  for (const group of groups.reverse()) if (group[0]?.isName) now = withMemberName(now, group);
  return withNames(now, newNames(definition, hits));
}

/** The text with each of these stretches replaced; they do not overlap. */
export function replacedIn(text: string, found: readonly Found[]): string {
  return [...found]
    .sort((a, b) => b.from - a.from)
    .reduce((now, { from, to, instead }) => now.slice(0, from) + instead + now.slice(to), text);
}

/** What it would be called. */
export function newNameOf({ of, text, found }: NameHit): string {
  const replaced = replacedIn(text, found);
  return of === 'step' ? stepName(replaced) : replaced.trim();
}

function byText(hits: readonly Hit[]): TextHit[][] {
  const groups = new Map<string, TextHit[]>();
  for (const hit of hits) {
    if (hit.kind !== 'text') continue;
    const key = JSON.stringify([hit.step, hit.path, hit.isName]);
    const group = groups.get(key);
    if (group) group.push(hit);
    else groups.set(key, [hit]);
  }
  return [...groups.values()];
}

/** What is wrong with the new text and was not with the old one; null: nothing. */
function unreadableBy(before: string, after: string): string | null {
  const fault = isTemplate(after) ? parseTemplate(after).problems[0] : undefined;
  if (!fault || (isTemplate(before) && parseTemplate(before).problems.length > 0)) return null;
  return fault.message;
}

function placeOf(definition: Definition, { step, path }: TextHit): readonly string[] | undefined {
  if (step === null) return path;
  const own = stepPath(definition, step);
  return own && [...own, ...path];
}

function withText(definition: Definition, group: readonly TextHit[]): Definition {
  const [first] = group;
  const path = first && placeOf(definition, first);
  if (!first || !path) return definition;
  return changePart(definition, path, (text) =>
    text === first.text ? replacedIn(first.text, group) : text,
  );
}

/** A name that another member has already stays as it is: one of the two would be lost. */
function withMemberName(definition: Definition, group: readonly TextHit[]): Definition {
  const [first] = group;
  const path = first && placeOf(definition, first);
  if (!first || !path) return definition;
  const to = replacedIn(first.text, group);
  return changePart(definition, path.slice(0, -1), (parent) =>
    isObject(parent) && !Object.hasOwn(parent, to)
      ? (renameMember<Json | undefined>(parent, first.text, to) as Json)
      : parent,
  );
}

interface NewName {
  readonly hit: NameHit;
  readonly to: string;
  readonly hindrance?: Hindrance;
}

/** In the order of the hits: of two that would be called the same, the first is. */
function newNames(definition: Definition, hits: readonly Hit[]): readonly NewName[] {
  const names = hits.filter((hit) => hit.kind === 'name');
  const staying = new Map<NameHit, Hindrance>();
  for (;;) {
    const found = names.filter((hit) => !staying.has(hit));
    const hindered = firstHindered(definition, found);
    if (!hindered) break;
    // Who keeps a name holds it against those before it as well.
    staying.set(...hindered);
  }
  return names.map((hit) => {
    const hindrance = staying.get(hit);
    return { hit, to: newNameOf(hit), ...(hindrance && { hindrance }) };
  });
}

function firstHindered(
  definition: Definition,
  names: readonly NameHit[],
): [NameHit, Hindrance] | undefined {
  const taken = takenBySpace(definition);
  for (const { of, name } of names) taken[of].delete(name.toLowerCase());
  for (const hit of names) {
    const to = newNameOf(hit);
    const isBad = to === '' || (hit.of === 'parameter' && to.startsWith('$'));
    if (isBad) return [hit, { kind: 'badName' }];
    if (taken[hit.of].has(to.toLowerCase())) return [hit, { kind: 'taken', name: to }];
    taken[hit.of].add(to.toLowerCase());
  }
  return undefined;
}

function takenBySpace(definition: Definition): Record<NameHit['of'], Set<string>> {
  const lower = (names: readonly string[]) => new Set(names.map((name) => name.toLowerCase()));
  return {
    step: new Set(takenNames(definition)),
    variable: lower(declaredVariables(definition).map(({ name }) => name)),
    parameter: lower(Object.keys(definition.parameters ?? {})),
  };
}

function withNames(definition: Definition, names: readonly NewName[]): Definition {
  const given = names.filter(({ hit, to, hindrance }) => !hindrance && to !== hit.name);
  const steps = given.filter(({ hit }) => hit.of === 'step');
  const renamed =
    steps.length === 0
      ? definition
      : renameSteps(definition, new Map(steps.map(({ hit, to }) => [hit.name, to])));
  return withOtherNames(
    renamed,
    given.filter(({ hit }) => hit.of !== 'step'),
  );
}

/** By way of names that nothing has, so that two can take each other's. */
function withOtherNames(definition: Definition, names: readonly NewName[]): Definition {
  const leaving = new Set(names.map(({ hit }) => hit.name.toLowerCase()));
  const crosses = ({ hit, to }: NewName) =>
    leaving.has(to.toLowerCase()) && to.toLowerCase() !== hit.name.toLowerCase();
  if (!names.some(crosses)) {
    return names.reduce((now, { hit, to }) => renamed(now, hit.of, hit.name, to), definition);
  }
  const used = new Set([...leaving, ...names.map(({ to }) => to.toLowerCase())]);
  const between = names.map(() => {
    const name = freeName(used, 'Between');
    used.add(name.toLowerCase());
    return name;
  });
  const away = names.reduce(
    (now, { hit }, at) => renamed(now, hit.of, hit.name, between[at] ?? hit.name),
    definition,
  );
  return names.reduce(
    (now, { hit, to }, at) => renamed(now, hit.of, between[at] ?? hit.name, to),
    away,
  );
}

function renamed(definition: Definition, of: NameHit['of'], name: string, to: string): Definition {
  const edited = (of === 'variable' ? renameVariable : renameParameter)(definition, { name, to });
  return 'refused' in edited ? definition : edited.definition;
}
