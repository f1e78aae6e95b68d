/** What expressions read, as shapes: the walk over trees; what functions ask for is in functions.ts. */
import { compileExpression, EvaluationError } from '../../expressions/index';
import {
  type Expression,
  findFunction,
  parseTemplate,
  print,
  type Template,
} from '../../expressions/language';
import type { Json } from '../../model/definition';
import { isObject } from '../../model/step';
import type { Constants } from './constants';
import { shapeOfCall } from './functions';
import type { Reading } from './reading-scope';
import {
  itemsOf,
  kindOf,
  kindOfValue,
  knownShape,
  memberOf,
  newShape,
  type Shape,
  settled,
  unite,
} from './shape';
import { textFormOf, textOfPieces } from './text-functions';

export function shapeOf(node: Expression, reading: Reading): Shape {
  const before = reading.found.get(node);
  if (before) return before;
  const shape = readNode(node, reading);
  reading.found.set(node, shape);
  return shape;
}

function readNode(node: Expression, reading: Reading): Shape {
  switch (node.type) {
    case 'literal':
      return knownShape(kindOfValue(plain(node.value)));
    case 'call':
      return readCall(node, reading);
    case 'select':
      return shapeOfSelect(node, reading);
    case 'missing':
      return knownShape();
  }
}

function readCall({ name, args: written }: Call, reading: Reading): Shape {
  const args = written.map((one) => shapeOf(one, reading));
  return shapeOfCall(name, {
    args,
    arg: (at) => args[at] ?? knownShape(),
    constant: (at) => constantOf(written[at], reading),
    reading,
  });
}

type Call = Extract<Expression, { type: 'call' }>;
type Select = Extract<Expression, { type: 'select' }>;

function shapeOfSelect({ target, index }: Select, reading: Reading): Shape {
  const holder = shapeOf(target, reading);
  const place = constantOf(index, reading);
  if (typeof place === 'string') return memberOf(holder, place);
  if (typeof place === 'number') return itemsOf(holder, place + 1);
  const kind = kindOf(shapeOf(index, reading));
  if (kind !== 'integer' && kind !== 'number') return knownShape();
  return itemsOf(holder, Math.max(1, ...numbersIn(index)));
}

/** A computed index counts from either end by what stands in it. */
function numbersIn(node: Expression): readonly number[] {
  if (node.type === 'literal')
    return typeof node.value === 'number' ? [Math.abs(node.value) + 1] : [];
  return node.type === 'call' ? node.args.flatMap(numbersIn) : [];
}

/** The value of an expression that is the same in every run. */
export function constantOf(node: Expression | undefined, reading: Reading): Json | undefined {
  if (!node) return undefined;
  if (node.type === 'literal') return plain(node.value);
  if (node.type !== 'call') return undefined;
  const [first] = node.args;
  const kind = holders.get(node.name.toLowerCase());
  if (!kind) return computed(node);
  if (first?.type !== 'literal' || typeof first.value !== 'string') return undefined;
  return reading.constants[kind](first.value);
}

const holders: ReadonlyMap<string, keyof Constants> = new Map([
  ['parameters', 'parameter'],
  ['variables', 'variable'],
]);

/** What functions make of literals alone, such as the sign for a new line. */
function computed(node: Expression): Json | undefined {
  if (!isFixed(node)) return undefined;
  try {
    const value = compileExpression(print(node)).evaluate({});
    return typeof value === 'object' && value !== null ? undefined : plain(value);
  } catch (error) {
    if (error instanceof EvaluationError) return undefined;
    throw error;
  }
}

const changing = new Set(['utcnow', 'guid', 'rand', 'getfuturetime', 'getpasttime']);

function isFixed(node: Expression): boolean {
  if (node.type === 'literal') return true;
  if (node.type !== 'call') return false;
  const signature = findFunction(node.name);
  const isPure = signature && signature.family !== 'workflow' && !signature.reads;
  return Boolean(isPure) && !changing.has(node.name.toLowerCase()) && node.args.every(isFixed);
}

function plain(value: Extract<Expression, { type: 'literal' }>['value']): Json {
  return typeof value === 'bigint' || (typeof value === 'object' && value !== null)
    ? Number(value.toString())
    : value;
}

/** Of inputs: JSON whose strings are templates. What stands in its objects may still be invented. */
export function shapeOfValue(value: Json | undefined, reading: Reading): Shape {
  if (typeof value === 'string') return shapeOfText(value, reading);
  if (Array.isArray(value)) {
    const shape = newShape();
    const items = itemsOf(shape, 0);
    // Several of one list are each its own.
    for (const one of value as readonly Json[]) {
      const item = shapeOfValue(one, reading);
      if (value.length === 1) unite(items, item);
    }
    return shape;
  }
  if (!isObject(value)) return knownShape(value === undefined ? undefined : kindOfValue(value));
  const shape = newShape();
  for (const [name, one] of Object.entries(value)) {
    unite(memberOf(shape, name), shapeOfValue(one, reading));
    if (name.includes('@')) shapeOfText(name, reading);
  }
  return shape;
}

function shapeOfText(source: string, reading: Reading): Shape {
  const { form, parts } = parseTemplate(source);
  if (form === 'literal') return knownShape('text');
  const shape = shapeOfParts(form, parts, reading);
  reading.texts.push(shape);
  return shape;
}

function shapeOfParts(form: Template['form'], parts: Template['parts'], reading: Reading): Shape {
  const pieces = parts.map((part) =>
    part.type === 'text' ? part.text : shapeOf(part.expression, reading),
  );
  const [only] = pieces;
  if (pieces.length > 1 || typeof only !== 'object') return textOfPieces(pieces);
  return form === 'expression' ? only : textFormOf(settled(only));
}

/** The tree of a string that is one expression. */
export function expressionIn(value: Json | undefined): Expression | undefined {
  if (typeof value !== 'string') return undefined;
  const { form, parts } = parseTemplate(value);
  const [part] = parts;
  const isSingle = form === 'expression' || parts.length === 1;
  return isSingle && part?.type === 'hole' ? part.expression : undefined;
}
