/** A shape → a value that everything that reads it can take. */
import type { Json } from '../../model/definition';
import { best, chosen, type Place } from './candidates';
import { inventText } from './invent-text';
import { type Kind, kindOf, mustBe, type Shape, settled } from './shape';
import { textOfForm, toBase64 } from './texts';
import { satisfied } from './wishes';

const DEEPEST = 24;

export function invent(given: Shape, place: Place = { index: 0, around: [] }): Json {
  const shape = settled(given);
  if (place.around.length > DEEPEST || place.around.includes(shape)) return null;
  const index = shape.isShared ? 0 : place.index;
  const inner = { index, around: [...place.around, shape] };
  if (isWantedNull(shape)) return null;
  if (shape.forms.has('xmlContent') && !shape.limits.kinds) return xmlContent(shape, inner);
  switch (kindOf(shape)) {
    case 'array':
      return inventArray(shape, inner);
    case 'object':
      return inventObject(shape, inner);
    case 'integer':
    case 'number':
      return inventNumber(shape, inner);
    case 'boolean':
      return best(shape, [...chosen(shape, 'boolean'), true, false]);
    case 'null':
      return null;
    case 'text':
      return inventText(shape, inner, invent);
    default:
      return inventAnything(shape, inner);
  }
}

function xmlContent({ label }: Shape, { index }: Place): Json {
  return {
    '$content-type': 'application/xml; charset=utf-8',
    $content: toBase64(textOfForm('xml', label, index)),
  };
}

/** Of what nothing is known but a name: lists of pages end, and all else is a text. */
function inventAnything(shape: Shape, place: Place): Json {
  if (/nextlink$/i.test(shape.label)) return null;
  if (shape.parsed) return invent(shape.parsed, place);
  return inventText(shape, place, invent);
}

const kinds: readonly Kind[] = ['array', 'object', 'integer', 'number', 'boolean', 'text'];

function isWantedNull(shape: Shape): boolean {
  if (shape.limits.kinds && !shape.limits.kinds.has('null')) return false;
  if (/nextlink$/i.test(shape.label)) return true;
  if (kinds.some((kind) => mustBe(shape, kind))) return false;
  const [first] = shape.wishes.filter(({ op, of }) => op === 'is' && of === undefined);
  return first?.value === null;
}

function inventNumber(shape: Shape, { index }: Place): number {
  const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY } = shape.limits;
  const near = shape.wishes.flatMap(({ value }) =>
    typeof value === 'number' ? [value, value + 1, value - 1] : [],
  );
  const plain = Number.isFinite(minimum) ? Math.ceil(minimum) + index : index + 1;
  const all = [...(chosen(shape, 'number') as number[]), plain, ...near, maximum, minimum];
  const fitting = all.filter((one) => Number.isFinite(one) && one >= minimum && one <= maximum);
  const whole = kindOf(shape) === 'integer' ? fitting.filter(Number.isInteger) : fitting;
  return best(shape, whole.length > 0 ? whole : [plain]);
}

const MANY = 2;

function inventArray(shape: Shape, place: Place): Json {
  const count = countOf(shape);
  const items = shape.items;
  const made = Array.from({ length: count }, (_, at) =>
    items ? invent(items, { ...place, index: at }) : `Sample ${at + 1}`,
  );
  const wanted = shape.wishes.flatMap(({ op, value }) => (op === 'contains' ? [value] : []));
  return [...wanted.filter((one) => typeof one === 'string' && !made.includes(one)), ...made];
}

function countOf(shape: Shape): number {
  const { longest = Number.POSITIVE_INFINITY } = shape.limits;
  const asked = shape.wishes.flatMap(({ of, value }) =>
    of === 'length' && typeof value === 'number' ? [value, value + 1, value - 1] : [],
  );
  const all = [Math.max(MANY, shape.least), ...asked, shape.least];
  const fitting = all.filter((one) => one >= shape.least && one <= longest && one < 1_000);
  const counts = shape.wishes.filter(({ of }) => of === 'length');
  const met = (count: number): number =>
    counts.filter((one) => satisfied(one, 'x'.repeat(count))).length;
  const [found] = [...fitting].sort((a, b) => met(b) - met(a));
  return found ?? shape.least;
}

function inventObject(shape: Shape, place: Place): Json {
  const { only, without } = shape.limits;
  const members: Record<string, Json> = {};
  for (const [key, { name, shape: inner }] of shape.members) {
    if (without?.has(key) || (only && !only.has(key)) || name === '__proto__') continue;
    members[name] = invent(inner, place);
  }
  for (const { op, value } of shape.wishes) {
    if (op === 'contains' && typeof value === 'string' && !only) members[value] ??= '';
  }
  return members;
}
