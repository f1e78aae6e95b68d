import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from '../json';
import { startRun } from '../run';
import type { ValueObject } from '../value';
import { jsonToXml } from './from-json';
import { readXml } from './read-xml';
import { xmlToJson } from './to-json';
import { writeXml } from './write-xml';

const run = () => startRun({});
const rewrite = (text: string) => writeXml(run(), readXml(run(), text));
const json = (text: string) => xmlToJson(readXml(run(), text));
const xml = (text: string) => jsonToXml(run(), parseJson(text) as ValueObject);

describe('XML is read and written', () => {
  it.each([
    ['<a/>', '<a />'],
    ['<a></a>', '<a></a>'],
    [
      '<a b=\'1\' c="&quot;&#10;">x &amp; &#x41;&gt;</a>',
      '<a b="1" c="&quot;&#xA;">x &amp; A&gt;</a>',
    ],
    [
      '<?xml version="1.0" encoding="utf-8"?>\r\n<!-- c -->\r\n<a/>',
      '<?xml version="1.0" encoding="utf-8"?><!-- c --><a />',
    ],
    ['<a> <b/>\n</a>', '<a><b /></a>'],
    ['<a xml:space="preserve"> <b/></a>', '<a xml:space="preserve"> <b /></a>'],
    ['<a><![CDATA[x<y]]><?go on?></a>', '<a><![CDATA[x<y]]><?go on?></a>'],
    ['<p:a xmlns:p="u" p:b="1"/>', '<p:a xmlns:p="u" p:b="1" />'],
    ['<!DOCTYPE a SYSTEM "x.dtd"><a/>', '<!DOCTYPE a SYSTEM "x.dtd"><a />'],
  ])('%s', (text, expected) => {
    expect(rewrite(text)).toBe(expected);
  });

  it.each([
    ['', 'root element is missing'],
    ['plain text', 'not well-formed'],
    ['<a>', 'not closed'],
    ['<a></b>', "closed by 'b'"],
    ['<a/><b/>', 'not well-formed'],
    ['<a b="1" b="2"/>', 'twice'],
    ['<a xmlns:p="u" xmlns:q="u" p:b="1" q:b="2"/>', 'twice'],
    ['<a b=1/>', 'not well-formed'],
    ['<a>&nbsp;</a>', 'stands for no character'],
    ['<a>&#0;</a>', 'stands for no character'],
    ['<a>]]></a>', 'not well-formed'],
    ['<a>\u0001</a>', 'not allowed'],
    ['<p:a/>', "prefix 'p' is not declared"],
    ['<a><!-- -- --></a>', 'not well-formed'],
    ['<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'refused'],
    [' <?xml version="1.0"?><a/>', 'not well-formed'],
  ])('but not %s', (text, message) => {
    expect(() => rewrite(text)).toThrow(message);
  });

  it('is refused where it is too deep, and costs what it holds', () => {
    expect(() => rewrite(`${'<a>'.repeat(600)}${'</a>'.repeat(600)}`)).toThrow('levels deep');
    const limited = startRun({}, { items: 100, characters: 1_000_000 });
    expect(() => readXml(limited, `<a>${'<b/>'.repeat(200)}</a>`)).toThrow('limit of elements');
  });
});

describe('XML and JSON stand for each other', () => {
  it.each([
    ['<r/>', { r: null }],
    ['<r></r>', { r: '' }],
    ['<r a="1"/>', { r: { '@a': '1' } }],
    ['<r a="1">t</r>', { r: { '@a': '1', '#text': 't' } }],
    ['<r><i>1</i><i>2</i></r>', { r: { i: ['1', '2'] } }],
    ['<r>x<i/>y</r>', { r: { '#text': ['x', 'y'], i: null } }],
    ['<r><![CDATA[x]]></r>', { r: { '#cdata-section': 'x' } }],
    ['<r><!-- c -->t</r>', { r: { '#text': 't' } }],
    ['<r><?go on?></r>', { r: { '?go': 'on' } }],
    ['<a_x0020_b/>', { 'a b': null }],
    [
      '<?xml version="1.0" standalone="yes"?><r/>',
      { '?xml': { '@version': '1.0', '@standalone': 'yes' }, r: null },
    ],
    [
      '<r xmlns:json="http://james.newtonking.com/projects/json"><i json:Array="true">1</i></r>',
      { r: { i: ['1'] } },
    ],
  ])('%s', (text, expected) => {
    expect(json(text)).toEqual(expected);
  });

  it.each([
    ['{"r":{"@id":"7","#text":"v"}}', '<r id="7">v</r>'],
    ['{"r":{"e":null,"f":"","g":{},"h":[]}}', '<r><e /><f></f><g /></r>'],
    ['{"r":{"a":[]}}', '<r />'],
    ['{"r":{"i":[1,[2,3]]}}', '<r><i>1</i><i><i>2</i><i>3</i></i></r>'],
    ['{"r":[true]}', 'exactly one root'],
    ['{"r":{"b":true,"f":1.0,"g":1.5}}', '<r><b>true</b><f>1</f><g>1.5</g></r>'],
    ['{"a b":{"@x y":"<"}}', '<a_x0020_b x_x0020_y="&lt;" />'],
    ['{"r":" "}', '<r> </r>'],
    ['{"r":{"#cdata-section":"x<y"}}', '<r><![CDATA[x<y]]></r>'],
    ['{"?xml":{"@version":"1.0"},"r":1}', '<?xml version="1.0"?><r>1</r>'],
    ['{"a":1,"b":2}', 'exactly one root'],
    ['{}', 'exactly one root'],
    ['{"r":{"@a":{}}}', 'single value'],
    ['{"p:r":1}', 'not declared'],
    ['{"p:r":{"@xmlns:p":"u"}}', '<p:r xmlns:p="u" />'],
  ])('%s', (text, expected) => {
    if (expected.startsWith('<')) expect(xml(text)).toBe(expected);
    else expect(() => xml(text)).toThrow(expected);
  });

  // Text of nothing but blanks is dropped when it is read again, as .NET does it.
  it('any text survives as content, attribute and name', () => {
    const text = fc.string({ minLength: 1 }).filter((each) => !/[^\P{Cc}\t\n\r]/u.test(each));
    fc.assert(
      fc.property(
        text,
        text.filter((each) => each.trim() !== ''),
        (name, value) => {
          const key = name.replace(/^[@#?!]/, 'x').replaceAll(':', '');
          if (key === '') return;
          const object = { r: { [`@${key}`]: value, [key]: value } };
          const back = xmlToJson(readXml(run(), jsonToXml(run(), object)));
          expect(back).toEqual(object);
        },
      ),
    );
  });
});
