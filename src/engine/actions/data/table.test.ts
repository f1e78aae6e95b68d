import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson, scopeOf, type Value } from '../../../expressions/index';
import type { Json } from '../../../model/definition';
import { table } from './table';

function make(format: string, items: unknown, columns?: Json) {
  const triggerBody = parseJson(typeof items === 'string' ? items : JSON.stringify(items));
  const inputs = { from: '@triggerBody()', format, ...(columns === undefined ? {} : { columns }) };
  const step = {
    name: 'T',
    scope: scopeOf({ triggerBody }),
    now: 0,
    startedAt: 0,
    isAwaited: false,
    peek: () => undefined,
  };
  const outcome = table({ type: 'Table', inputs }).begin(step);
  if (outcome.kind !== 'finished') throw new Error('It has not finished.');
  return outcome;
}
const text = (...given: Parameters<typeof make>) =>
  (make(...given).outputs as { body: Value }).body;

describe('CSV', () => {
  it.each([
    [
      'quotes what could be misread',
      [{ 'a,b': 'x"y', c: 'l\r\nm' }],
      '"a,b",c\r\n"x""y","l\r\nm"\r\n',
    ],
    [
      'writes values as texts',
      '[{"a":1.0,"b":true,"c":null,"d":2.50,"e":12345678901234567890}]',
      'a,b,c,d,e\r\n1,True,,2.5,1.2345678901234567E+19\r\n',
    ],
    [
      'writes objects as JSON',
      [{ a: { b: [1] } }],
      'a\r\n"{""b"":[1]}"\r\n'.replace('"{""b"":[1]}"', '"{""b"":[1]}"'),
    ],
    [
      'has a column for each name, as they come',
      [{ b: 1 }, { a: 2, b: 3 }, { c: 4 }],
      'b,a,c\r\n1,,\r\n3,2,\r\n,,4\r\n',
    ],
    ['of nothing is empty', [], ''],
    ['of empty objects is empty', [{}, {}], ''],
    ['leaves blanks and other signs alone', [{ a: ' x; y ', b: 'ä😀' }], 'a,b\r\n x; y ,ä😀\r\n'],
  ])('%s', (_, items, expected) => expect(text('CSV', items)).toBe(expected));

  it('has the columns that were asked for, also over nothing and over plain items', () => {
    const columns = [
      { header: 'No', value: "@item()?['id']" },
      { header: "@concat('T', 1)", value: "x@{item()?['name']}" },
    ];
    expect(text('csv', [{ id: 7, name: 'A' }], columns)).toBe('No,T1\r\n7,xA\r\n');
    expect(text('CSV', [], columns)).toBe('No,T1\r\n');
    expect(text('CSV', [1, null], [{ header: 'n', value: '@item()' }])).toBe('n\r\n1\r\n\r\n');
  });

  it('can be read back, whatever is in it', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\r', '\n', ' ', 'ä') });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const items = rows.map(([a, b]) => ({ a, b }));
        expect(readCsv(String(text('CSV', items)))).toEqual([['a', 'b'], ...rows]);
      }),
    );
  });
});

/** A reader that knows no more than the rules of the format. */
function readCsv(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cells = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  for (let found = cells.exec(csv); found; found = cells.exec(csv)) {
    row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

describe('HTML', () => {
  const html = (headers: string[], ...rows: string[][]) =>
    `<table><thead><tr>${headers.map((one) => `<th>${one}</th>`).join('')}</tr></thead><tbody>${rows
      .map((row) => `<tr>${row.map((one) => `<td>${one}</td>`).join('')}</tr>`)
      .join('')}</tbody></table>`;

  it.each([
    [
      'escapes values and headers',
      [{ '<a>': `<>&"'` }],
      html(['&lt;a&gt;'], ['&lt;&gt;&amp;&quot;&#39;']),
    ],
    [
      'writes Latin letters and what is far out as numbers',
      [{ a: 'ä\u00a0€😀ł' }],
      html(['a'], ['&#228;&#160;€&#128512;ł']),
    ],
    ['replaces half a character', [{ a: '\ud83d' }], html(['a'], ['\ufffd'])],
    [
      'writes values as texts',
      [{ a: true, b: null, c: { d: 'x' } }],
      html(['a', 'b', 'c'], ['True', '', '{&quot;d&quot;:&quot;x&quot;}']),
    ],
    ['of nothing has no head', [], '<table><tbody></tbody></table>'],
  ])('%s', (_, items, expected) => expect(text('HTML', items)).toBe(expected));

  it('keeps the head of columns that were asked for', () => {
    expect(text('HTML', [], [{ header: 'a', value: '@item()' }])).toBe(html(['a']));
  });

  it('lets no sign of a value through', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        const [cell] = /(?<=<td>).*(?=<\/td>)/s.exec(String(text('HTML', [{ a: value }]))) ?? [''];
        expect(cell).not.toMatch(/[<>"'\u00a0-\u00ff]|&(?!(?:lt|gt|amp|quot|#\d+);)/);
      }),
    );
  });
});

describe('a table that cannot be made', () => {
  it('needs columns unless its items are objects', () => {
    for (const items of [['a'], [{ a: 1 }, 'b'], [[1]], [null]]) {
      expect(make('CSV', items).error).toEqual({
        code: 'BadRequest',
        message:
          "The property 'columns' must be specified unless the 'from' property value is an array of objects.",
      });
    }
  });

  it('knows two formats', () => {
    expect(make('XML', [{ a: 1 }])).toMatchObject({ status: 'Failed', code: 'BadRequest' });
    expect(make('constructor', [{ a: 1 }])).toMatchObject({ status: 'Failed' });
  });

  it('is not made if each row has a name of its own and there are very many', () => {
    const items = Array.from({ length: 20_000 }, (_, i) => ({ [`n${i}`]: 1 }));
    expect(() => text('CSV', items)).toThrow('limit of cells');
  });

  it('records the array and the format', () => {
    expect(make('CSV', [{ a: 1 }]).inputs).toEqual({ from: [{ a: 1 }], format: 'CSV' });
  });
});
