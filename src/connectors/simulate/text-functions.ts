/** Functions that read or make texts. */
import type { Json } from '../../model/definition';
import type { Rule } from './asked';
import {
  derived,
  type Form,
  itemsOf,
  knownShape,
  mustBe,
  newShape,
  type Pieces,
  type Shape,
  settled,
  share,
  type Wish,
  want,
  wantText,
  wish,
} from './shape';

export const text = (form?: Form): Rule => {
  // Without case or blanks, or with parts replaced, a text is still the text that it was.
  return ({ arg, args }) => {
    for (const other of args.slice(1)) wantText(other);
    return wantText(arg(0), form);
  };
};

export const searched =
  (op: Wish['op'], opposite: Wish['op']): Rule =>
  ({ arg, constant }) => {
    const value = constant(1);
    if (op !== 'contains') {
      wantText(arg(0));
      wantText(arg(1));
    } else if (typeof value === 'string') want(arg(0), 'text', 'may');
    return derived('boolean', ({ op: how, value: truth }) => {
      if (how !== 'is' || typeof truth !== 'boolean') return;
      if (value !== undefined) wish(arg(0), { op: truth ? op : opposite, value });
      else if (truth) containing(arg(0), arg(1));
    });
  };

/** A list that ought to have an item that is read elsewhere, or a text that ought to be in another. */
export function containing(holder: Shape, one: Shape): void {
  if (settled(holder).isKnown || settled(one).isKnown) return;
  if (settled(holder).items) share(itemsOf(holder), one);
  else if (mustBe(holder, 'text')) share(holder, one);
}

export const found: Rule = ({ arg, constant }) => {
  const value = constant(1);
  const shape = wantText(arg(0));
  wantText(arg(1));
  // What is cut at a place that is not there fails.
  if (typeof value === 'string' && value !== '') wish(shape, { op: 'contains', value });
  return knownShape('integer');
};

export const cut: Rule = ({ arg, args, constant }) => {
  const [start, length] = [constant(1), constant(2)];
  const shape = wantText(arg(0));
  for (const one of args.slice(1)) want(one, 'integer');
  const end = (typeof start === 'number' ? start : 0) + (typeof length === 'number' ? length : 0);
  wish(shape, { op: 'least', value: end, of: 'length' });
  return knownShape('text');
};

export const splitUp: Rule = ({ arg, constant }) => {
  const separator = constant(1);
  const shape = wantText(arg(0));
  if (typeof separator !== 'string' || separator === '' || shape.isKnown) {
    return knownShape('array');
  }
  const parts = shape.splits.get(separator) ?? itemsOfText(shape);
  shape.splits.set(separator, parts);
  return settled(parts);
};

function itemsOfText({ label }: Shape): Shape {
  const parts = newShape(label);
  wantText(itemsOf(parts));
  return parts;
}

export const parsed: Rule = ({ arg }) => {
  const shape = settled(arg(0));
  if (shape.parsed) return settled(shape.parsed);
  if (shape.pieces) shape.forms.add('json');
  if (shape.isKnown) return knownShape();
  wantText(shape);
  shape.parsed = newShape(shape.label);
  return shape.parsed;
};

/** The text form of a value, which is the value itself if that is a text. */
export function textFormOf(value: Shape): Shape {
  if (isBare(value)) return value;
  const made = want(newShape(value.label), 'text', 'may');
  made.printed = [value];
  return made;
}

const isBare = ({ isKnown, kinds }: Shape): boolean => isKnown && !kinds.has('object');

/** A text put together. */
export function textOfPieces(pieces: Pieces): Shape {
  return { ...knownShape('text'), pieces };
}

export const joined: Rule = ({ args, constant }) =>
  textOfPieces(args.map((one, at) => textIn(constant(at)) ?? one));

const textIn = (value: Json | undefined): string | undefined =>
  value === undefined ? undefined : String(value);

export const decoded: Rule = ({ arg }) => {
  const shape = wantText(arg(0), 'base64');
  if (shape.encoded) return settled(shape.encoded);
  if (shape.isKnown) return knownShape('text');
  shape.encoded = newShape(shape.label);
  return wantText(shape.encoded);
};

export const encoded: Rule = ({ arg }) => {
  const made = knownShape('text');
  made.encoded = wantText(arg(0));
  return made;
};
