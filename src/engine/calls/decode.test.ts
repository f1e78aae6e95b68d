import { expect, test } from 'vitest';
import type { RawContent } from '../exchange';
import { decodeBody } from './decode';
import { writeMultipart } from './multipart';

const base64 = (text: string) => Buffer.from(text, 'latin1').toString('base64');

test.each<[string | undefined, RawContent, unknown]>([
  ['application/json', { text: '{"a":1}' }, { a: 1 }],
  ['application/problem+json; charset=utf-8', { base64: base64('[1]') }, [1]],
  ['text/json', { text: '\uFEFF"x"' }, 'x'],
  ['text/html', { text: '<p>' }, '<p>'],
  ['text/plain; charset=iso-8859-1', { base64: base64('\xe4') }, 'ä'],
  [
    'application/xml',
    { text: '<a/>' },
    { '$content-type': 'application/xml', $content: base64('<a/>') },
  ],
  ['image/png', { base64: 'AAEC' }, { '$content-type': 'image/png', $content: 'AAEC' }],
  [undefined, { text: 'x' }, { '$content-type': 'application/octet-stream', $content: 'eA==' }],
  ['application/json', { text: '' }, undefined],
  ['image/png', { base64: '' }, undefined],
])('%s is read by its kind', (type, content, value) => {
  expect(decodeBody(type, content)).toEqual(value);
});

test('numbers keep all their digits and their kind', () => {
  const body = decodeBody('application/json', { text: '{"id":9007199254740993,"f":1.0}' });
  expect(String((body as { id: bigint }).id)).toBe('9007199254740993');
  expect(typeof (body as { f: unknown }).f).toBe('object');
});

test('JSON too deep to be held is refused like broken JSON', () => {
  expect(() => decodeBody('application/json', { text: '['.repeat(100_000) })).toThrow(
    /levels deep/,
  );
});

test('form data is there as pairs and as it came', () => {
  const type = 'application/x-www-form-urlencoded';
  expect(decodeBody(type, { text: 'a=b+c&d=%C3%A4&a=' })).toEqual({
    '$content-type': type,
    $content: base64('a=b+c&d=%C3%A4&a='),
    $formdata: [
      { key: 'a', value: 'b c' },
      { key: 'd', value: 'ä' },
      { key: 'a', value: '' },
    ],
  });
});

test('parts come out as they went in', () => {
  const part = (name: string, type: string, content: string) => ({
    headers: { 'Content-Disposition': `form-data; name="${name}"`, 'Content-Type': type },
    body: { '$content-type': type, $content: content },
  });
  const parts = [
    part('a', 'text/plain', base64('x')),
    part('b', 'image/png', base64('\r\n\xff\r\n--')),
  ];
  const { '$content-type': type, $content } = writeMultipart({ $multipart: parts });
  expect(decodeBody(type, { base64: $content })).toMatchObject({ $multipart: parts });
});

test('a message that does not keep to its boundary stays bytes', () => {
  const body = decodeBody('multipart/form-data; boundary=b', { text: '--b\r\n\r\nx' });
  expect(body).not.toHaveProperty('$multipart');
});
