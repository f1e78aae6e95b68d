/** What of a schema is worth offering as a value: its properties, and those of the items of its lists. */
import { isObject } from '../step';
import { asSchema, type Schema } from './schema';

export interface Offered {
  /** Members from the start, or from the item of the innermost list. */
  readonly path: readonly string[];
  readonly title: string;
  /** JSON schema's word; `any` if it says none. */
  readonly type: string;
  /** The lists that it is in, outermost first: each a path from the item of the one before. */
  readonly lists: readonly (readonly string[])[];
  /** Titles of those lists. */
  readonly within: readonly string[];
  /** Certainly there, or marked as what people want. */
  readonly isRequired: boolean;
}

/** Schemas come from people: deep ones are cut. */
const deepest = 6;
const mostLists = 2;

type At = Pick<Offered, 'path' | 'lists' | 'within'>;

export function offeredIn(schema: Schema, title = ''): readonly Offered[] {
  const start: At = { path: [], lists: [], within: [] };
  return schema.type === 'array' ? inItems(schema, title, start) : inProperties(schema, start);
}

function inProperties(schema: Schema, at: At): readonly Offered[] {
  if (!isObject(schema.properties) || at.path.length >= deepest) return [];
  const required: readonly unknown[] = Array.isArray(schema.required) ? schema.required : [];
  const offers = Object.entries(schema.properties).map(([name, value]) => {
    const property = asSchema(value);
    const isRequired = required.includes(name) || property['x-ms-visibility'] === 'important';
    return { rank: rankOf(property, isRequired), all: ofProperty(name, property, isRequired, at) };
  });
  return offers
    .filter(({ rank }) => rank < hidden)
    .sort((a, b) => a.rank - b.rank)
    .flatMap(({ all }) => all);
}

const hidden = 3;

function rankOf(property: Schema, isRequired: boolean): number {
  if (property['x-ms-visibility'] === 'internal') return hidden;
  if (isRequired) return 0;
  return property['x-ms-visibility'] === 'advanced' ? 2 : 1;
}

function ofProperty(
  name: string,
  property: Schema,
  isRequired: boolean,
  { path, lists, within }: At,
): readonly Offered[] {
  const here = { path: [...path, name], lists, within };
  const title = titleOf(property, name);
  const type = typeOf(property);
  const own: Offered = { ...here, title, type, isRequired };
  const below = type === 'array' ? inItems(property, title, here) : inProperties(property, here);
  return [own, ...below];
}

function inItems(list: Schema, title: string, { path, lists, within }: At): readonly Offered[] {
  const items = asSchema(list.items);
  const at = { path: [], lists: [...lists, path], within: [...within, title] };
  if (lists.length >= mostLists || Object.keys(items).length === 0) return [];
  if (isObject(items.properties)) return inProperties(items, at);
  return [{ ...at, title: titleOf(items, ''), type: typeOf(items), isRequired: false }];
}

function titleOf({ title, 'x-ms-summary': summary }: Schema, name: string): string {
  if (typeof title === 'string' && title !== '') return title;
  return typeof summary === 'string' && summary !== '' ? summary : name;
}

function typeOf({ type, properties, items }: Schema): string {
  if (typeof type === 'string') return type;
  if (Array.isArray(type)) return String(type.find((one) => one !== 'null') ?? 'any');
  if (properties !== undefined) return 'object';
  return items === undefined ? 'any' : 'array';
}
