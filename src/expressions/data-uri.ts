import { encodeBase64 } from './base64';
import {
  type Content,
  charsetOf,
  contentOf,
  decodeContent,
  decoderFor,
  isContent,
  textContent,
} from './content';
import { functionError, wrongType } from './errors';
import { parseJson } from './json';
import { percentBytes } from './percent';
import type { Run } from './run';
import { textWithin } from './text';
import type { Value } from './value';

/** `data:media type;base64,…` of any value: text, JSON or the bytes of binary content. */
export function dataUriOf(run: Run, value: Value): string {
  if (value === null) throw wrongType('dataUri', null, 'a string', value);
  const content = isContent(value)
    ? value
    : textContent(mediaTypeOf(value), textWithin(run, value));
  return `data:${content['$content-type']};base64,${content.$content}`;
}

const mediaTypeOf = (value: Value): string =>
  typeof value === 'object' ? 'application/json;charset=utf-8' : 'text/plain;charset=utf-8';

interface DataUri {
  readonly content: Content;
  /** The media type as written; empty if the URI names none. */
  readonly named: string;
}

/** Reads a data URI. The base64 of its data is kept as written, even if it is not valid. */
export function readDataUri(name: string, text: string): DataUri {
  const [, head = '', data = ''] = /^data:([^,]*),(.*)$/is.exec(text) ?? fail(name);
  const base64 = /;base64$/i.test(head);
  const named = base64 ? head.slice(0, -';base64'.length) : head;
  const [type = '', ...parameters] = named.split(';');
  const shape = type === '' ? parameters.length === 0 : /^[^/]+\/[^/]+$/.test(type);
  if (!shape || parameters.some((parameter) => !parameter.includes('='))) fail(name);
  const charset = charsetOf(named);
  if (charset !== undefined && !isKnown(charset)) fail(name);
  const content = base64 ? data : encodeBase64(percentBytes(data));
  return { content: contentOf(named || 'text/plain', content), named };
}

/** WDL: `ascii` is no charset here, `us-ascii` is. */
const isKnown = (charset: string): boolean =>
  charset.toLowerCase() !== 'ascii' && decoderFor(charset) !== null;

export const textOfDataUri = (name: string, text: string): string =>
  decodeContent(readDataUri(name, text).content);

/** The older function: its result depends on the media type. */
export function decodeDataUri(text: string): Value {
  const { content, named } = readDataUri('decodeDataUri', text);
  const type = content['$content-type'];
  if (/^text\//i.test(type)) return decodeContent(content);
  if (/^application\/(.+\+)?json/i.test(type)) return readJson(content);
  return charsetOf(named) ? content : contentOf(`${type};charset=us-ascii`, content.$content);
}

function readJson(content: Content): Value {
  try {
    return parseJson(decodeContent(content));
  } catch (error) {
    if (error instanceof SyntaxError) return fail('decodeDataUri');
    throw error;
  }
}

function fail(name: string): never {
  throw functionError(name, 'expects its parameter to be formatted as a valid data URI.');
}
