import type { Named } from './functions/signature';
import { quote } from './print';
import { findReferences } from './references';
import { isTemplate, parseTemplate } from './template';

/** An action may be named as such, as a loop or as a scope: they are one set of names. */
const spaces: Record<'action' | 'variable' | 'parameter', readonly Named[]> = {
  action: ['action', 'loop', 'scope'],
  variable: ['variable'],
  parameter: ['parameter'],
};

/** A string of a definition with each literal reference to a name rewritten, all else untouched. */
export function renameInTemplate(
  source: string,
  kind: keyof typeof spaces,
  oldName: string,
  newName: string,
): string {
  return renameEachInTemplate(source, kind, new Map([[oldName.toLowerCase(), newName]]));
}

/** The same for several names at once, so that two may take each other's. `names`: by the old ones in lower case. */
export function renameEachInTemplate(
  source: string,
  kind: keyof typeof spaces,
  names: ReadonlyMap<string, string>,
): string {
  if (!isTemplate(source)) return source;
  let out = '';
  let copied = 0;
  for (const { kind: found, name, nameAt } of findReferences(parseTemplate(source))) {
    const meant = (spaces[kind] as readonly string[]).includes(found);
    const newName = meant && nameAt && name !== null ? names.get(name.toLowerCase()) : undefined;
    if (newName === undefined || !nameAt) continue;
    out += source.slice(copied, nameAt.from) + quote(newName);
    copied = nameAt.to;
  }
  return out + source.slice(copied);
}
