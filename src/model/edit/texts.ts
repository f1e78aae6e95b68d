import type { Definition, Json } from '../definition';
import { isObject } from '../step';

/**
 * The value with every string changed, names of members that hold an expression among them; parts
 * without a change keep their identity.
 */
export function mapTexts(value: Json, change: (text: string) => string): Json {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) {
    const items = value.map((item: Json) => mapTexts(item, change));
    return items.every((item, index) => item === value[index]) ? value : items;
  }
  if (!isObject(value)) return value;
  let changed = false;
  const members = Object.entries(value).map(([name, member]) => {
    const mapped = member === undefined ? undefined : mapTexts(member, change);
    const called = name.includes('@{') ? change(name) : name;
    changed ||= mapped !== member || called !== name;
    return [called, mapped] as const;
  });
  return changed ? Object.fromEntries(members) : value;
}

export function mapDefinitionTexts(
  definition: Definition,
  change: (text: string) => string,
): Definition {
  return mapTexts(definition as unknown as Json, change) as unknown as Definition;
}
