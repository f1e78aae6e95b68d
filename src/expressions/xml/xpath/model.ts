import { type Run, spendCharacters, spendItems } from '../../run';
import type { XmlNode } from '../nodes';

/** Node sets are kept in document order, without twins. */
export type XPathValue = string | number | boolean | readonly XmlNode[];

export interface Context {
  readonly run: Run;
  readonly node: XmlNode;
  /** From 1. */
  readonly position: number;
  readonly size: number;
}

export type Evaluate = (context: Context) => XPathValue;

export const isNodes = (value: XPathValue): value is readonly XmlNode[] =>
  typeof value === 'object';

/** The text of a node: of an element all the text inside it. */
export function stringValue(run: Run, node: XmlNode): string {
  if ('value' in node) {
    spendCharacters(run, node.value.length);
    return node.value;
  }
  let text = '';
  for (const child of node.children) {
    spendItems(run, 1);
    if (child.kind === 'text' || child.kind === 'cdata' || child.kind === 'element') {
      text += stringValue(run, child);
    }
  }
  return text;
}

export function toText(run: Run, value: XPathValue): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return numberText(value);
  const [first] = value;
  return first ? stringValue(run, first) : '';
}

/** Without an exponent, and without a sign for zero. */
function numberText(value: number): string {
  if (Object.is(value, -0)) return '0';
  const text = String(value);
  if (!text.includes('e') || !Number.isFinite(value)) return text;
  return Number.isInteger(value)
    ? String(BigInt(value))
    : value.toFixed(Math.min(100, 20 - Math.floor(Math.log10(Math.abs(value))))).replace(/0+$/, '');
}

export const toNumber = (run: Run, value: XPathValue): number => {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return Number(value);
  const text = toText(run, value).trim();
  return /^-?(\d+(\.\d*)?|\.\d+)$/.test(text) ? Number(text) : Number.NaN;
};

export function toBoolean(value: XPathValue): boolean {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0 && !Number.isNaN(value);
  return value.length > 0;
}

/** In document order, each node once. */
export function asSet(nodes: readonly XmlNode[]): readonly XmlNode[] {
  return isInOrder(nodes) ? nodes : [...new Set(nodes)].sort((a, b) => a.order - b.order);
}

/** Most steps find their nodes in order, and then there is nothing to do. */
function isInOrder(nodes: readonly XmlNode[]): boolean {
  let last = -1;
  for (const { order } of nodes) {
    if (order <= last) return false;
    last = order;
  }
  return true;
}
