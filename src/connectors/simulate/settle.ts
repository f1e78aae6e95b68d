/** What can only be decided when all has been read: which texts are which values. */
import { kindOf, mustBe, type Pieces, type Shape, settled, unite, want, wantText } from './shape';

/**
 * @param roots shapes that are read, from which all others can be reached
 * @param pairs what is compared by size
 */
export function settle(roots: readonly Shape[], pairs: readonly (readonly [Shape, Shape])[]): void {
  const seen = new Set<Shape>();
  const open = [...roots];
  for (let next = open.pop(); next; next = open.pop()) {
    const shape = settled(next);
    if (seen.has(shape)) continue;
    seen.add(shape);
    const joined = joinParsed(joinPrinted(shape));
    seen.add(joined);
    if (joined.pieces) readPieces(joined, joined.pieces);
    open.push(...within(joined));
  }
  for (const [one, other] of pairs) {
    matchKinds(one, other);
    matchKinds(other, one);
  }
}

function matchKinds(known: Shape, open: Shape): void {
  const [kind, { forms }] = [kindOf(known), settled(known)];
  if (kind === 'integer' || kind === 'number') want(open, 'number');
  else if (kind === 'text') wantText(open, forms.has('date') ? 'date' : undefined);
}

function within(shape: Shape): readonly Shape[] {
  const parts = [shape.items, shape.parsed, shape.encoded, ...shape.printed];
  return [
    ...parts.flatMap((one) => one ?? []),
    ...[...shape.members.values()].map((one) => one.shape),
    ...shape.splits.values(),
  ];
}

/** The text form of a value is the value itself, unless that is one of several. */
function joinPrinted(given: Shape): Shape {
  let shape = given;
  for (let next = shape.printed[0]; next; next = shape.printed[0]) {
    shape.printed = shape.printed.slice(1);
    shape = joinOne(shape, settled(next));
  }
  return shape;
}

function joinOne(shape: Shape, value: Shape): Shape {
  const { parsed } = shape;
  const isText = mustBe(value, 'text') || value.limits.kinds?.has('text');
  if (parsed && !isText) {
    want(value, 'object', 'may');
    shape.parsed = null;
    unite(value, parsed);
    return shape;
  }
  const kind = kindOf(value);
  return kind === 'object' || kind === 'array' ? shape : unite(value, shape);
}

/** What is parsed from a value that is no text is that value. */
function joinParsed(shape: Shape): Shape {
  const { parsed } = shape;
  if (!parsed || kindOf(shape) === 'text') return shape;
  shape.parsed = null;
  return unite(shape, parsed);
}

/** Of a text put together: what its parts must be, so that the whole reads as it is read. */
function readPieces(shape: Shape, pieces: Pieces): void {
  if (shape.forms.has('name')) for (const one of shapesIn(pieces)) one.forms.add('name');
  if (shape.forms.has('date')) datePieces(pieces);
  if (shape.forms.has('uri')) addressPieces(pieces);
  if (shape.parsed || shape.forms.has('json')) jsonPieces(pieces);
}

const shapesIn = (pieces: Pieces): readonly Shape[] =>
  pieces.flatMap((one) => (typeof one === 'string' ? [] : [settled(one)]));

function datePieces([first, second]: Pieces): void {
  if (typeof first !== 'object') return;
  const isLocal = typeof second === 'string' && /^(Z|[+-]\d)/.test(second);
  settled(first).forms.add(isLocal ? 'localDate' : 'day');
}

/** What begins an address is one; what follows its host begins a path. */
function addressPieces([first, second]: Pieces): void {
  if (typeof first === 'object') settled(first).forms.add('uri');
  else if (typeof second === 'object' && /^https?:\/\/[^/?#]+$/.test(first ?? '')) {
    settled(second).forms.add('path');
  }
}

/** Between quotes stands a text; elsewhere the parts are JSON themselves. */
function jsonPieces(pieces: Pieces): void {
  let isQuoted = false;
  for (const one of pieces) {
    if (typeof one === 'string') {
      const quotes = one.replaceAll(/\\./g, '').split('"').length - 1;
      if (quotes % 2 === 1) isQuoted = !isQuoted;
    } else if (!isQuoted) rawPiece(settled(one));
  }
}

function rawPiece(shape: Shape): void {
  const value = settled(shape.printed[0] ?? shape);
  want(value, 'object', 'may');
  value.forms.add('json');
}
