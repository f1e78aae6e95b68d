import { type Content, textContent } from '../content';

const MEDIA_TYPE = 'application/xml;charset=utf-8';

/** The envelope in which XML is a value. */
export const xmlContent = (text: string): Content => textContent(MEDIA_TYPE, text);

export const isXmlContent = (content: Content): boolean =>
  /^(?:application|text)\/(?:[\w.-]+\+)?xml *(?:;|$)/i.test(content['$content-type']);
