/** What a value becomes when it is sent as the body of a message. */
import {
  isContent,
  isObject,
  percentEncode,
  printJson,
  toText,
  type Value,
} from '../../expressions/index';
import type { RawContent } from '../exchange';
import { writeMultipart } from './multipart';

export interface Encoded {
  /** That of the value; a header that the flow gives goes before it. */
  readonly contentType: string;
  readonly content: RawContent;
}

/** Undefined: nothing is sent. */
export function encodeBody(body: Value | undefined): Encoded | undefined {
  if (body === undefined || body === null) return undefined;
  if (typeof body === 'string') {
    return { contentType: 'text/plain; charset=utf-8', content: { text: body } };
  }
  if (isObject(body)) {
    const special = encodeSpecial(body);
    if (special) return special;
  }
  return { contentType: 'application/json; charset=utf-8', content: { text: printJson(body) } };
}

function encodeSpecial(body: Value & { readonly [name: string]: Value }): Encoded | undefined {
  if (Array.isArray(body.$multipart)) {
    const { '$content-type': contentType, $content } = writeMultipart(body);
    return { contentType, content: { base64: $content } };
  }
  if (Array.isArray(body.$formdata)) {
    const pairs = (body.$formdata as Value[]).map((pair) => {
      const { key = '', value = '' } = isObject(pair) ? pair : {};
      return `${percentEncode(toText(key))}=${percentEncode(toText(value))}`;
    });
    const contentType = 'application/x-www-form-urlencoded';
    return { contentType, content: { text: pairs.join('&') } };
  }
  if (!isContent(body)) return undefined;
  return { contentType: body['$content-type'], content: { base64: body.$content } };
}
