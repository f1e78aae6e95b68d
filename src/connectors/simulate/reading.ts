/** What expressions read, as shapes: the walk over trees; what functions ask for is in functions.ts. */
import { type Expression, parseTemplate } from '../../expressions/language';
import type { Json } from '../../model/definition';
import { isObject } from '../../model/step';
import { shapeOfCall, textFormOf, textOfPieces } from './functions';
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
  const name = node.name.toLowerCase();
  if (name === 'true' || name === 'false') return name === 'true';
  if (name === 'null') return null;
  if (first?.type !== 'literal' || typeof first.value !== 'string') return undefined;
  const kind = name === 'variables' || name === 'parameters' ? name : undefined;
  return kind && reading.constant(kind, first.value);
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
    for (const one of value as readonly Json[]) unite(itemsOf(shape), shapeOfValue(one, reading));
    itemsOf(shape, 0);
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
