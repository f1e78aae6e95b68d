import { isNumeric } from '../numbers';
import { MAX_DEPTH, type Run, spendCharacters, spendItems, tooDeep } from '../run';
import { toText } from '../text';
import { isArray, isObject } from '../types';
import type { Value, ValueObject } from '../value';
import { isNameCharacter, isNameStart } from './nodes';
import { readXml, XmlError } from './read-xml';
import { writeXml } from './write-xml';

/**
 * An object as an XML document, by the convention of Newtonsoft's Json.NET. The text is read once more,
 * so that whatever could be put into it by names and values is checked like any other document.
 */
export function jsonToXml(run: Run, object: ValueObject): string {
  const writer: Writer = { run, out: [] };
  let roots = 0;
  for (const [name, value] of Object.entries(object)) {
    if (name === '?xml') writeDeclaration(writer, value);
    else if (name === '!DOCTYPE') writeDoctype(writer, value);
    else {
      if (++roots > 1 || isArray(value) || /^[@#]/.test(name)) throw notOneRoot();
      writeMember(writer, name, value, 0);
    }
  }
  if (roots !== 1) throw notOneRoot();
  return writeXml(run, readXml(run, writer.out.join('')));
}

const notOneRoot = (): XmlError =>
  new XmlError('A document has exactly one root: the object must have one property.');

interface Writer {
  readonly run: Run;
  readonly out: string[];
}

function put({ run, out }: Writer, text: string): void {
  spendCharacters(run, text.length);
  out.push(text);
}

function writeMember(writer: Writer, name: string, value: Value, depth: number): void {
  if (depth >= MAX_DEPTH) throw tooDeep();
  if (name === '#text' || name === '#whitespace' || name === '#significant-whitespace') {
    for (const each of isArray(value) ? value : [value]) put(writer, escaped(scalar(each)));
  } else if (name === '#cdata-section') {
    for (const each of isArray(value) ? value : [value]) writeCdata(writer, scalar(each));
  } else if (name.startsWith('?')) {
    put(writer, `<?${encodeName(name.slice(1))} ${scalar(value)}?>`);
  } else if (isArray(value)) {
    spendItems(writer.run, value.length);
    for (const item of value) writeElement(writer, name, item, depth);
  } else {
    writeElement(writer, name, value, depth);
  }
}

function writeElement(writer: Writer, name: string, value: Value, depth: number): void {
  const tag = encodeName(name);
  put(writer, `<${tag}`);
  const [attributes, content] = isObject(value) ? partsOf(value) : [[], null];
  for (const [key, each] of attributes) {
    put(writer, ` ${encodeName(key.slice(1))}="${escaped(scalar(each))}"`);
  }
  const empty = value === null || (content !== null && content.length === 0);
  if (empty) {
    put(writer, '/>');
    return;
  }
  put(writer, '>');
  const begun = writer.out.length;
  if (content) for (const [key, each] of content) writeMember(writer, key, each, depth + 1);
  // WDL: an array in an array is one element around elements of the same name.
  else if (isArray(value)) writeMember(writer, name, value, depth + 1);
  else put(writer, escaped(scalar(value)));
  if (writer.out.length === begun) {
    // Empty arrays left nothing between the tags.
    writer.out[begun - 1] = '/>';
    return;
  }
  put(writer, `</${tag}>`);
}

type Members = readonly (readonly [name: string, value: Value])[];

function partsOf(object: ValueObject): readonly [attributes: Members, content: Members] {
  const members = Object.entries(object);
  return [
    members.filter(([name]) => name.startsWith('@')),
    members.filter(([name]) => !name.startsWith('@')),
  ];
}

function writeCdata(writer: Writer, text: string): void {
  if (text.includes(']]>')) throw new XmlError('CDATA cannot hold its own end.');
  put(writer, `<![CDATA[${text}]]>`);
}

function writeDeclaration(writer: Writer, value: Value): void {
  const attributes = isObject(value) ? value : {};
  const written = ['version', 'encoding', 'standalone'].map((name) => {
    const each = attributes[`@${name}`];
    return each === undefined ? '' : ` ${name}="${escaped(scalar(each))}"`;
  });
  put(writer, `<?xml${written.join('')}?>`);
}

function writeDoctype(writer: Writer, value: Value): void {
  const attributes = isObject(value) ? value : {};
  const part = (name: string): string | undefined => {
    const each = attributes[`@${name}`];
    return each === undefined || each === null ? undefined : scalar(each);
  };
  const [publicId, systemId] = [part('public'), part('system')];
  const kind = publicId === undefined ? (systemId === undefined ? '' : ' SYSTEM') : ' PUBLIC';
  const ids = [publicId, systemId].filter((id) => id !== undefined).map((id) => ` "${id}"`);
  put(writer, `<!DOCTYPE ${part('name') ?? ''}${kind}${ids.join('')}>`);
}

/** WDL: booleans are lower case here, and a whole float has no point. */
function scalar(value: Value): string {
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (value === null || typeof value === 'string' || isNumeric(value)) return toText(value);
  throw new XmlError('An attribute or a text must be a single value.');
}

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#x9;',
  '\n': '&#xA;',
  '\r': '&#xD;',
};

/** For text and attributes alike. What is nothing but blanks would be dropped if it stood there as it is. */
const escaped = (text: string): string =>
  text.replace(/^ +$|[&<>"\t\n\r]/g, (sign) => signs[sign] ?? '&#x20;'.repeat(sign.length));

/** Illegal characters of a name become `_x0020_`, one colon being the end of a prefix. */
function encodeName(name: string): string {
  if (name === '') throw new XmlError('An element needs a name.');
  const colon = name.indexOf(':');
  const parts = colon > 0 ? [name.slice(0, colon), name.slice(colon + 1)] : [name];
  return parts.map(encodeLocalName).join(':');
}

export const encodeLocalName = (name: string): string =>
  [...name.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')]
    .map((character, i) => {
      const legal = i === 0 ? isNameStart(character) : isNameCharacter(character);
      return legal ? character : escapeCharacter(character);
    })
    .join('');

const escapeCharacter = (character: string): string => {
  const code = character.codePointAt(0) ?? 0;
  return `_x${code
    .toString(16)
    .toUpperCase()
    .padStart(code > 0xffff ? 8 : 4, '0')}_`;
};
