import { describe, expect, it } from 'vitest';
import { dateCultureOf, english } from './culture';
import { dateFormatOf } from './date-format';
import { readIso } from './iso';
import { readExact } from './read-exact';
import { readMoment } from './read-moment';

const today = () => readIso('2025-09-25T00:00:00Z');
const shown = (moment: ReturnType<typeof readMoment>) => moment && dateFormatOf('o')?.(moment);
const read = (text: string, culture?: string) =>
  shown(readMoment(text, today, (culture && dateCultureOf(culture)) || undefined));

describe('A text is read as a date', () => {
  it.each([
    ['2018-03-15T13:27:36Z', '2018-03-15T13:27:36.0000000Z'],
    ['2018-03-15 13:27', '2018-03-15T13:27:00.0000000'],
    ['2018-03-15T13:27:36.12345678Z', '2018-03-15T13:27:36.1234568Z'],
    ['2018-12-31T23:59:59.99999999', '2019-01-01T00:00:00.0000000'],
    ['2018-03-15T13:27:36+02:00', '2018-03-15T11:27:36.0000000+00:00'],
    ['2018-03-15T13:27:36 -0800', '2018-03-15T21:27:36.0000000+00:00'],
    ['2018-03-15t13:27:36z', '2018-03-15T13:27:36.0000000Z'],
    ['2018-03', '2018-03-01T00:00:00.0000000'],
    ['03/2018', '2018-03-01T00:00:00.0000000'],
    ['Thu, 15 Mar 2018 13:27:36 GMT', '2018-03-15T13:27:36.0000000Z'],
    ['3/15/2018 1:27 PM', '2018-03-15T13:27:00.0000000'],
    ['12 AM 3/15/2018', '2018-03-15T00:00:00.0000000'],
    ['Thursday, March 15, 2018', '2018-03-15T00:00:00.0000000'],
    ['15-Mar-18', '2018-03-15T00:00:00.0000000'],
    ['March 15', '2025-03-15T00:00:00.0000000'],
    ['13:30', '2025-09-25T13:30:00.0000000'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    '',
    ' ',
    'nope',
    '2018',
    '20180315',
    '2018-02-30',
    '2018-13-01',
    '15/03/2018',
    '2018-03-15T24:00:00',
    '2018-03-15T13:60:00',
    '2018-03-15T13:27:36Z Z',
    '2018-03-15T13:27:36+15:00',
    'Friday, March 15, 2018',
    '2018-03-15-04',
    `2018-03-15${' '.repeat(2_000)}`,
  ])('but not %j', (text) => {
    expect(read(text)).toBeNull();
  });

  it.each([
    ['15.01.2026', 'de-DE', '2026-01-15'],
    ['1. März 2024', 'de-DE', '2024-03-01'],
    ['lundi 1 janvier 2024', 'fr-FR', '2024-01-01'],
    ['martes 20 octubre 2020', 'es-ES', '2020-10-20'],
    ['1 de marzo de 2024', 'es-ES', '2024-03-01'],
    ['01/02/2024', 'en-GB', '2024-02-01'],
    ['2024年1月5日', 'ja-JP', '2024-01-05'],
    ['03/15/2018', 'sv-SE', '2018-03-15'],
  ])('%s in %s', (text, culture, expected) => {
    expect(read(text, culture)).toBe(`${expected}T00:00:00.0000000`);
  });

  it.each([
    ['20190521', 'yyyyMMdd', '2019-05-21T00:00:00.0000000'],
    ['05-Jun-2024', 'dd-MMM-yyyy', '2024-06-05T00:00:00.0000000'],
    ['1:05 pm on 6/5/24', "h:mm tt 'on' M/d/yy", '2024-06-05T13:05:00.0000000'],
    [
      '2024-06-05T01:02:03.45+02:00',
      'yyyy-MM-ddTHH:mm:ss.FFFK',
      '2024-06-04T23:02:03.4500000+00:00',
    ],
    ['2024-06-05T01:02:03.4500000Z', 'o', '2024-06-05T01:02:03.4500000Z'],
    ['2024-06-05T01:02:03Z', 'yyyy-MM-ddTHH:mm:ssZ', '2024-06-05T01:02:03.0000000Z'],
    ['Wed, 05 Jun 2024 01:02:03 GMT', 'r', '2024-06-05T01:02:03.0000000'],
    ['20240605', 'yyyy-MM-dd', null],
    ['2024-6-5', 'yyyy-MM-dd', null],
    ['2024-06-05 ', 'yyyy-MM-dd', null],
    ['2024-06-05', 'Q', null],
  ])('%s exactly as %s', (text, format, expected) => {
    expect(shown(readExact(text, format, english, today))).toBe(expected);
  });
});
