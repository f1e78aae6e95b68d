import type { Signature } from './functions/signature';
import { parseJson } from './json';
import { recordOf, workflowRecord } from './record-types';
import type { Expression } from './syntax';
import {
  any,
  arrayOf,
  integer,
  type Member,
  type ObjectType,
  optionsOf,
  orNull,
  present,
  scalar,
  someObject,
  text,
  typeOfValue,
  unionOf,
  type ValueType,
} from './value-type';

/** What is known of the run around an expression. What it does not know is undefined. */
export interface TypeScope {
  /** Type of `outputs('A')`: an object with headers and body for most actions. */
  outputs?(action: string): ValueType | undefined;
  triggerOutputs?(): ValueType | undefined;
  variable?(name: string): ValueType | undefined;
  parameter?(name: string): ValueType | undefined;
  /** The item of the innermost loop or array action. */
  item?(): ValueType | undefined;
  items?(loop: string): ValueType | undefined;
}

type Types = readonly ValueType[];
type Result = (args: Types, nodes: readonly Expression[], scope: TypeScope) => ValueType;

/** The type of what a call gives, as far as its arguments tell more than its signature. */
export function resultOf(
  signature: Signature,
  args: Types,
  nodes: readonly Expression[],
  scope: TypeScope,
): ValueType {
  const own = results.get(signature.name);
  return own ? own(args, nodes, scope) : declared[signature.returns];
}

const declared: Readonly<Record<Signature['returns'], ValueType>> = {
  any,
  string: text,
  integer,
  number: scalar('number'),
  boolean: scalar('boolean'),
  array: arrayOf(any),
  object: someObject,
  sequence: unionOf([text, arrayOf(any)]),
  collection: any,
};

const first = ([type = any]: Types): ValueType => type;

/** Elements of an array; of a text its characters. */
const elementOf = (type: ValueType): ValueType =>
  unionOf(
    optionsOf(type).map((option) => {
      if (option.kind === 'array') return orNull(option.items);
      return option.kind === 'string' ? text : any;
    }),
  );

const memberOf = (type: ValueType = any, name: string): ValueType =>
  unionOf(
    optionsOf(type).map((option) => {
      if (option.kind !== 'object') return any;
      const member = option.members.get(name);
      return member?.type ?? (option.open ? any : scalar('null'));
    }),
  );

/** A name that stands there as a literal. */
function named(nodes: readonly Expression[]): string | null {
  const [node] = nodes;
  return node?.type === 'literal' && typeof node.value === 'string' ? node.value : null;
}

const byName =
  (find: (scope: TypeScope, name: string) => ValueType | undefined): Result =>
  (_, nodes, scope) => {
    const name = named(nodes);
    return (name === null ? undefined : find(scope, name)) ?? any;
  };

/** Any decimal gives a decimal, else any float a float, else all are integers. */
function arithmetic(args: Types): ValueType {
  const kinds = args.flatMap((type) => optionsOf(type).map(({ kind }) => kind));
  const certain = args.every((type) => type.kind !== 'union');
  if (certain && kinds.includes('decimal')) return scalar('decimal');
  if (kinds.every((kind) => kind === 'integer')) return integer;
  const floats = kinds.every((kind) => kind === 'integer' || kind === 'float');
  return scalar(certain && floats ? 'float' : 'number');
}

const extreme: Result = (args) => {
  const [only] = args;
  if (args.length === 1 && only?.kind === 'array') return arithmetic([only.items]);
  return arithmetic(args);
};

/** An object with one more member, or with another type of one. */
const withMember: Result = ([object = any, , type = any], [, nameNode]) => {
  const name = nameNode?.type === 'literal' ? nameNode.value : null;
  if (object.kind !== 'object' || typeof name !== 'string') return someObject;
  const member: Member = { type, optional: false };
  return { ...object, members: new Map([...object.members, [name, member]]) };
};

const withoutMember: Result = ([object = any], [, nameNode]) => {
  const name = nameNode?.type === 'literal' ? nameNode.value : null;
  if (object.kind !== 'object' || typeof name !== 'string') return someObject;
  const lower = name.toLowerCase();
  const members = [...object.members].filter(([key]) => key.toLowerCase() !== lower);
  return { ...object, members: new Map(members) };
};

/** All arrays, or all objects with what any of them has. */
const united: Result = (args) => {
  const objects = args.filter((type): type is ObjectType => type.kind === 'object');
  if (objects.length === args.length) {
    const members = new Map(objects.flatMap((type) => [...type.members]));
    return { kind: 'object', members, open: objects.some((type) => type.open) };
  }
  const items = args.map((type) => (type.kind === 'array' ? type.items : any));
  return args.every((type) => type.kind === 'array') ? arrayOf(unionOf(items)) : any;
};

const results = new Map<string, Result>([
  ['add', arithmetic],
  ['sub', arithmetic],
  ['mul', arithmetic],
  ['div', arithmetic],
  ['mod', arithmetic],
  ['max', extreme],
  ['min', extreme],
  ['decimal', () => scalar('decimal')],
  ['float', () => scalar('float')],
  ['range', () => arrayOf(integer)],
  ['split', () => arrayOf(text)],
  ['json', (_, nodes) => jsonType(named(nodes))],
  ['array', (args) => arrayOf(first(args))],
  ['createArray', (args) => arrayOf(unionOf(args))],
  [
    'chunk',
    ([type = any]) => arrayOf(type.kind === 'array' || type.kind === 'string' ? type : any),
  ],
  ['first', (args) => elementOf(first(args))],
  ['last', (args) => elementOf(first(args))],
  ['skip', first],
  ['take', first],
  ['reverse', first],
  ['sort', first],
  ['union', united],
  ['mergeObjects', united],
  ['intersection', first],
  ['if', ([, then = any, otherwise = any]) => unionOf([then, otherwise])],
  ['coalesce', (args) => coalesced(args)],
  ['addProperty', withMember],
  ['setProperty', withMember],
  ['removeProperty', withoutMember],
  ['actions', byName((scope, name) => recordOf(scope.outputs?.(name)))],
  ['trigger', (_, __, scope) => recordOf(scope.triggerOutputs?.())],
  ['result', () => arrayOf(recordOf(undefined))],
  ['workflow', () => workflowRecord],
  ['outputs', byName((scope, name) => scope.outputs?.(name))],
  ['body', byName((scope, name) => memberOf(scope.outputs?.(name), 'body'))],
  ['variables', byName((scope, name) => scope.variable?.(name))],
  ['parameters', byName((scope, name) => scope.parameter?.(name))],
  ['items', byName((scope, name) => scope.items?.(name))],
  ['item', (_, __, scope) => scope.item?.() ?? any],
  ['triggerOutputs', (_, __, scope) => scope.triggerOutputs?.() ?? any],
  ['triggerBody', (_, __, scope) => memberOf(scope.triggerOutputs?.(), 'body')],
]);

/** Null only if the last one may be null. */
function coalesced(args: Types): ValueType {
  const last = args.at(-1) ?? any;
  const before = args.slice(0, -1).filter((type) => type.kind !== 'null');
  return unionOf([...before.map(present), last]);
}

/** JSON that stands there as a literal is known to the last member. */
function jsonType(written: string | null): ValueType {
  try {
    return written === null ? any : typeOfValue(parseJson(written));
  } catch {
    return any;
  }
}
