import { type Run, spendCharacters } from '../run';
import { Namespaces } from './namespaces';
import { isNamespace, XMLNS, type XmlChild, type XmlDocument, type XmlElement } from './nodes';

/** A document, or an element with all that it holds, as .NET writes it: nothing indented, `<a />`. */
export function writeXml(run: Run, node: XmlDocument | XmlElement): string {
  const out: string[] = [];
  if (node.kind === 'element') writeElement(node, out, Namespaces.none);
  else writeDocument(node, out);
  const text = out.join('');
  spendCharacters(run, text.length);
  return text;
}

function writeDocument({ declaration, doctype, children }: XmlDocument, out: string[]): void {
  if (declaration) {
    const { version, encoding, standalone } = declaration;
    out.push(`<?xml version="${version}"`);
    if (encoding !== undefined) out.push(` encoding="${encoding}"`);
    if (standalone !== undefined) out.push(` standalone="${standalone}"`);
    out.push('?>');
  }
  if (doctype) {
    const { name, publicId, systemId } = doctype;
    const kind = publicId === undefined ? (systemId === undefined ? '' : ' SYSTEM') : ' PUBLIC';
    const ids = [publicId, systemId].filter((id) => id !== undefined).map((id) => ` "${id}"`);
    out.push(`<!DOCTYPE ${name}${kind}${ids.join('')}>`);
  }
  for (const child of children) writeChild(child, out, Namespaces.none);
}

function writeChild(child: XmlChild, out: string[], outer: Namespaces): void {
  switch (child.kind) {
    case 'element':
      writeElement(child, out, outer);
      break;
    case 'text':
      out.push(escapeText(child.value));
      break;
    case 'cdata':
      out.push(`<![CDATA[${child.value}]]>`);
      break;
    case 'comment':
      out.push(`<!--${child.value}-->`);
      break;
    case 'instruction':
      out.push(`<?${child.target}${child.value === '' ? '' : ` ${child.value}`}?>`);
      break;
  }
}

function writeElement(element: XmlElement, out: string[], outer: Namespaces): void {
  const { name, attributes, children, empty } = element;
  const own = attributes.map((each) => [each.name, each.value] as const);
  const inherited = missing(element, outer.within(own));
  out.push(`<${name}`);
  for (const [key, value] of [...own, ...inherited])
    out.push(` ${key}="${escapeAttribute(value)}"`);
  if (empty && children.length === 0) {
    out.push(' />');
    return;
  }
  out.push('>');
  const inner = outer.within([...own, ...inherited]);
  for (const child of children) writeChild(child, out, inner);
  out.push(`</${name}>`);
}

/** A part of a document brings along the namespaces that were declared further out. */
function missing(element: XmlElement, declared: Namespaces): [name: string, value: string][] {
  const added = new Map<string, string>();
  const used = [element, ...element.attributes.filter((each) => !isNamespace(each) && each.prefix)];
  for (const { prefix, uri } of used) {
    if (uri !== XMLNS && declared.find(prefix) !== uri) added.set(prefix, uri);
  }
  return [...added].map(([prefix, uri]) => [prefix === '' ? 'xmlns' : `xmlns:${prefix}`, uri]);
}

const inText: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const inAttribute: Readonly<Record<string, string>> = {
  ...inText,
  '"': '&quot;',
  '\t': '&#x9;',
  '\n': '&#xA;',
  '\r': '&#xD;',
};

const escapeText = (text: string): string =>
  text.replace(/[&<>\r]/g, (sign) => inText[sign] ?? '&#xD;');
const escapeAttribute = (text: string): string =>
  text.replace(/[&<>"\t\n\r]/g, (sign) => inAttribute[sign] ?? sign);
