/** A file that stands in the definition: its name and its bytes as base64, in one of two spellings. */
import type { Json } from '../../../../model/definition';
import { isObject } from '../../../../model/step';

export type FileShape =
  | { readonly kind: 'none' }
  /** As a button's file input gives it. */
  | { readonly kind: 'named'; readonly name: string; readonly bytes: string }
  /** As content of a media type. */
  | { readonly kind: 'content'; readonly type: string; readonly bytes: string };

const base64 = /^[A-Za-z0-9+/]*={0,2}$/u;

/** Null: a value of an earlier step, or something else. */
export function readFile(value: Json | undefined): FileShape | null {
  if (value === undefined) return { kind: 'none' };
  if (!isObject(value) || Object.keys(value).length !== 2) return null;
  const { name, contentBytes, '$content-type': type, $content: content } = value;
  if (typeof name === 'string' && isBytes(contentBytes)) {
    return { kind: 'named', name, bytes: contentBytes };
  }
  if (typeof type === 'string' && isBytes(content))
    return { kind: 'content', type, bytes: content };
  return null;
}

function isBytes(value: Json | undefined): value is string {
  return typeof value === 'string' && base64.test(value);
}

export function writeFile(shape: FileShape): Json | undefined {
  if (shape.kind === 'none') return undefined;
  return shape.kind === 'named'
    ? { name: shape.name, contentBytes: shape.bytes }
    : { '$content-type': shape.type, $content: shape.bytes };
}

/** Number of bytes that a base64 text stands for. */
export function byteLength(base64Text: string): number {
  const padding = base64Text.endsWith('==') ? 2 : base64Text.endsWith('=') ? 1 : 0;
  return Math.max(0, Math.floor((base64Text.length * 3) / 4) - padding);
}
