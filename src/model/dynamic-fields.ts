/** Fields whose choices, or whose very shape, come from a service: what is asked, and what is made of the answer. */
import type {
  DynamicSchema,
  DynamicSource,
  DynamicValues,
  ParameterEditor,
  ParameterManifest,
} from './connector';
import type { Json, JsonObject } from './definition';
import { isObject } from './step';

export type Question =
  | { readonly kind: 'ask'; readonly parameters: JsonObject }
  /** The field that must be filled in before. */
  | { readonly kind: 'missing'; readonly field: string }
  /** A field that is only known when the flow runs. */
  | { readonly kind: 'later'; readonly field: string };

/** What a source is asked with; `fieldValue` answers for the other fields of the form. */
export function questionOf(
  source: DynamicSource,
  fieldValue: (field: string) => Json | undefined,
  item: Json = null,
): Question {
  const parameters: Record<string, Json> = {};
  for (const [name, given] of Object.entries(source.parameters)) {
    if ('value' in given) parameters[name] = given.value;
    else if ('item' in given) parameters[name] = memberAt(item, given.item) ?? null;
    else {
      const value = fieldValue(given.field);
      if (value === undefined || value === '') return { kind: 'missing', field: given.field };
      if (isComputed(value)) return { kind: 'later', field: given.field };
      parameters[name] = value;
    }
  }
  return { kind: 'ask', parameters };
}

/** Names of the fields that a source is asked with: when one changes, its answer says nothing any more. */
function dependsOn(source: DynamicSource): readonly string[] {
  return Object.values(source.parameters).flatMap((one) => ('field' in one ? [one.field] : []));
}

/** The names of all fields that depend on one, also through each other. */
export function dependentsOf(
  fields: readonly Pick<ParameterManifest, 'name' | 'dynamicValues' | 'dynamicSchema'>[],
  changed: string,
): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [changed];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    for (const { name: other, dynamicValues, dynamicSchema } of fields) {
      const sources = [dynamicValues, dynamicSchema].filter((one) => one !== undefined);
      const depends = sources.some((one) => dependsOn(one).includes(name));
      if (!depends || other === changed || found.has(other)) continue;
      found.add(other);
      waiting.push(other);
    }
  }
  return found;
}

function isComputed(value: Json): boolean {
  if (typeof value === 'string') return /^@[^@]|@\{/u.test(value);
  return typeof value === 'object' && value !== null;
}

export interface DynamicChoice {
  readonly value: Json;
  readonly title: string;
  readonly isFolder: boolean;
  /** The whole item, from which a folder is opened. */
  readonly item: Json;
}

/** Undefined: the answer has no list where there should be one. */
export function choicesFrom(
  answer: Json,
  { collection, value, title, folder }: DynamicValues,
): readonly DynamicChoice[] | undefined {
  const list = memberAt(answer, collection);
  if (!Array.isArray(list)) return undefined;
  return (list as readonly Json[]).flatMap((item) => {
    const one = memberAt(item, value);
    if (one === undefined || one === null) return [];
    const name = memberAt(item, title);
    return [
      {
        value: one,
        title: typeof name === 'string' && name !== '' ? name : textOf(one),
        isFolder: folder !== undefined && memberAt(item, folder.isFolder) === true,
        item,
      },
    ];
  });
}

const textOf = (value: Json) => (typeof value === 'string' ? value : JSON.stringify(value));

/** The fields that stand for a parameter of dynamic schema; undefined: the answer is no object's schema. */
export function fieldsFrom(
  answer: Json,
  { schema }: DynamicSchema,
  parameter: string,
): readonly ParameterManifest[] | undefined {
  const found = memberAt(answer, schema);
  return isObject(found) && isObject(found.properties)
    ? fieldsOfObject(found, parameter, 0)
    : undefined;
}

/** WDL: nested objects are flat keys, `item/status/Value`; this deep and no deeper. */
const deepest = 6;

function fieldsOfObject(
  schema: JsonObject,
  prefix: string,
  depth: number,
): readonly ParameterManifest[] {
  const properties = isObject(schema.properties) ? schema.properties : {};
  const required: readonly Json[] = Array.isArray(schema.required) ? schema.required : [];
  return Object.entries(properties).flatMap(([name, property]) => {
    if (!isObject(property)) return [];
    const visibility = property['x-ms-visibility'];
    if (visibility === 'internal' || property.readOnly === true) return [];
    const path = `${prefix}/${name}`;
    if (isObject(property.properties) && depth < deepest) {
      return fieldsOfObject(property, path, depth + 1);
    }
    const isRequired = required.includes(name);
    return [
      {
        name: path,
        ...shownAs(property, name),
        ...typed(property),
        ...(isRequired ? { required: true } : {}),
        ...(visibility === 'advanced' && !isRequired ? { advanced: true } : {}),
      },
    ];
  });
}

function shownAs(property: JsonObject, name: string): Pick<ParameterManifest, 'title'> & object {
  const title = property['x-ms-summary'] ?? property.title;
  const { description } = property;
  return {
    title: typeof title === 'string' && title !== '' ? title : name,
    ...(typeof description === 'string' ? { description } : {}),
  };
}

const types = ['string', 'integer', 'number', 'boolean', 'array', 'object'] as const;
type Type = (typeof types)[number];

function typed(property: JsonObject): Pick<ParameterManifest, 'type' | 'editor' | 'choices'> {
  const type = typeOf(property);
  const editor = editorOf(property);
  const choices = Array.isArray(property.enum) ? (property.enum as readonly Json[]) : undefined;
  return {
    type,
    ...(choices ? { choices: choices.map((value) => ({ value, title: textOf(value) })) } : {}),
    ...(editor ? { editor } : {}),
  };
}

/** A type beside null is that type; several others can be anything. */
function typeOf({ type }: JsonObject): Type {
  const named: readonly (Json | undefined)[] = Array.isArray(type) ? type : [type];
  const [only, ...more] = named.filter((one) => one !== 'null');
  const known = types.find((one) => one === only);
  return known && more.length === 0 ? known : 'object';
}

function editorOf({ format, type }: JsonObject): ParameterEditor | undefined {
  if (format === 'date') return 'date';
  if (format === 'date-time') return 'dateTime';
  if (format === 'email') return 'email';
  if (format === 'html') return 'html';
  if (format === 'password') return 'secret';
  return type === 'array' ? 'array' : undefined;
}

/** Members separated by `/`; an empty path is the value itself. */
function memberAt(value: Json, path: string): Json | undefined {
  let found: Json | undefined = value;
  for (const name of path.split('/').filter(Boolean)) {
    if (!isObject(found) || !Object.hasOwn(found, name)) return undefined;
    found = found[name];
  }
  return found;
}
