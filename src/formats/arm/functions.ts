/** Functions of deployment templates whose result does not depend on where one deploys. */
import type { Json, JsonObject } from '../../model/definition';
import { isObject } from '../../model/step';

/** What an expression asks cannot be known from the file, or makes no sense. */
export class NotStatic extends Error {}

/** Characters of a value: more than any template has use for. */
export const maxSize = 4_000_000;

type Body = (...args: Json[]) => Json;

const no = (): never => {
  throw new NotStatic();
};
const text = (value: Json | undefined): string => (typeof value === 'string' ? value : no());
const whole = (value: Json | undefined): number => (Number.isInteger(value) ? Number(value) : no());
const truth = (value: Json | undefined): boolean => (typeof value === 'boolean' ? value : no());
const list = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : no());

/** Refuses to make what would be longer than that. */
function bounded(size: number): void {
  if (size > maxSize) no();
}

/** As templates write a value into a text. */
function show(value: Json | undefined): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return JSON.stringify(value ?? null);
}

function same(a: Json | undefined, b: Json | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function concat(...args: Json[]): Json {
  if (Array.isArray(args[0])) return args.flatMap((one) => list(one));
  return args.map(show).join('');
}

function format(pattern: Json | undefined, ...args: Json[]): string {
  return text(pattern).replace(/\{\{|\}\}|\{(\d+)\}/g, (found, index: string | undefined) => {
    if (index === undefined) return found.charAt(0);
    return args[Number(index)] === undefined ? no() : show(args[Number(index)]);
  });
}

function contains(within: Json | undefined, wanted: Json | undefined): boolean {
  if (typeof within === 'string') return within.includes(text(wanted));
  if (Array.isArray(within)) return within.some((one: Json) => same(one, wanted));
  return isObject(within) ? Object.hasOwn(within, text(wanted)) : no();
}

function lengthOf(value: Json | undefined): number {
  if (typeof value === 'string' || Array.isArray(value)) return value.length;
  return isObject(value) ? Object.keys(value).length : no();
}

function part(value: Json | undefined, from: number, to?: number): Json {
  return typeof value === 'string' ? value.slice(from, to) : list(value).slice(from, to);
}

function end(value: Json | undefined, which: number): Json {
  if (typeof value === 'string') return value.at(which) ?? '';
  return list(value).at(which) ?? null;
}

function split(value: Json | undefined, by: Json | undefined): Json {
  const marks = typeof by === 'string' ? [by] : list(by).map(text);
  return marks.reduce<string[]>(
    (parts, mark) => parts.flatMap((one) => one.split(mark)),
    [text(value)],
  );
}

function toWhole(value: Json | undefined): number {
  if (typeof value !== 'string') return whole(value);
  return /^\s*-?\d+\s*$/.test(value) ? Number(value) : no();
}

function fromJson(value: Json | undefined): Json {
  try {
    return JSON.parse(text(value)) as Json;
  } catch {
    return no();
  }
}

function union(...args: Json[]): Json {
  if (args.every(isObject)) return Object.fromEntries(args.flatMap((one) => Object.entries(one)));
  const all = args.flatMap((one) => list(one));
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}

function intersection(a: Json | undefined, b: Json | undefined): Json {
  const wanted = new Set(list(b).map((one) => JSON.stringify(one)));
  return list(a).filter((one) => wanted.has(JSON.stringify(one)));
}

function replace(value: Json | undefined, from: Json | undefined, to: Json | undefined): string {
  const parts = text(value).split(text(from));
  bounded(text(value).length + parts.length * text(to).length);
  return parts.join(text(to));
}

function join(items: Json | undefined, by: Json | undefined): string {
  const parts = list(items).map(show);
  bounded(parts.length * text(by).length);
  return parts.join(text(by));
}

function padLeft(value: Json | undefined, width: Json | undefined, by: Json = ' '): string {
  bounded(whole(width));
  return show(value).padStart(whole(width), text(by));
}

function createObject(...args: Json[]): JsonObject {
  const names = args.filter((_, at) => at % 2 === 0).map(text);
  return Object.fromEntries(names.map((name, at) => [name, args[2 * at + 1]]));
}

const isEmpty = (value: Json | undefined): boolean => value === null || lengthOf(value) === 0;

/** By lower-case name. `if`, `parameters`, `variables` and the like are the evaluator's own. */
export const armFunctions: ReadonlyMap<string, Body> = new Map<string, Body>(
  Object.entries({
    concat,
    format,
    contains,
    length: lengthOf,
    tolower: (value) => text(value).toLowerCase(),
    toupper: (value) => text(value).toUpperCase(),
    trim: (value) => text(value).trim(),
    replace,
    split,
    join,
    substring: (value, from = 0, count) =>
      text(value).slice(whole(from), count === undefined ? undefined : whole(from) + whole(count)),
    startswith: (value, start) => text(value).toLowerCase().startsWith(text(start).toLowerCase()),
    endswith: (value, tail) => text(value).toLowerCase().endsWith(text(tail).toLowerCase()),
    indexof: (value, wanted) => text(value).toLowerCase().indexOf(text(wanted).toLowerCase()),
    lastindexof: (value, wanted) =>
      text(value).toLowerCase().lastIndexOf(text(wanted).toLowerCase()),
    padleft: padLeft,
    first: (value) => end(value, 0),
    last: (value) => end(value, -1),
    skip: (value, count) => part(value, Math.max(0, whole(count))),
    take: (value, count) => part(value, 0, Math.max(0, whole(count))),
    empty: isEmpty,
    coalesce: (...args) => args.find((one) => one !== null) ?? null,
    string: (value) => (typeof value === 'string' ? value : show(value)),
    int: toWhole,
    bool: (value) => (typeof value === 'boolean' ? value : /^true$/i.test(text(value))),
    json: fromJson,
    null: () => null,
    true: () => true,
    false: () => false,
    equals: same,
    not: (value) => !truth(value),
    and: (...args) => args.every(truth),
    or: (...args) => args.some(truth),
    greater: (a, b) => whole(a) > whole(b),
    greaterorequals: (a, b) => whole(a) >= whole(b),
    less: (a, b) => whole(a) < whole(b),
    lessorequals: (a, b) => whole(a) <= whole(b),
    add: (a, b) => whole(a) + whole(b),
    sub: (a, b) => whole(a) - whole(b),
    mul: (a, b) => whole(a) * whole(b),
    div: (a, b) => (whole(b) === 0 ? no() : Math.trunc(whole(a) / whole(b))),
    mod: (a, b) => (whole(b) === 0 ? no() : whole(a) % whole(b)),
    min: (...args) => Math.min(...args.flat().map((one) => whole(one as Json))),
    max: (...args) => Math.max(...args.flat().map((one) => whole(one as Json))),
    array: (value) => (Array.isArray(value) ? value : [value ?? null]),
    createarray: (...args) => args,
    createobject: createObject,
    union,
    intersection,
    uricomponent: (value) => encodeURIComponent(text(value)),
    uricomponenttostring: (value) => decodeURIComponent(text(value)),
  } satisfies Record<string, Body>),
);
