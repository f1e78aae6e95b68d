import { decodeBase64, encodeBase64 } from '../base64';
import { trim } from '../characters';
import { contentOf, decodeContent, isContent, OCTETS, textContent, utf8 } from '../content';
import { dataUriOf, decodeDataUri, readDataUri, textOfDataUri } from '../data-uri';
import { toDecimal } from '../decimal';
import { functionError, notConvertible, wrongType } from '../errors';
import { parseJson } from '../json';
import { readDecimal, readFloat, readInt } from '../number-text';
import {
  Decimal,
  type Integer,
  isInteger,
  isNumeric,
  type Numeric,
  toFloat,
  toNumber,
} from '../numbers';
import { percentDecode, percentEncode } from '../percent';
import { type Run, spendCharacters, spendItems } from '../run';
import { joinTexts, textWithin } from '../text';
import { isObject } from '../types';
import type { Value } from '../value';
import { jsonToXml } from '../xml/from-json';
import { readXml, XmlError } from '../xml/read-xml';
import { xmlToJson } from '../xml/to-json';
import { writeXml } from '../xml/write-xml';
import { isXmlContent, xmlContent } from '../xml/xml-content';
import type { conversionFunctions } from './conversion';
import type { BodiesOf } from './signature';

export const conversionBodies: BodiesOf<typeof conversionFunctions> = {
  array: (_, value) => [value],
  base64: (run, value) => {
    if (isContent(value)) return value.$content;
    if (typeof value !== 'string') throw wrongType('base64', null, 'a string', value);
    return encoded(run, value);
  },
  base64ToBinary: (_, text) => contentOf(OCTETS, text),
  base64ToString: (run, text) => {
    spendCharacters(run, text.length);
    const bytes = decodeBase64(text);
    if (bytes) return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    throw functionError(
      'base64ToString',
      'was invoked with a parameter that is not valid. The value cannot be decoded from base64 representation.',
    );
  },
  binary: (run, value) => {
    if (value === null) throw wrongType('binary', null, 'a string', value);
    if (isContent(value)) return contentOf(OCTETS, value.$content);
    return contentOf(OCTETS, encoded(run, textWithin(run, value)));
  },
  bool: (_, value) => toBoolean(value),
  createArray: (run, values) => {
    spendItems(run, values.length);
    return values;
  },
  dataUri: (run, value) => {
    const uri = dataUriOf(run, value);
    spendCharacters(run, uri.length);
    return uri;
  },
  dataUriToBinary: (run, text) => {
    spendCharacters(run, text.length);
    return readDataUri('dataUriToBinary', text).content;
  },
  dataUriToString: (run, text) => {
    spendCharacters(run, text.length);
    return textOfDataUri('dataUriToString', text);
  },
  decimal: (_, value) => {
    const decimal = isNumeric(value)
      ? toDecimal(value)
      : typeof value === 'string'
        ? readDecimal(value)
        : null;
    if (decimal) return decimal;
    throw notConvertible('decimal');
  },
  decodeDataUri: (run, text) => {
    spendCharacters(run, text.length);
    return decodeDataUri(text);
  },
  decodeUriComponent: (run, text) => {
    spendCharacters(run, text.length);
    return percentDecode(text);
  },
  float: (_, value, locale) => {
    if (isNumeric(value)) return toFloat(toNumber(value));
    const number = typeof value === 'string' ? readFloat(value, locale, 'float') : null;
    if (number === null) throw notConvertible('float');
    return toFloat(number);
  },
  int: (_, value) => toInt(value),
  json: (run, value) => readJson(run, value),
  string: (run, value) => {
    const text = textWithin(run, value);
    spendCharacters(run, text.length);
    return text;
  },
  uriComponent: (run, values) => {
    const text = joinTexts(run, values, '');
    spendCharacters(run, text.length * 3);
    return percentEncode(text);
  },
  uriComponentToBinary: (run, text) => {
    spendCharacters(run, text.length * 2);
    return textContent(OCTETS, percentDecode(text));
  },
  xml: toXml,
};

function encoded(run: Run, text: string): string {
  spendCharacters(run, text.length * 2);
  return encodeBase64(utf8(text));
}

function toBoolean(value: Value): boolean {
  if (typeof value === 'boolean') return value;
  if (isNumeric(value)) return toNumber(value) !== 0;
  if (typeof value === 'string') {
    const word = trim(value).toLowerCase();
    if (word === 'true' || word === 'false') return word === 'true';
  }
  throw notConvertible('bool');
}

/** WDL: the service takes true as 1, but no text with a point. */
function toInt(value: Value): Integer {
  if (isInteger(value)) return value;
  if (typeof value === 'boolean') return Number(value);
  const read =
    typeof value === 'string' ? readInt(value) : isNumeric(value) ? wholeOf(value) : null;
  if (read === null) throw notConvertible('int');
  return read;
}

function wholeOf(value: Numeric): Integer | null {
  if (value instanceof Decimal) return readInt(value.toString().replace(/\.0+$/, ''));
  const number = toNumber(value);
  return Number.isInteger(number) ? readInt(BigInt(number).toString()) : null;
}

function readJson(run: Run, value: Value): Value {
  const text = isContent(value) ? decodeContent(value) : value;
  if (isContent(value) && isXmlContent(value)) {
    return readingXml('json', () => xmlToJson(readXml(run, decodeContent(value))));
  }
  if (typeof text !== 'string') throw wrongType('json', null, 'a string or an XML', value);
  spendCharacters(run, text.length);
  try {
    return parseJson(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw functionError(
      'json',
      'parameter is not valid. The provided value cannot be parsed as JSON: it is not well formed.',
    );
  }
}

function toXml(run: Run, value: Value): Value {
  const text = isContent(value) ? decodeContent(value) : value;
  if (typeof text === 'string') {
    return readingXml('xml', () => xmlContent(writeXml(run, readXml(run, text))));
  }
  if (isObject(value)) return readingXml('xml', () => xmlContent(jsonToXml(run, value)));
  throw wrongType('xml', null, 'a string or an object', value);
}

/** What is wrong with a document is a failure of the function that reads it. */
function readingXml(name: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    throw functionError(
      name,
      `parameter is not valid. The provided value cannot be converted to XML: ${error.message}`,
    );
  }
}
