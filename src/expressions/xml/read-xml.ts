import { MAX_DEPTH, type Run, spendCharacters, spendItems, tooDeep } from '../run';
import { characterOf, isLegal } from './escapes';
import { Namespaces } from './namespaces';
import {
  type Declaration,
  type Doctype,
  NCNAME,
  splitName,
  XMLNS,
  type XmlAttribute,
  type XmlChild,
  type XmlDocument,
  type XmlElement,
  type XmlParent,
} from './nodes';

/** A text that is not well-formed XML, or holds what we refuse. */
export class XmlError extends Error {
  override readonly name = 'XmlError';
}

/**
 * Reads a document strictly, in one pass. Entities cannot be declared, so that no text can grow by
 * them; white space that stands alone is dropped, as .NET does unless `xml:space` asks for it.
 */
export function readXml(run: Run, text: string): XmlDocument {
  spendCharacters(run, text.length);
  return new Reader(run, text).document();
}

const NAME = `(?:${NCNAME})(?::${NCNAME})?`;
const forms = {
  declaration:
    /<\?xml\s+version\s*=\s*(?:"(1\.\d+)"|'(1\.\d+)')(?:\s+encoding\s*=\s*(?:"([\w.-]+)"|'([\w.-]+)'))?(?:\s+standalone\s*=\s*(?:"(yes|no)"|'(yes|no)'))?\s*\?>/y,
  doctype: new RegExp(
    `<!DOCTYPE\\s+(${NAME})(?:\\s+SYSTEM\\s*(?:"([^"]*)"|'([^']*)')|\\s+PUBLIC\\s*(?:"([^"]*)"|'([^']*)')\\s*(?:"([^"]*)"|'([^']*)'))?\\s*>`,
    'y',
  ),
  open: new RegExp(`<(${NAME})`, 'y'),
  close: new RegExp(`</(${NAME})\\s*>`, 'y'),
  attribute: new RegExp(`\\s+(${NAME})\\s*=\\s*(?:"([^"<]*)"|'([^'<]*)')`, 'y'),
  endOfTag: /\s*(\/?)>/y,
  instruction: new RegExp(`<\\?(${NCNAME})(?:\\s+|(?=\\?>))`, 'y'),
  space: /\s*/y,
};
/** It has a position and a stack, hence a class. */
class Reader {
  private readonly run: Run;
  private readonly text: string;
  private at = 0;
  private order = 0;
  private depth = 0;

  constructor(run: Run, text: string) {
    this.run = run;
    this.text = (text.startsWith('\ufeff') ? text.slice(1) : text).replace(/\r\n?/g, '\n');
  }

  document(): XmlDocument {
    if (!isLegal(this.text)) throw new XmlError('A character is not allowed in XML.');
    const declaration = this.declaration();
    this.skipSpace();
    const children: XmlChild[] = [];
    const document: { -readonly [K in keyof XmlDocument]: XmlDocument[K] } = {
      kind: 'document',
      order: this.next(),
      declaration,
      doctype: null,
      children,
    };
    let root = false;
    while (this.at < this.text.length) {
      if (this.text.startsWith('<!DOCTYPE', this.at)) {
        if (root || document.doctype) throw this.unexpected();
        document.doctype = this.doctype();
      } else if (!this.aside(document)) {
        if (root || !this.element(document)) throw this.unexpected();
        root = true;
      }
      this.skipSpace();
    }
    if (!root) throw new XmlError('The root element is missing.');
    return document;
  }

  private next(): number {
    spendItems(this.run, 1);
    return this.order++;
  }

  private unexpected(): XmlError {
    return new XmlError(`The text at position ${this.at} is not well-formed XML.`);
  }

  private match(form: RegExp): RegExpExecArray | null {
    form.lastIndex = this.at;
    const found = form.exec(this.text);
    if (found) this.at = form.lastIndex;
    return found;
  }

  private skipSpace(): void {
    this.match(forms.space);
  }

  /** The text up to a mark, which is passed over. */
  private upTo(mark: string): string {
    const end = this.text.indexOf(mark, this.at);
    if (end < 0) throw this.unexpected();
    const text = this.text.slice(this.at, end);
    this.at = end + mark.length;
    return text;
  }

  private declaration(): Declaration | null {
    const found = this.match(forms.declaration);
    if (!found) return null;
    const [, v1, v2, e1, e2, s1, s2] = found;
    return { version: v1 ?? v2 ?? '1.0', encoding: e1 ?? e2, standalone: s1 ?? s2 };
  }

  private doctype(): Doctype {
    const found = this.match(forms.doctype);
    if (!found) throw new XmlError('A document type that declares something is refused.');
    const [, name = '', s1, s2, p1, p2, ps1, ps2] = found;
    return { name, publicId: p1 ?? p2, systemId: s1 ?? s2 ?? ps1 ?? ps2 };
  }

  /** A comment or an instruction, which may stand anywhere. */
  private aside(parent: XmlParent): boolean {
    if (this.text.startsWith('<!--', this.at)) {
      this.at += 4;
      const value = this.upTo('-->');
      if (value.includes('--') || value.endsWith('-')) throw this.unexpected();
      parent.children.push({ kind: 'comment', order: this.next(), parent, value });
      return true;
    }
    const found = this.match(forms.instruction);
    if (!found) return false;
    const [, target = ''] = found;
    if (target.toLowerCase() === 'xml') throw this.unexpected();
    const value = this.upTo('?>');
    parent.children.push({ kind: 'instruction', order: this.next(), parent, target, value });
    return true;
  }

  private element(
    parent: XmlParent,
    outer: Namespaces = Namespaces.none,
    keepSpace = false,
  ): boolean {
    const found = this.match(forms.open);
    if (!found) return false;
    if (++this.depth > MAX_DEPTH) throw tooDeep();
    const [, name = ''] = found;
    const order = this.next();
    const written = this.attributes();
    const empty = this.endOfTag();
    const namespaces = outer.within(written.map(([key, value]) => [key, value]));
    const attributes: XmlAttribute[] = [];
    const element: XmlElement = {
      kind: 'element',
      order,
      parent,
      ...this.qualify(name, namespaces, true),
      attributes,
      children: [],
      empty,
    };
    for (const [key, value] of written) {
      const qualified = this.qualify(key, namespaces, false);
      attributes.push({
        kind: 'attribute',
        order: this.next(),
        parent: element,
        value,
        ...qualified,
      });
    }
    refuseTwins(attributes);
    parent.children.push(element);
    if (!empty) {
      const space = written.find(([key]) => key === 'xml:space')?.[1];
      const keep = space === undefined ? keepSpace : space === 'preserve';
      this.content(element, namespaces, keep);
    }
    this.depth--;
    return true;
  }

  private attributes(): [name: string, value: string][] {
    const written: [string, string][] = [];
    for (let found = this.match(forms.attribute); found; found = this.match(forms.attribute)) {
      const [, name = '', doubly, singly] = found;
      const value = (doubly ?? singly ?? '').replace(/[\t\n]/g, ' ');
      written.push([name, this.resolve(value)]);
    }
    return written;
  }

  private endOfTag(): boolean {
    const found = this.match(forms.endOfTag);
    if (!found) throw this.unexpected();
    return found[1] === '/';
  }

  private qualify(name: string, namespaces: Namespaces, isElement: boolean) {
    const split = splitName(name);
    if (!split) throw this.unexpected();
    if (!isElement && name === 'xmlns') return { name, ...split, uri: XMLNS };
    const { prefix } = split;
    const uri = !isElement && prefix === '' ? '' : namespaces.find(prefix);
    if (uri === undefined) throw new XmlError(`The prefix '${prefix}' is not declared.`);
    return { name, ...split, uri };
  }

  private content(element: XmlElement, namespaces: Namespaces, keepSpace: boolean): void {
    for (;;) {
      this.characters(element, keepSpace);
      const closing = this.match(forms.close);
      if (closing) {
        if (closing[1] === element.name) return;
        throw new XmlError(`The element '${element.name}' is closed by '${closing[1]}'.`);
      }
      const isChild =
        this.cdata(element) || this.aside(element) || this.element(element, namespaces, keepSpace);
      if (!isChild) throw this.unexpected();
    }
  }

  private characters(parent: XmlElement, keepSpace: boolean): void {
    const end = this.text.indexOf('<', this.at);
    if (end < 0) throw new XmlError(`The element '${parent.name}' is not closed.`);
    if (end === this.at) return;
    const raw = this.text.slice(this.at, end);
    this.at = end;
    if (raw.includes(']]>')) throw this.unexpected();
    if (!keepSpace && /^[ \t\n]*$/.test(raw)) return;
    parent.children.push({ kind: 'text', order: this.next(), parent, value: this.resolve(raw) });
  }

  private cdata(parent: XmlElement): boolean {
    if (!this.text.startsWith('<![CDATA[', this.at)) return false;
    this.at += 9;
    parent.children.push({ kind: 'cdata', order: this.next(), parent, value: this.upTo(']]>') });
    return true;
  }

  private resolve(raw: string): string {
    if (!raw.includes('&')) return raw;
    return raw.replace(/&([^;&]{0,12};)?/g, (whole, named: string | undefined) => {
      const text = named === undefined ? undefined : characterOf(named.slice(0, -1));
      if (text === undefined) throw new XmlError(`'${whole}' stands for no character.`);
      return text;
    });
  }
}

function refuseTwins(attributes: readonly XmlAttribute[]): void {
  const seen = new Set<string>();
  for (const { uri, local, name } of attributes) {
    const key = `${uri} ${local}`;
    if (seen.has(key)) throw new XmlError(`The attribute '${name}' stands there twice.`);
    seen.add(key);
  }
}
