import { describe, expect, it } from 'vitest';
import { dateCultureOf } from './culture';
import { dateFormatOf } from './date-format';
import { readIso } from './iso';

const moment = readIso('2018-03-05T03:07:09.0120000Z') ?? { day: 0, tick: 0, mark: 'none' };
const format = (text: string, culture = 'en-US') =>
  dateFormatOf(text, dateCultureOf(culture) ?? undefined)?.(moment);

describe('A date is written', () => {
  it.each([
    ['d', '3/5/2018'],
    ['D', 'Monday, March 5, 2018'],
    ['f', 'Monday, March 5, 2018 3:07 AM'],
    ['F', 'Monday, March 5, 2018 3:07:09 AM'],
    ['g', '3/5/2018 3:07 AM'],
    ['G', '3/5/2018 3:07:09 AM'],
    ['m', 'March 5'],
    ['o', '2018-03-05T03:07:09.0120000Z'],
    ['r', 'Mon, 05 Mar 2018 03:07:09 GMT'],
    ['s', '2018-03-05T03:07:09'],
    ['u', '2018-03-05 03:07:09Z'],
    ['U', 'Monday, March 5, 2018 3:07:09 AM'],
    ['Y', 'March 2018'],
    ['d M y h H m s', '5 3 18 3 3 7 9'],
    ['dd MM yy hh HH mm ss', '05 03 18 03 03 07 09'],
    ['ddd MMM yyy t', 'Mon Mar 2018 A'],
    ['dddd MMMM yyyyy tt', 'Monday March 02018 AM'],
    ['f ff fff ffffff', '0 01 012 012000'],
    ['s.F s.FFF s.FFFFFFF', '9 9.012 9.012'],
    ['%K z zz zzz', 'Z +0 +00 +00:00'.replace(' +0 ', ' +0 ')],
    ['\'at\' \\h"h" %h', 'at hh 3'],
    ['YYYY-MM-DD', 'YYYY-03-DD'],
    ['g yyyy'.replace('g', 'gg'), 'A.D. 2018'],
  ])('%s → %s', (text, expected) => {
    expect(format(text)).toBe(expected);
  });

  it.each(['K', 'Q', '%', '%%d', "yyyy'", 'ffffffff', 'yyyy\\', 'y'.repeat(9_000)])(
    'but not as %.20s',
    (text) => {
      expect(format(text)).toBeUndefined();
    },
  );

  it.each([
    ['de-DE', 'D', 'Montag, 5. März 2018'],
    ['de-de', 'dd/MM/yyyy', '05.03.2018'],
    ['fr-FR', 'F', 'lundi 5 mars 2018 03:07:09'],
    ['es-es', 'dddd MMMM d', 'lunes marzo 5'],
    ['en-GB', 'g', '05/03/2018 03:07'],
    ['pl-PL', 'MMMM', 'marzec'],
    ['pl-PL', 'd MMMM', '5 marca'],
    ['sv-SE', 'd', '2018-03-05'],
    ['', 'd', '03/05/2018'],
  ])('in %s as %s → %s', (culture, text, expected) => {
    expect(format(text, culture)).toBe(expected);
  });

  it('knows no culture that the engine has no data for', () => {
    expect(dateCultureOf('xx-QQ')).toBeNull();
    expect(dateCultureOf('not a name')).toBeNull();
  });
});
