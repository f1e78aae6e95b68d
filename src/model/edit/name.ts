/** Names of steps. WDL: unique in the whole workflow, also across containers, ignoring case. */
import type { Definition } from '../definition';
import { places } from '../walk';

const longest = 80;
// Refused by the original's designer; control characters as well.
const refusedCharacters = /[/\\#?:<>%*"|&\p{Cc}]/gu;

/** What a person typed, as a definition may hold it: blanks are written as underscores. */
export function stepName(wanted: string): string {
  return cut(wanted.trim().replace(/\s+/g, '_').replace(refusedCharacters, ''), longest);
}

/** The name, or the name with the first free number behind it. */
export function uniqueName(definition: Definition, wanted: string): string {
  return freeName(takenNames(definition), stepName(wanted) || 'Step');
}

/** `taken`: in lower case. */
export function freeName(taken: ReadonlySet<string>, base: string): string {
  let name = base;
  for (let number = 2; taken.has(name.toLowerCase()); number++) {
    const ending = `_${number}`;
    name = cut(base, longest - ending.length) + ending;
  }
  return name;
}

/** The name of a copy: one that ends with a number counts on from there. */
export function copyName(taken: ReadonlySet<string>, name: string): string {
  if (!taken.has(name.toLowerCase())) return name;
  const [, base = name, number = '1'] = /^(.+)_(\d{1,2})$/.exec(name) ?? [];
  const counted = new Set(taken);
  for (let before = 2; before <= Number(number); before++) {
    counted.add(`${base}_${before}`.toLowerCase());
  }
  return freeName(counted.add(base.toLowerCase()), base);
}

export function isNameTaken(definition: Definition, name: string): boolean {
  return takenNames(definition).has(name.toLowerCase());
}

/** All names of steps, in lower case. */
export function takenNames(definition: Definition): ReadonlySet<string> {
  const taken = new Set(Object.keys(definition.triggers).map((name) => name.toLowerCase()));
  for (const place of places(definition)) taken.add(place.name.toLowerCase());
  return taken;
}

/** At most `length` units, without half a character at the end. */
function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
}
