/** What the bytes of a message mean to expressions, by its content type. */
import {
  type Content,
  contentOf,
  decodeContent,
  encodeBase64,
  parseJson,
  percentDecode,
  utf8,
  type Value,
} from '../../expressions/index';
import type { RawContent } from '../exchange';
import { readMultipart } from './multipart';

const octets = 'application/octet-stream';

/**
 * JSON is parsed, text is text, and everything else stays bytes in their envelope. Undefined: there is
 * no body. Throws what `parseJson` throws for a body that is announced as JSON and is none.
 */
export function decodeBody(
  contentType: string | undefined,
  content: RawContent,
): Value | undefined {
  if (isEmpty(content)) return undefined;
  const type = contentType || octets;
  const media = mediaTypeOf(type);
  if (isJson(media)) return parseJson(textOf(type, content).replace(/^\uFEFF/, ''));
  if (media.startsWith('text/')) return textOf(type, content);
  const envelope = contentOf(type, base64Of(content));
  if (media === 'application/x-www-form-urlencoded') {
    return { ...envelope, $formdata: formData(textOf(type, content)) };
  }
  if (media.startsWith('multipart/')) return withParts(envelope);
  return envelope;
}

export function mediaTypeOf(contentType: string): string {
  return (contentType.split(';')[0] ?? '').trim().toLowerCase();
}

export function isJson(media: string): boolean {
  return media === 'application/json' || media === 'text/json' || media.endsWith('+json');
}

export function isEmpty(content: RawContent): boolean {
  return ('text' in content ? content.text : content.base64) === '';
}

export function base64Of(content: RawContent): string {
  return 'base64' in content ? content.base64 : encodeBase64(utf8(content.text));
}

function textOf(type: string, content: RawContent): string {
  return 'text' in content ? content.text : decodeContent(contentOf(type, content.base64));
}

function formData(text: string): Value {
  return text
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const [key = '', ...value] = pair.split('=');
      return { key: percentDecode(key), value: percentDecode(value.join('=')) };
    });
}

function withParts(envelope: Content): Value {
  const parts = readMultipart(envelope);
  return parts ? { ...envelope, $multipart: parts.map((part) => ({ ...part })) } : envelope;
}
