/** Where the variables and parameters of a definition are read and set. */
import { findReferences, isTemplate, parseTemplate } from '../expressions/language';
import type { Definition } from './definition';
import { stepTexts } from './step-texts';
import { changedVariable } from './variables';
import { places } from './walk';

export interface NameUse {
  readonly step: string;
  /** Members from the step down to the text. */
  readonly path: readonly string[];
}

export interface NameUses {
  readonly reads: readonly NameUse[];
  /** Of a variable: the steps that change it, its declaration not among them. */
  readonly writes: readonly NameUse[];
}

export type NameKind = 'variable' | 'parameter';

/** By the name in lower case; of those that are used at all. */
export function nameUses(definition: Definition, kind: NameKind): ReadonlyMap<string, NameUses> {
  const found = new Map<string, { reads: NameUse[]; writes: NameUse[] }>();
  const usesOf = (name: string) => {
    const uses = found.get(name.toLowerCase()) ?? { reads: [], writes: [] };
    found.set(name.toLowerCase(), uses);
    return uses;
  };
  const steps = [
    ...Object.entries(definition.triggers),
    ...[...places(definition)].map(({ name, action }) => [name, action] as const),
  ];
  for (const [step, one] of steps) {
    for (const { text, path } of stepTexts(one)) {
      for (const name of namesIn(text, kind)) usesOf(name).reads.push({ step, path });
    }
    const set = kind === 'variable' ? changedVariable(one) : undefined;
    if (set !== undefined) usesOf(set).writes.push({ step, path: ['inputs', 'name'] });
  }
  return found;
}

function namesIn(text: string, wanted: NameKind): readonly string[] {
  if (!isTemplate(text)) return [];
  return findReferences(parseTemplate(text)).flatMap(({ kind, name }) =>
    kind === wanted && name !== null ? [name] : [],
  );
}
