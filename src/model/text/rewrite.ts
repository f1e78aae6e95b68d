/**
 * Writes a changed value over the text of the old one: what did not change keeps its bytes, whatever
 * stands between included.
 */
import type { Json, JsonObject } from '../definition';
import { sameJson } from '../edit/patch';
import { isObject } from '../step';
import { alignItems, alignMembers, type Slot } from './align';
import { respell } from './spelling';
import { indentAt, printValue, reindented, type Style } from './style';
import type { Span, TextMember, TextNode } from './tree';

export interface Rewriting {
  readonly text: string;
  readonly style: Style;
  /** Where an action of this name stands in the text: one that moves takes its spelling along. */
  readonly stepNamed: (
    name: string,
  ) => { readonly node: TextNode; readonly value: Json } | undefined;
}

/** The text of `next` in the place of `node`, whose value is `old`. */
export function rewrite(job: Rewriting, node: TextNode, old: Json, next: Json): string {
  if (old === next) return sliceOf(job, node);
  if (node.type === 'object' && isObject(old) && isObject(next)) {
    return rewriteObject(job, node, old, next);
  }
  if (node.type === 'array' && Array.isArray(old) && Array.isArray(next)) {
    return rewriteArray(job, node, old, next);
  }
  if (sameJson(old, next)) return sliceOf(job, node);
  if (typeof old === 'string' && typeof next === 'string') return respell(sliceOf(job, node), next);
  return print(job, next, indentAt(job.text, node.from));
}

function rewriteObject(
  job: Rewriting,
  node: TextNode & { type: 'object' },
  old: JsonObject,
  next: JsonObject,
): string {
  const indent = memberIndent(job, node);
  const places = node.members.map(({ keyAt, value }) => ({ from: keyAt.from, to: value.to }));
  const slots = alignMembers(node.members, old, next);
  return rejoin(job, node, places, slots, ({ index, key = '', overruled }) => {
    const place = index === null ? undefined : places[index];
    if (overruled && place) return sliceOf(job, place);
    const member = index === null ? undefined : node.members[index];
    const value = next[key] ?? null;
    if (!member)
      return JSON.stringify(key) + job.style.colon + printMember(job, key, value, indent);
    return (
      rewriteKey(job, member, key) +
      job.text.slice(member.keyAt.to, member.value.from) +
      rewrite(job, member.value, old[member.key] ?? null, value)
    );
  });
}

function rewriteKey(job: Rewriting, { key, keyAt }: TextMember, next: string): string {
  const raw = sliceOf(job, keyAt);
  return key === next ? raw : respell(raw, next);
}

function rewriteArray(
  job: Rewriting,
  node: TextNode & { type: 'array' },
  old: readonly Json[],
  next: readonly Json[],
): string {
  const indent = memberIndent(job, node);
  return rejoin(job, node, node.items, alignItems(old, next), ({ index, to }) => {
    const item = index === null ? undefined : node.items[index];
    const value = next[to] ?? null;
    return item && index !== null
      ? rewrite(job, item, old[index] ?? null, value)
      : print(job, value, indent);
  });
}

/** The list with what its slots say, and between them what stood there. */
function rejoin(
  job: Rewriting,
  node: TextNode,
  places: readonly Span[],
  slots: readonly Slot[],
  write: (slot: Slot) => string,
): string {
  const { text, style } = job;
  const [first] = places;
  const last = places.at(-1);
  const brackets = text[node.from] === '{' ? '{}' : '[]';
  if (slots.length === 0) return first ? brackets : text.slice(node.from, node.to);
  const lines =
    style.newline !== '' && (!first || text.slice(node.from, first.from).includes('\n'));
  const lead = lines ? style.newline + memberIndent(job, node) : '';
  const blank = style.newline === '' && style.colon === ':' ? '' : ' ';
  let out = first ? text.slice(node.from, first.from) : brackets[0] + lead;
  slots.forEach((slot, at) => {
    const before = slots[at - 1];
    if (before) out += between(text, places, before, slot) ?? `,${lines ? lead : blank}`;
    out += write(slot);
  });
  const closing = lines ? style.newline + indentAt(text, node.from) : '';
  return out + (last ? text.slice(last.to, node.to) : closing + brackets[1]);
}

/** What stood between two entries; undefined if nothing did, or only what belongs to others. */
function between(
  text: string,
  places: readonly Span[],
  before: Slot,
  { index }: Slot,
): string | undefined {
  const gapBehind = (at: number) => text.slice(places[at]?.to, places[at + 1]?.from);
  if (index !== null && index > 0) {
    const gap = gapBehind(index - 1);
    if (before.index === index - 1 || isBlank(gap)) return gap;
  }
  // A comment stays behind the entry that it was written behind.
  if (index === null && before.index !== null && before.index < places.length - 1) {
    const gap = gapBehind(before.index);
    if (!isBlank(gap)) return gap;
  }
  return undefined;
}

function isBlank(gap: string): boolean {
  return /^\s*,\s*$/.test(gap);
}

/** The indentation of the members of a list. */
function memberIndent({ text, style }: Rewriting, node: TextNode): string {
  const first =
    node.type === 'object'
      ? node.members[0]?.keyAt.from
      : node.type === 'array'
        ? node.items[0]?.from
        : undefined;
  const own = indentAt(text, node.from);
  if (first === undefined || !text.slice(node.from, first).includes('\n')) return own + style.unit;
  return indentAt(text, first);
}

function print(job: Rewriting, value: Json, indent: string): string {
  return printValue(value, job.style, indent, (key, inner, at) => carried(job, key, inner, at));
}

function printMember(job: Rewriting, key: string, value: Json, indent: string): string {
  return carried(job, key, value, indent) ?? print(job, value, indent);
}

/** A step that stood elsewhere, in its own spelling. */
function carried(job: Rewriting, key: string, value: Json, indent: string): string | undefined {
  if (!isObject(value) || typeof value.type !== 'string') return undefined;
  const known = job.stepNamed(key);
  if (!known || !isObject(known.value) || known.value.type !== value.type) return undefined;
  const written = rewrite(job, known.node, known.value, value);
  return reindented(written, indentAt(job.text, known.node.from), indent);
}

function sliceOf({ text }: Rewriting, { from, to }: Span): string {
  return text.slice(from, to);
}
