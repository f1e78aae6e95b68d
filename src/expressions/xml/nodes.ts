/** A document as XPath and the conversions see it. Nodes are made by the reader and never changed after. */
export type XmlNode =
  | XmlDocument
  | XmlElement
  | XmlAttribute
  | XmlText
  | XmlComment
  | XmlInstruction;
export type XmlParent = XmlDocument | XmlElement;
export type XmlChild = XmlElement | XmlText | XmlComment | XmlInstruction;

interface Node {
  /** Position in document order. */
  readonly order: number;
}

export interface XmlDocument extends Node {
  readonly kind: 'document';
  readonly declaration: Declaration | null;
  readonly doctype: Doctype | null;
  readonly children: XmlChild[];
}

export interface Declaration {
  readonly version: string;
  readonly encoding: string | undefined;
  readonly standalone: string | undefined;
}

export interface Doctype {
  readonly name: string;
  readonly publicId: string | undefined;
  readonly systemId: string | undefined;
}

/** A name with what its prefix stands for. */
export interface QualifiedName {
  /** As written, prefix included. */
  readonly name: string;
  readonly prefix: string;
  readonly local: string;
  readonly uri: string;
}

export interface XmlElement extends Node, QualifiedName {
  readonly kind: 'element';
  readonly parent: XmlParent;
  /** Declarations of namespaces among them. */
  readonly attributes: readonly XmlAttribute[];
  readonly children: XmlChild[];
  /** Written as `<a/>`, which .NET tells from `<a></a>`. */
  readonly empty: boolean;
}

export interface XmlAttribute extends Node, QualifiedName {
  readonly kind: 'attribute';
  readonly parent: XmlElement;
  readonly value: string;
}

export interface XmlText extends Node {
  readonly kind: 'text' | 'cdata';
  readonly parent: XmlParent;
  readonly value: string;
}

export interface XmlComment extends Node {
  readonly kind: 'comment';
  readonly parent: XmlParent;
  readonly value: string;
}

export interface XmlInstruction extends Node {
  readonly kind: 'instruction';
  readonly parent: XmlParent;
  readonly target: string;
  readonly value: string;
}

export const XMLNS = 'http://www.w3.org/2000/xmlns/';
export const XML = 'http://www.w3.org/XML/1998/namespace';

export const isNamespace = (attribute: XmlAttribute): boolean => attribute.uri === XMLNS;

/** Splits a name at its colon; null if it is no qualified name. */
export function splitName(name: string): { prefix: string; local: string } | null {
  const [first = '', second, ...more] = name.split(':');
  if (more.length > 0 || first === '' || second === '') return null;
  return second === undefined ? { prefix: '', local: first } : { prefix: first, local: second };
}

const start =
  'A-Z_a-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02ff\\u0370-\\u037d\\u037f-\\u1fff' +
  '\\u200c\\u200d\\u2070-\\u218f\\u2c00-\\u2fef\\u3001-\\ud7ff\\uf900-\\ufdcf\\ufdf0-\\ufffd';
const more = `${start}0-9.\\u00b7\\u0300-\\u036f\\u203f\\u2040-`;

/** Names of XML 1.0 without the colon. Characters beyond 16 bits, which are legal, are not used for names. */
export const NCNAME = `[${start}][${more}]*`;
const startForm = new RegExp(`^[${start}]$`);
const moreForm = new RegExp(`^[${more}]$`);
export const isNameStart = (character: string): boolean => startForm.test(character);
export const isNameCharacter = (character: string): boolean => moreForm.test(character);
