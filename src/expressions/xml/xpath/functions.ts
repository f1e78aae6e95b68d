import { type Run, spendCharacters, spendItems } from '../../run';
import type { XmlNode } from '../nodes';
import { XPathError } from './lex';
import {
  type Context,
  type Evaluate,
  isNodes,
  stringValue,
  toBoolean,
  toNumber,
  toText,
  type XPathValue,
} from './model';

interface Definition {
  readonly least: number;
  readonly most: number;
  readonly call: (context: Context, ...args: XPathValue[]) => XPathValue;
}

const define = (least: number, most: number, call: Definition['call']): Definition => ({
  least,
  most,
  call,
});

/** A function of the text of its argument, or of the node itself. */
const ofText = (call: (text: string, run: Run) => XPathValue): Definition =>
  define(0, 1, ({ run, node }, value = [node]) => call(toText(run, value), run));

const ofNode = (call: (node: XmlNode) => string): Definition =>
  define(0, 1, ({ node }, value = [node]) => {
    const [first] = nodesOf(value);
    return first ? call(first) : '';
  });

const functions: Readonly<Record<string, Definition>> = {
  last: define(0, 0, ({ size }) => size),
  position: define(0, 0, ({ position }) => position),
  count: define(1, 1, (_, value = '') => nodesOf(value).length),
  // Nothing declares which attributes are ids.
  id: define(1, 1, () => []),
  'local-name': ofNode((node) => ('local' in node ? node.local : targetOf(node))),
  'namespace-uri': ofNode((node) => ('uri' in node ? node.uri : '')),
  name: ofNode((node) => ('name' in node ? node.name : targetOf(node))),
  string: ofText((text) => text),
  concat: define(2, Number.POSITIVE_INFINITY, ({ run }, ...values) => {
    const text = values.map((value) => toText(run, value)).join('');
    spendCharacters(run, text.length);
    return text;
  }),
  'starts-with': define(2, 2, ({ run }, a = '', b = '') =>
    toText(run, a).startsWith(toText(run, b)),
  ),
  contains: define(2, 2, ({ run }, a = '', b = '') => toText(run, a).includes(toText(run, b))),
  'substring-before': define(2, 2, ({ run }, a = '', b = '') => {
    const text = toText(run, a);
    return text.slice(0, Math.max(0, text.indexOf(toText(run, b))));
  }),
  'substring-after': define(2, 2, ({ run }, a = '', b = '') => {
    const text = toText(run, a);
    const mark = toText(run, b);
    const at = text.indexOf(mark);
    return at < 0 ? '' : text.slice(at + mark.length);
  }),
  substring: define(2, 3, ({ run }, value = '', start = 1, length = Number.POSITIVE_INFINITY) =>
    substring(toText(run, value), toNumber(run, start), toNumber(run, length)),
  ),
  'string-length': ofText((text) => [...text].length),
  'normalize-space': ofText((text) =>
    text
      .trim()
      .split(/[ \t\r\n]+/)
      .join(' '),
  ),
  translate: define(3, 3, ({ run }, value = '', from = '', to = '') =>
    translate(toText(run, value), toText(run, from), toText(run, to)),
  ),
  boolean: define(1, 1, (_, value = '') => toBoolean(value)),
  not: define(1, 1, (_, value = '') => !toBoolean(value)),
  true: define(0, 0, () => true),
  false: define(0, 0, () => false),
  lang: define(1, 1, ({ run, node }, value = '') => speaks(node, toText(run, value))),
  number: define(0, 1, ({ run, node }, value = [node]) => toNumber(run, value)),
  sum: define(1, 1, ({ run }, value = '') => {
    let sum = 0;
    for (const node of nodesOf(value)) {
      spendItems(run, 1);
      sum += toNumber(run, stringValue(run, node));
    }
    return sum;
  }),
  floor: define(1, 1, ({ run }, value = '') => Math.floor(toNumber(run, value))),
  ceiling: define(1, 1, ({ run }, value = '') => Math.ceil(toNumber(run, value))),
  round: define(1, 1, ({ run }, value = '') => Math.round(toNumber(run, value))),
};

/** A call, its arguments not yet evaluated. */
export function callOf(name: string, args: readonly Evaluate[]): Evaluate {
  const definition = Object.hasOwn(functions, name) ? functions[name] : undefined;
  if (!definition) throw new XPathError(`There is no function '${name}'.`);
  const { least, most, call } = definition;
  if (args.length < least || args.length > most) {
    throw new XPathError(`The function '${name}' was given ${args.length} arguments.`);
  }
  return (context) => call(context, ...args.map((arg) => arg(context)));
}

export function nodesOf(value: XPathValue): readonly XmlNode[] {
  if (isNodes(value)) return value;
  throw new XPathError('A set of nodes is needed where there is a value.');
}

const targetOf = (node: XmlNode): string => (node.kind === 'instruction' ? node.target : '');

/** Positions are from 1, may be fractions, and are rounded. */
function substring(text: string, start: number, length: number): string {
  const from = Math.round(start);
  const to = from + Math.round(length);
  if (Number.isNaN(from) || Number.isNaN(to)) return '';
  return text.slice(Math.max(0, from - 1), Math.max(0, to - 1));
}

function translate(text: string, from: string, to: string): string {
  const targets = [...to];
  const changes = new Map<string, string>();
  for (const [i, character] of [...from].entries()) {
    if (!changes.has(character)) changes.set(character, targets[i] ?? '');
  }
  return [...text].map((character) => changes.get(character) ?? character).join('');
}

function speaks(node: XmlNode, language: string): boolean {
  const wanted = language.toLowerCase();
  for (let at: XmlNode | null = node; at; at = at.kind === 'document' ? null : at.parent) {
    if (at.kind !== 'element') continue;
    const found = at.attributes.find((each) => each.name === 'xml:lang')?.value.toLowerCase();
    if (found !== undefined) return found === wanted || found.startsWith(`${wanted}-`);
  }
  return false;
}
