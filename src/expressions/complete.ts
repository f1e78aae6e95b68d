import { type Cursor, cursorAt, type Frame, type TextKind } from './cursor';
import { parameterAt } from './functions/arguments';
import { findFunction, functions } from './functions/catalogue';
import type { Named, Signature } from './functions/signature';
import { parseExpression } from './parse';
import { quote } from './print';
import { type Reference, referenceOf } from './references';
import type { Span } from './syntax';

/** The names that expressions at this place may use. */
export interface NamesInScope extends Partial<Record<Named, readonly string[]>> {
  /** The names of the properties below a reference. */
  properties?(reference: Reference): readonly string[];
  /** What the property of a reference is, in a word. */
  propertyType?(reference: Reference, name: string): string | undefined;
}

export interface CompletionOption {
  readonly label: string;
  readonly kind: 'function' | 'value' | 'property' | Named;
  /** What takes the place of `from` to `to`. */
  readonly insert: string;
  /** Where the cursor goes inside `insert`. */
  readonly cursor: number;
  /** A second, dim text. */
  readonly detail?: string;
  readonly doc?: string;
}

export interface Completion extends Span {
  readonly options: readonly CompletionOption[];
}

/** What could stand at a cursor; null where nothing can be offered. Options are not filtered. */
export function complete(
  source: string,
  at: number,
  kind: TextKind,
  scope: () => NamesInScope = () => ({}),
): Completion | null {
  const cursor = cursorAt(source, at, kind);
  if (!cursor) return null;
  const names = scope();
  const { token, before } = cursor;
  const range = { from: token?.from ?? at, to: token?.to ?? at };
  if (token?.kind === 'string') return completeString(source, cursor, names, token);
  if (token?.kind === 'number') return null;
  if (before === '.') {
    return offerProperties(range, source, cursor.chain, names, (name) => name);
  }
  if (before === '[') {
    const chain = cursor.frames.at(-1)?.chain ?? null;
    return offerProperties(range, source, chain, names, quote);
  }
  if (before !== null && before !== '(' && before !== ',') return null;
  const named = namedAt(source, cursor.frames.at(-1), names);
  const own = named ? (offer(range, named.names, named.kind, quote)?.options ?? []) : [];
  return { ...range, options: [...own, ...functionOptions] };
}

function completeString(
  source: string,
  cursor: Cursor,
  names: NamesInScope,
  token: NonNullable<Cursor['token']>,
): Completion | null {
  const frame = cursor.frames.at(-1);
  const range = { from: token.from, to: token.to };
  if (cursor.before === '[' && frame) {
    return offerProperties(range, source, frame.chain, names, quote);
  }
  const named = namedAt(source, frame, names);
  return named && offer(range, named.names, named.kind, quote);
}

function offer(
  range: Span,
  names: readonly string[],
  kind: CompletionOption['kind'],
  spell: (name: string) => string,
): Completion | null {
  if (names.length === 0) return null;
  const options = names.map((label) => {
    const insert = spell(label);
    return { label, kind, insert, cursor: insert.length };
  });
  return { ...range, options };
}

/** The names that an argument may take, if it names something. */
function namedAt(
  source: string,
  frame: Frame | undefined,
  names: NamesInScope,
): { readonly kind: Named; readonly names: readonly string[] } | null {
  const signature = frame && signatureOf(source, frame);
  const kind = signature && parameterAt(signature, frame.argument)?.names;
  return kind ? { kind, names: names[kind] ?? [] } : null;
}

const signatureOf = (source: string, { type, chain }: Frame): Signature | undefined =>
  type === 'call' && chain ? findFunction(source.slice(chain.from, chain.to)) : undefined;

/** The properties below what stands before a selector. */
function offerProperties(
  range: Span,
  source: string,
  chain: Span | null,
  names: NamesInScope,
  spell: (name: string) => string,
): Completion | null {
  if (!chain || !names.properties) return null;
  const reference = referenceOf(parseExpression(source, chain.from, chain.to).expression);
  const found = reference && offer(range, names.properties(reference), 'property', spell);
  if (!found) return null;
  const options = found.options.map((option) => {
    const detail = names.propertyType?.(reference, option.label);
    return detail === undefined ? option : { ...option, detail };
  });
  return { ...found, options };
}

const functionOptions: readonly CompletionOption[] = [
  ...functions.map(functionOption),
  ...['true', 'false', 'null'].map(
    (label): CompletionOption => ({ label, kind: 'value', insert: label, cursor: label.length }),
  ),
];

function functionOption(signature: Signature): CompletionOption {
  const { name, parameters, doc } = signature;
  const insert = `${name}()`;
  const cursor = parameters.length > 0 ? insert.length - 1 : insert.length;
  return { label: name, kind: 'function', insert, cursor, detail: parametersText(signature), doc };
}

/** `(text, start, length?)`, with `…` behind what repeats. */
export function parametersText({ parameters, atLeast }: Signature): string {
  const texts = parameters.map(({ name, optional }) => (optional ? `${name}?` : name));
  return `(${texts.join(', ')}${atLeast === undefined ? '' : ', …'})`;
}

export interface SignatureHelp {
  readonly signature: Signature;
  /** Index of the parameter that the cursor is in. */
  readonly active: number;
  /** Where the call's bracket stands. */
  readonly at: number;
}

/** The innermost known function whose brackets are around the cursor. */
export function signatureHelp(source: string, at: number, kind: TextKind): SignatureHelp | null {
  for (const frame of cursorAt(source, at, kind)?.frames.toReversed() ?? []) {
    const signature = signatureOf(source, frame);
    if (!signature) continue;
    const last = Math.max(0, signature.parameters.length - 1);
    return { signature, active: Math.min(frame.argument, last), at: frame.at };
  }
  return null;
}
