/**
 * What is known of a value that nobody has seen yet: gathered from all expressions that read it, then
 * turned into a value (invent.ts). Shapes grow in place while they are gathered, and two of which it turns
 * out that they are the same value become one.
 */
import type { Json } from '../../model/definition';

export type Kind = 'array' | 'object' | 'text' | 'integer' | 'number' | 'boolean' | 'null';

/** What a text must read as. */
export type Form =
  | 'date'
  | 'integer'
  | 'number'
  | 'boolean'
  | 'uri'
  | 'base64'
  | 'dataUri'
  | 'xml'
  | 'guid'
  | 'mail'
  | 'day'
  | 'timeZone'
  | 'duration'
  | 'localDate'
  | 'name'
  | 'path'
  | 'xmlContent'
  | 'json';

/** What would be good of a value, so that a condition on it holds. */
export interface Wish {
  readonly op:
    | 'is'
    | 'not'
    | 'above'
    | 'below'
    | 'least'
    | 'most'
    | 'contains'
    | 'startsWith'
    | 'endsWith'
    | 'lacks';
  readonly value: Json;
  /** It is said of the number of items or characters. */
  readonly of?: 'length';
}

export interface Shape {
  /** The member by which it was first read, if any: what is invented for it looks like that. */
  label: string;
  /** The shape that it has become one with. */
  into: Shape | null;
  /** How much speaks for each kind. */
  readonly kinds: Map<Kind, number>;
  /** By the name in lower case, as names ignore it. */
  readonly members: Map<string, { readonly name: string; readonly shape: Shape }>;
  items: Shape | null;
  readonly forms: Set<Form>;
  /** If it is a text: JSON (or base64) of this. */
  parsed: Shape | null;
  encoded: Shape | null;
  /** A text of parts, which are an array; of several separators, each. */
  readonly splits: Map<string, Shape>;
  /** It is the text form of these. */
  printed: readonly Shape[];
  /** It is a text made of these. */
  pieces: Pieces | null;
  readonly wishes: Wish[];
  /** Told of each wish, for what it was computed from. */
  readonly echoes: ((wish: Wish) => void)[];
  /** So many items (or characters) at least. */
  least: number;
  limits: Limits;
  /** Something looks for it elsewhere: the same stands in every item of a list. */
  isShared: boolean;
  /** It stands in the definition or is computed: nothing is invented for it. */
  isKnown: boolean;
}

export type Pieces = readonly (string | Shape)[];

/** What a schema says, which must be kept. */
export interface Limits {
  readonly kinds?: ReadonlySet<Kind>;
  readonly choices?: readonly Json[];
  readonly example?: Json;
  /** No members but these, in lower case. */
  readonly only?: ReadonlySet<string>;
  /** Members that it must not have, in lower case. */
  readonly without?: ReadonlySet<string>;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly shortest?: number;
  readonly longest?: number;
}

export function newShape(label = ''): Shape {
  return {
    label,
    into: null,
    kinds: new Map(),
    members: new Map(),
    items: null,
    forms: new Set(),
    parsed: null,
    encoded: null,
    splits: new Map(),
    printed: [],
    pieces: null,
    wishes: [],
    echoes: [],
    least: 0,
    limits: {},
    isShared: false,
    isKnown: false,
  };
}

/** A value of which only the kind matters, as it is not invented. */
export function knownShape(kind?: Kind): Shape {
  const shape = { ...newShape(), isKnown: true };
  if (kind) shape.kinds.set(kind, 1);
  return shape;
}

/** The one that a shape has become. */
export function settled(shape: Shape): Shape {
  let at = shape;
  while (at.into) at = at.into;
  return at;
}

/** `must`: it fails otherwise. `may`: it only looks so. */
const weights = { must: 10, may: 1 } as const;

export function want(given: Shape, kind: Kind, how: keyof typeof weights = 'must'): Shape {
  const shape = settled(given);
  shape.kinds.set(kind, (shape.kinds.get(kind) ?? 0) + weights[how]);
  return shape;
}

export function wantText(given: Shape, form?: Form): Shape {
  const shape = want(given, 'text');
  if (form) shape.forms.add(form);
  return shape;
}

/** The member of an object; `a/b` leads on to the member of a member. */
export function memberOf(given: Shape, path: string): Shape {
  let at = settled(given);
  for (const name of path.split('/')) at = oneMember(at, name);
  return at;
}

function oneMember(given: Shape, name: string): Shape {
  const shape = want(given, 'object');
  const key = name.toLowerCase();
  const found = shape.members.get(key);
  if (found) return settled(found.shape);
  const made = shape.isKnown ? knownShape() : newShape(name);
  shape.members.set(key, { name, shape: made });
  return made;
}

export function itemsOf(given: Shape, least = 1): Shape {
  const shape = want(given, 'array');
  shape.least = Math.max(shape.least, least);
  shape.items ??= shape.isKnown ? knownShape() : newShape(shape.label);
  return settled(shape.items);
}

const MOST_WISHES = 40;

export function wish(given: Shape, one: Wish): void {
  const shape = settled(given);
  const isOld = shape.wishes.some(
    (old) => old.op === one.op && old.of === one.of && isSame(old.value, one.value),
  );
  if (isOld || shape.wishes.length >= MOST_WISHES) return;
  shape.wishes.push(one);
  for (const echo of shape.echoes) echo(one);
}

/** A shape whose wishes are passed on, in the words of what it is computed from. */
export function derived(kind: Kind, pass: (wish: Wish) => void): Shape {
  const shape = knownShape(kind);
  shape.echoes.push(pass);
  return shape;
}

/** From now on two shapes are one. */
export function unite(one: Shape, other: Shape): Shape {
  const [a, b] = [settled(one), settled(other)];
  if (a === b) return a;
  if (isScalar(a) || isScalar(b)) return uniteWithKnown(a, b);
  b.into = a;
  a.isKnown &&= b.isKnown;
  a.isShared ||= b.isShared;
  if (a.label === '') a.label = b.label;
  for (const [kind, weight] of b.kinds) a.kinds.set(kind, (a.kinds.get(kind) ?? 0) + weight);
  for (const form of b.forms) a.forms.add(form);
  a.least = Math.max(a.least, b.least);
  a.limits = { ...b.limits, ...a.limits };
  a.printed = [...a.printed, ...b.printed];
  a.pieces ??= b.pieces;
  const [members, items] = [[...b.members], b.items];
  for (const [key, member] of members) {
    const mine = settled(a).members.get(key);
    if (mine) unite(mine.shape, member.shape);
    else settled(a).members.set(key, member);
  }
  uniteParts(a, 'items', items);
  uniteParts(a, 'parsed', b.parsed);
  uniteParts(a, 'encoded', b.encoded);
  for (const [separator, parts] of b.splits) uniteSplit(settled(a), separator, parts);
  passWishes(settled(a), b);
  return settled(a);
}

/** Two values ought to be equal wherever they stand. */
export function share(one: Shape, other: Shape): void {
  unite(one, other).isShared = true;
}

/** A literal or a computed scalar: it only tells what the other one looks like. */
const isScalar = (shape: Shape): boolean =>
  shape.isKnown && shape.members.size === 0 && shape.items === null;

function uniteWithKnown(a: Shape, b: Shape): Shape {
  const [known, other] = isScalar(a) ? [a, b] : [b, a];
  for (const kind of known.kinds.keys()) want(other, kind, 'may');
  other.pieces ??= known.pieces;
  passWishes(other, known);
  return other;
}

function uniteParts(given: Shape, part: 'items' | 'parsed' | 'encoded', theirs: Shape | null) {
  const shape = settled(given);
  const mine = shape[part];
  if (mine && theirs) unite(mine, theirs);
  else shape[part] = mine ?? theirs;
}

function uniteSplit(shape: Shape, separator: string, parts: Shape): void {
  const mine = shape.splits.get(separator);
  if (mine) unite(mine, parts);
  else shape.splits.set(separator, parts);
}

function passWishes(shape: Shape, gone: Shape): void {
  const before = [...shape.wishes];
  for (const echo of gone.echoes) for (const one of before) echo(one);
  shape.echoes.push(...gone.echoes);
  for (const one of gone.wishes) wish(shape, one);
}

export function isSame(one: Json, other: Json): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

const order: readonly Kind[] = ['array', 'object', 'text', 'integer', 'number', 'boolean', 'null'];

/** The kind for which most speaks; undefined if nothing is known. */
export function kindOf(given: Shape): Kind | undefined {
  const shape = settled(given);
  const { kinds: allowed, choices, example } = shape.limits;
  const weight = (kind: Kind): number => {
    const isAllowed =
      !allowed || allowed.has(kind) || (kind === 'integer' && allowed.has('number'));
    if (!isAllowed) return -1;
    return (shape.kinds.get(kind) ?? 0) + (allowed?.has(kind) ? 0.5 : 0);
  };
  const [best] = [...order].sort((a, b) => weight(b) - weight(a));
  if (best && weight(best) > 0) return best;
  const shown =
    choices?.[0] ?? example ?? shape.wishes.find(({ op, of }) => op === 'is' && !of)?.value;
  return shown === undefined ? undefined : kindOfValue(shown);
}

export function kindOfValue(value: Json): Kind {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  if (typeof value === 'string') return 'text';
  return typeof value === 'boolean' ? 'boolean' : 'object';
}

/** How much must be so, rather than looks so. */
export const mustBe = (shape: Shape, kind: Kind): boolean =>
  (settled(shape).kinds.get(kind) ?? 0) >= weights.must;
