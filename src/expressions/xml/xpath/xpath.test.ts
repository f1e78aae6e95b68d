import { describe, expect, it } from 'vitest';
import { decodeContent, isContent } from '../../content';
import { toNumber } from '../../numbers';
import { startRun } from '../../run';
import { isArray } from '../../types';
import type { Value } from '../../value';
import { selectXml } from './select-xml';

const shop = `<shop xml:lang="en-GB"><!-- fresh --><item id="1"><name>Gala</name><count>20</count></item>
  <item id="2"><name>Honeycrisp</name><count>10</count></item><and>4</and><div>2</div></shop>`;

const plain = (value: Value): unknown => {
  if (isArray(value)) return value.map(plain);
  if (isContent(value)) return decodeContent(value);
  return typeof value === 'object' && value !== null ? toNumber(value as never) : value;
};
const select = (expression: string, text = shop) =>
  plain(selectXml(startRun({}), text, expression));

describe('XPath finds', () => {
  it.each<[string, unknown]>([
    ['/shop/item/name/text()', ['Gala', 'Honeycrisp']],
    ['//name', ['<name>Gala</name>', '<name>Honeycrisp</name>']],
    ['//item[2]/@id', ['2']],
    ['//item[@id=1]/name/text()', ['Gala']],
    ['//item[last()]/count', ['<count>10</count>']],
    ['//item[position() < 2]/name/text()', ['Gala']],
    ['(//name)[2]/text()', ['Honeycrisp']],
    ['//item/*[1]/text()', ['Gala', 'Honeycrisp']],
    ['//count/../name/text()', ['Gala', 'Honeycrisp']],
    ['//name[. = "Gala"]/following::count/text()', ['20', '10']],
    ['//item[2]/preceding-sibling::*/@id', ['1']],
    ['//item[2]/preceding::name/text()', ['Gala']],
    ['name(//count[1]/ancestor::*[1])', 'item'],
    ['//count/ancestor-or-self::*[self::shop]/@none', []],
    ['//none | //item[2]/name | //item[1]/name', ['<name>Gala</name>', '<name>Honeycrisp</name>']],
    ['//comment()', [' fresh ']],
    ['count(//item)', 2],
    ['sum(//count) div count(//count)', 15],
    ['/shop/and div /shop/div', 2],
    ['- /shop/and + 5 * 2 mod 4', -2],
    ['//count > 15 and not(//count > 25)', true],
    ['//count = //count', true],
    ['boolean(//none) or false()', false],
    ['string(//item[1])', 'Gala20'],
    ['concat(//name[1], "!", 1 div 0, 0.5)', 'Gala!Infinity0.5'],
    ['substring("12345", 1.5, 2.6)', '234'],
    ['substring-before("a-b-c", "-")', 'a'],
    ['substring-after("a-b-c", "-")', 'b-c'],
    ['translate("bar", "abc", "AB")', 'BAr'],
    ['normalize-space("  a   b ")', 'a b'],
    ['string-length("abc")', 3],
    ['starts-with("abc", "ab") = contains("abc", "bc")', true],
    ['round(2.5) + floor(-0.5) + ceiling(0.2)', 3],
    ['string(number("x"))', 'NaN'],
    ['count(//name[lang("en")])', 2],
    ['local-name(/*)', 'shop'],
    ['name(/shop/item[2]/@*)', 'id'],
    ['count(/shop/node())', 5],
  ])('%s', (expression, expected) => {
    expect(select(expression)).toEqual(expected);
  });

  it('names of a namespace by local-name() only, and a part brings its namespace along', () => {
    const text = '<f xmlns="u" xmlns:p="v"><l p:x="1">P</l></f>';
    expect(select('/f', text)).toEqual([]);
    expect(select('/*[name()="f"]/*[local-name()="l"]', text)).toEqual([
      '<l p:x="1" xmlns="u" xmlns:p="v">P</l>',
    ]);
    expect(select('namespace-uri(/*)', text)).toBe('u');
    expect(() => select('//p:x', text)).toThrow('prefix');
  });

  it.each([
    ['', 'too early'],
    ['//', 'too early'],
    ['//[', 'does not belong'],
    ['a b', 'does not belong'],
    ['$x', 'Variables'],
    ['nope()', 'no function'],
    ['count()', '0 arguments'],
    ['count(1)', 'set of nodes'],
    ['child::', 'too early'],
    ['side::a', 'no axis'],
    ['#', 'not understood'],
    [`${'('.repeat(100)}1${')'.repeat(100)}`, 'too deep'],
  ])('but not %.30s', (expression, message) => {
    expect(() => select(expression)).toThrow(message);
  });

  it('nothing without end: every node that is looked at counts', () => {
    const wide = `<r>${'<i/>'.repeat(3_000)}</r>`;
    expect(() => select('//*[count(//*) > 1]', wide)).toThrow('limit of elements');
    expect(() => select('//i[count(preceding::*) > 1]', wide)).toThrow('limit of elements');
  });
});
