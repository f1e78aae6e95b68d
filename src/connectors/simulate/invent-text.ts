/** Texts of a shape: plain ones, and those that are read as something else. */
import type { Json } from '../../model/definition';
import { isObject } from '../../model/step';
import { best, chosen, type Place } from './candidates';
import { type Form, type Shape, settled } from './shape';
import { textOfForm, textOfLabel, toBase64 } from './texts';

type Invent = (shape: Shape, place: Place) => Json;

/** @param invent makes what stands inside */
export function inventText(shape: Shape, place: Place, invent: Invent): string {
  const { parsed, encoded, splits } = shape;
  if (parsed) return JSON.stringify(holding(shape, invent(parsed, place)));
  if (encoded) return toBase64(textIn(invent(encoded, place)));
  if (splits.size > 0 && !isMoment(shape)) {
    const make = (parts: Shape): Json => invent(parts, place);
    const text = [...splits].reduce((before, one) => joined(before, one, make), '');
    return startsAs(shape, text);
  }
  const whole = joinedPieces(shape, (part) => invent(part, { index: 0, around: place.around }));
  if (whole !== undefined) return whole;
  return fitted(shape, best(shape, candidates(shape, place)));
}

const textIn = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** A document in which something is looked for as in a text has it as a member. */
function holding({ wishes }: Shape, value: Json): Json {
  if (!isObject(value)) return value;
  const text = JSON.stringify(value);
  const missing = wishes.flatMap(({ op, value: part }) =>
    op === 'contains' && typeof part === 'string' && !text.includes(part) ? [[part, part]] : [],
  );
  return { ...value, ...Object.fromEntries(missing) };
}

/** Of a text that is put together: the same text, if nothing of it is computed. */
function joinedPieces({ pieces }: Shape, make: (part: Shape) => Json): string | undefined {
  if (!pieces?.every((one) => typeof one === 'string' || !settled(one).isKnown)) return undefined;
  const parts = pieces.map((one) => (typeof one === 'string' ? one : make(one)));
  return parts.includes(null) ? undefined : parts.map(textIn).join('');
}

/** What is split by several separators holds the parts of each. */
function joined(
  before: string,
  [separator, parts]: readonly [string, Shape],
  make: (parts: Shape) => Json,
): string {
  const made = make(parts);
  const texts = Array.isArray(made) ? (made as readonly Json[]).map(textIn) : [];
  const text = texts.map((one) => one.replaceAll(separator, '')).join(separator);
  return before === '' ? text : `${before}${separator}${text}`;
}

/** An address or a path begins as one, whatever parts it has. */
function startsAs({ forms }: Shape, text: string): string {
  if (forms.has('uri') && !/^https?:/.test(text)) return `https://sample.invalid/${text}`;
  return forms.has('path') && !text.startsWith('/') ? `/${text}` : text;
}

/** A time is also split into its day and its hours. */
function isMoment(shape: Shape): boolean {
  const forms = [shape, ...[...shape.splits.values()].flatMap(({ items }) => items ?? [])].flatMap(
    (one) => [...settled(one).forms],
  );
  return forms.includes('date') || forms.includes('day');
}

function candidates(shape: Shape, { index }: Place): readonly string[] {
  const { label, forms, limits } = shape;
  const [form = isMoment(shape) ? 'date' : undefined] = forms;
  const asked = (chosen(shape, 'string') as readonly string[]).filter((one) => readsAs(one, forms));
  if (limits.choices) return asked.length > 0 ? asked : [textOfLabel(label, index)];
  const plain = form ? textOfForm(form, label, index) : textOfLabel(label, index);
  const empty = shape.wishes.some(
    (one) => one.of === 'length' && one.op === 'is' && one.value === 0,
  );
  return [...asked, plain, ...(empty && !form ? [''] : [])];
}

/** Whether a text that is asked for can also be read as it is read. */
function readsAs(text: string, forms: ReadonlySet<Form>): boolean {
  for (const form of forms) {
    if ((form === 'date' || form === 'day') && Number.isNaN(Date.parse(text))) return false;
    if (form === 'integer' && !/^-?\d+$/.test(text)) return false;
    if (form === 'number' && (text.trim() === '' || Number.isNaN(Number(text)))) return false;
    if (form === 'uri' && !/^https?:/i.test(text)) return false;
    if (form === 'xml' && !text.trimStart().startsWith('<')) return false;
    if (form === 'boolean' && !/^(true|false)$/i.test(text)) return false;
  }
  return true;
}

/** Of any length, and with anything behind it. */
const isLoose = (form: Form): boolean => form === 'uri' || form === 'path' || form === 'name';

/** With the parts that are looked for in it, and of the length that is asked for. */
function fitted(shape: Shape, text: string): string {
  if (shape.limits.choices || (text !== '' && chosen(shape, 'string').includes(text))) return text;
  if (![...shape.forms].every(isLoose)) return text;
  let made = text;
  for (const { op, value } of shape.wishes) {
    const part = String(value);
    if (op === 'startsWith' && !made.startsWith(part)) made = part + made;
    else if (op === 'endsWith' && !made.endsWith(part)) made += part;
    else if (op === 'contains' && !made.includes(part)) made += `-${part}-sample`;
  }
  return sized(shape, made);
}

function sized({ wishes, limits, least }: Shape, text: string): string {
  const asked = wishes.flatMap(({ op, of, value }) =>
    of === 'length' && op !== 'most' && op !== 'below' && typeof value === 'number' ? [value] : [],
  );
  const shortest = Math.max(least, limits.shortest ?? 0, ...asked);
  const grown = text.padEnd(Math.min(shortest, 10_000), '-sample');
  return limits.longest === undefined ? grown : grown.slice(0, limits.longest);
}
