import { describe, expect, it } from 'vitest';
import { parseJson, printJson, type Scope, scopeOf, type Value } from '../../../expressions/index';
import type { Json } from '../../../model/definition';
import type { Finished } from '../../handler';
import { dataHandlers } from './index';

/** Text is JSON text, so that a case can tell `1.0` from `1`. */
const world = (body: unknown): Scope => {
  const triggerBody = parseJson(typeof body === 'string' ? body : JSON.stringify(body));
  return scopeOf({ triggerBody, now: '2026-01-02T03:04:05Z' });
};

function begin(type: string, inputs: Json, body: unknown = {}, kind = ''): Finished {
  const handler = dataHandlers[type]?.({ type, kind, inputs });
  const at = { now: 0, startedAt: 0, isAwaited: false };
  const outcome = handler?.begin({ name: 'X', scope: world(body), ...at });
  if (outcome?.kind !== 'finished') throw new Error('It has not finished.');
  return outcome;
}

/** As the journal keeps it. */
function bodyOf({ outputs }: Finished): unknown {
  const kept = JSON.parse(printJson(outputs ?? null)) as { body?: unknown } | null;
  return kept?.body;
}
const from = '@triggerBody()';

describe('every action over an array', () => {
  it.each([
    ['query', { where: '@true' }, 'The value must be an array.'],
    ['select', { select: '@item()' }, 'The value must be an array.'],
    ['join', { joinWith: ',' }, 'The value must be an array.'],
    ['table', { format: 'CSV' }, "The value must be of type 'Array'."],
  ])('%s refuses what is none', (type, more, wanted) => {
    for (const [body, name] of [
      [null, 'Null'],
      ['"a,b"', 'String'],
      [{ a: 1 }, 'Object'],
      [7, 'Integer'],
    ] as const) {
      const outcome = begin(type, { from, ...more }, body);
      expect(outcome).toMatchObject({ status: 'Failed', code: 'BadRequest' });
      expect(outcome.error).toEqual({
        code: 'BadRequest',
        message: `The 'from' property value in the '${type}' action inputs is of type '${name}'. ${wanted}`,
      });
      expect(outcome.outputs).toBeUndefined();
    }
  });

  it('takes a hundred thousand items in a moment', () => {
    const items = Array.from({ length: 100_000 }, (_, i) => ({ id: i, text: `row, ${i}` }));
    const filtered = begin('query', { from, where: "@equals(mod(item()?['id'], 2), 0)" }, items);
    expect((bodyOf(filtered) as unknown[]).length).toBe(50_000);
    const made = begin('select', { from, select: { t: "@concat(item()?['text'], '!')" } }, items);
    expect((bodyOf(made) as unknown[]).length).toBe(100_000);
    expect(String(bodyOf(begin('table', { from, format: 'CSV' }, items))).length).toBeGreaterThan(
      1e6,
    );
    expect(String(bodyOf(begin('join', { from, joinWith: ';' }, items))).length).toBeGreaterThan(
      1e6,
    );
  });
});

describe('Query', () => {
  it('keeps the items for which its condition is true', () => {
    expect(bodyOf(begin('query', { from: [1, 3, 0, 5], where: '@greater(item(), 2)' }))).toEqual([
      3, 5,
    ]);
    expect(bodyOf(begin('query', { from: [], where: '@item()' }))).toEqual([]);
    expect(bodyOf(begin('query', { from: [null, 1], where: '@equals(item(), null)' }))).toEqual([
      null,
    ]);
  });

  it('takes a tree of conditions', () => {
    const where = { and: [{ greater: ['@item()', 1] }, { less: ['@item()', 4] }] };
    expect(bodyOf(begin('query', { from: [1, 2, 3, 4], where }))).toEqual([2, 3]);
  });

  it('reads what is around it beside the item', () => {
    const where = "@contains(triggerBody()?['wanted'], item()?['id'])";
    const body = { rows: [{ id: 1 }, { id: 2 }], wanted: [2] };
    expect(bodyOf(begin('query', { from: "@triggerBody()?['rows']", where }, body))).toEqual([
      { id: 2 },
    ]);
  });

  it.each(['@item()', "@string('true')", 'true', '@null'])(
    'refuses %s, which is no Boolean',
    (where) => {
      const outcome = begin('query', { from: ['x'], where });
      expect(outcome).toMatchObject({
        status: 'Failed',
        code: 'BadRequest',
        error: { code: 'InvalidTemplate' },
      });
      expect(outcome.error?.message).toContain('The result must be a valid boolean.');
    },
  );

  it('tells which expression failed', () => {
    const { error, outputs } = begin('query', { from: [{ a: 1 }], where: "@item()['b']" });
    expect(outputs).toBeUndefined();
    expect(error?.message).toContain(
      "The execution of template action 'X' failed: The evaluation of 'query' action 'where' expression '@item()['b']' failed: 'The template language expression 'item()['b']' cannot be evaluated",
    );
  });
});

describe('Select', () => {
  it('makes objects, with computed names and nested values', () => {
    const shape = {
      "@{item()?['k']}": "@item()?['v']",
      n: { l: ["@item()?['k']", 'x@{add(1, 1)}'] },
    };
    expect(bodyOf(begin('select', { from, select: shape }, [{ k: 'a', v: null }]))).toEqual([
      { a: null, n: { l: ['a', 'x2'] } },
    ]);
  });

  it('makes plain values of one text', () => {
    expect(bodyOf(begin('select', { from: [1, 2], select: '@mul(item(), 2)' }))).toEqual([2, 4]);
    expect(bodyOf(begin('select', { from: [1], select: 'n@{item()}' }))).toEqual(['n1']);
    expect(bodyOf(begin('select', { from: [1, 2], select: '@@item()' }))).toEqual([
      '@item()',
      '@item()',
    ]);
  });

  it('of nothing is nothing, and has no code', () => {
    const outcome = begin('select', { from: [], select: { a: '@item()' } });
    expect(outcome).toMatchObject({
      status: 'Succeeded',
      code: 'NotSpecified',
      outputs: { body: [] },
    });
  });

  it('records the array and not the expressions', () => {
    expect(begin('select', { from: [1], select: '@item()' }).inputs).toEqual({ from: [1] });
  });
});

describe('Join', () => {
  it.each([
    [[1, null, 'a', true, 1.5], ';', '1;;a;True;1.5'],
    [[{ a: 1 }, [2]], '', '{"a":1}[2]'],
    [[], ',', ''],
    ['[1.0,2]', ', ', '1, 2'],
    [['ä', '😀'], '\n', 'ä\n😀'],
  ])('of %j with %j is %j', (body, joinWith, expected) => {
    expect(bodyOf(begin('join', { from, joinWith }, body))).toBe(expected);
  });
});

describe('Expression', () => {
  it.each([
    [
      'AddToTime',
      { baseTime: '2024-01-31T10:00:00Z', interval: 1, timeUnit: 'Month' },
      '2024-02-29T10:00:00.0000000Z',
    ],
    [
      'SubtractFromTime',
      { baseTime: '2024-01-01', interval: 1, timeUnit: 'Day', formatString: 'yyyy-MM-dd' },
      '2023-12-31',
    ],
    ['CurrentTime', {}, '2026-01-02T03:04:05.0000000Z'],
    ['currenttime', { formatString: 'yyyy' }, '2026'],
    ['GetFutureTime', { interval: 3, timeUnit: 'Week' }, '2026-01-23T03:04:05.0000000Z'],
    ['GetPastTime', { interval: '@add(1, 1)', timeUnit: 'Day' }, '2025-12-31T03:04:05.0000000Z'],
    [
      'ConvertTimeZone',
      {
        baseTime: '2024-06-01T12:00:00Z',
        sourceTimeZone: 'UTC',
        destinationTimeZone: 'W. Europe Standard Time',
        formatString: 'HH:mm',
      },
      '14:00',
    ],
    ['FormatNumber', { number: 1234.5, format: '#,##0.00', locale: 'en-US' }, '1,234.50'],
    ['FormatNumber', { number: 7, format: '#.00', locale: '' }, '7.00'],
  ])('%s calls its function with %j', (kind, inputs, expected) => {
    const outcome = begin('expression', inputs, {}, kind);
    expect(bodyOf(outcome)).toBe(expected);
  });

  it('records what it was given', () => {
    const inputs = { interval: '@add(1, 1)', timeUnit: 'Day' };
    expect(begin('expression', inputs, {}, 'GetPastTime').inputs).toEqual({
      interval: 2,
      timeUnit: 'Day',
    });
  });

  it('does not take a value for a template', () => {
    const inputs = { baseTime: '@triggerBody()', interval: 1, timeUnit: 'Day' };
    expect(() => begin('expression', inputs, '"@utcNow()"', 'AddToTime')).toThrow('@utcNow()');
  });

  it('fails with the words of its function', () => {
    expect(() => begin('expression', { timeUnit: 'Day' }, {}, 'GetPastTime')).toThrow(
      "function 'getPastTime' expects its first parameter",
    );
    expect(begin('expression', {}, {}, 'Guess').error?.message).toContain("the kind 'Guess'");
  });
});

describe('ChunkText', () => {
  const text = 'one two three four five six';
  it('takes its inputs in either case', () => {
    const expected = { value: ['one two', ' three four', ' five six'] };
    const given = { text, chunkingStrategy: 'TokenSize', EncodingModel: 'cl100k_base' };
    expect(bodyOf(begin('chunktext', { ...given, TokenSize: 2, PageOverlapLength: 0 }))).toEqual(
      expected,
    );
    expect(bodyOf(begin('chunktext', { ...given, tokenSize: 2 }))).toEqual(expected);
  });

  it('refuses what is missing', () => {
    expect(() => begin('chunktext', { TokenSize: 2 })).toThrow("Required property 'text'");
    expect(begin('chunktext', { text, TokenSize: 0 })).toMatchObject({ status: 'Failed' });
    expect(begin('chunktext', { text, TokenSize: 9, chunkingStrategy: 'Guess' })).toMatchObject({
      status: 'Failed',
    });
  });
});

describe('ParseDocument', () => {
  const envelope = (type: string, text: string): Json => ({
    '$content-type': type,
    $content: Buffer.from(text, 'latin1').toString('base64'),
  });
  const parsed = (content: Json): unknown => bodyOf(begin('parsedocument', { content }));

  it('reads text, JSON and pages', () => {
    expect(parsed('plain')).toEqual({ text: 'plain' });
    expect(parsed({ a: 1 })).toEqual({ text: '{"a":1}' });
    expect(parsed(envelope('text/csv', 'a,b'))).toEqual({ text: 'a,b' });
    const page =
      '<html><head><title>T</title></head><p>a &amp; b</p><script>x<y</script><!-- c --><p>1 < 2</html>';
    expect(parsed(page)).toEqual({ text: 'a & b\n1 < 2' });
    expect(parsed(envelope('text/html', 'a<br>b<td>1</td><td>2'))).toEqual({ text: 'a\nb1\t2' });
  });

  it.each([
    ['application/pdf', '%PDF-1.7', 'a PDF document'],
    ['application/octet-stream', 'PK\u0003\u0004', 'an Office document'],
    ['image/png', 'x', 'a picture'],
    ['application/octet-stream', 'a\u0000b', 'a binary file'],
  ])('says that it cannot read %s', (type, text, told) => {
    const { code, error } = begin('parsedocument', { content: envelope(type, text) });
    expect(code).toBe('NotSupported');
    expect(error?.message).toContain(told);
  });
});

describe('ParseJson', () => {
  const parse = (content: unknown, schema: Json = {}) =>
    begin('parsejson', { content: from, schema }, content);
  const quoted = (text: string) => JSON.stringify(text);
  const kept = (outcome: Finished) => printJson((outcome.outputs as { body: Value }).body);

  it.each([
    ['{"a":1.0,"b":[null,true]}', '{"a":1.0,"b":[null,true]}'],
    ["{'a': .5, // half\n}", '{"a":0.5}'],
    ['9007199254740993', '9007199254740993'],
    ['  ', 'null'],
    ['"text"', '"text"'],
  ])('reads the text %s', (text, expected) => {
    expect(kept(parse(quoted(text)))).toBe(expected);
  });

  it('takes what is no text as it is, and records content and schema', () => {
    const outcome = parse({ n: '1', more: 1 }, { properties: { n: { type: 'string' } } });
    expect(outcome).toMatchObject({ status: 'Succeeded', code: 'OK' });
    expect(kept(outcome)).toBe('{"n":"1","more":1}');
    expect(outcome.inputs).toEqual({
      content: { n: '1', more: 1 },
      schema: { properties: { n: { type: 'string' } } },
    });
  });

  it.each([null, '""'])('fails the template for %s', (content) => {
    expect(() => parse(content)).toThrow(
      "Required property 'content' expects a value but got null. Path ''.",
    );
  });

  it('fails for text that is no JSON, without outputs', () => {
    const outcome = parse(quoted('{"a":1,'));
    expect(outcome).toMatchObject({ status: 'Failed', code: 'InvalidJSON' });
    expect(outcome.outputs).toBeUndefined();
    expect(outcome.error?.message).toBe(
      "The 'content' property of actions of type 'ParseJson' must be valid JSON. The provided value cannot be parsed: 'Unexpected end when reading token. Path ''.'.",
    );
  });

  it('lists what the schema does not allow, and gives no body', () => {
    const outcome = parse(quoted('{"name":1}'), { properties: { name: { type: 'string' } } });
    expect(outcome.error).toEqual({
      code: 'ValidationFailed',
      message: 'The schema validation failed.',
    });
    expect(outcome.outputs).toEqual({
      errors: [
        {
          message: 'Invalid type. Expected String but got Integer.',
          lineNumber: 0,
          linePosition: 0,
          path: 'name',
          value: 1,
          schemaId: '#/properties/name',
          errorType: 'type',
          childErrors: [],
        },
      ],
    });
  });

  it('takes 1.0 for an integer, and null where the schema says so', () => {
    const schema = { properties: { n: { type: 'integer' }, t: { type: ['string', 'null'] } } };
    expect(parse(quoted('{"n":1.0,"t":null}'), schema).status).toBe('Succeeded');
    expect(parse(quoted('{"n":1.5,"t":null}'), schema).status).toBe('Failed');
  });

  it('reads names that begin with a doubled @ as the definition means them', () => {
    const schema = {
      required: ['@@odata.type'],
      properties: { '@@odata.type': { type: 'string' } },
    };
    expect(parse({ '@odata.type': 'x' }, schema).status).toBe('Succeeded');
    expect(parse({ '@odata.type': 1 }, schema).status).toBe('Failed');
  });

  it('refuses patterns in the schema, but not a member of that name', () => {
    const outcome = parse({ zip: '1' }, { properties: { zip: { pattern: '^[0-9]+$' } } });
    expect(outcome.code).toBe('ActionSchemaNotSupported');
    expect(parse({ pattern: 'x' }, { properties: { pattern: { type: 'string' } } }).status).toBe(
      'Succeeded',
    );
  });

  it('decodes content that says it is JSON, and refuses other files', () => {
    const $content = Buffer.from('{"ä":1}').toString('base64');
    expect(kept(parse({ '$content-type': 'application/json; charset=utf-8', $content }))).toBe(
      '{"ä":1}',
    );
    const outcome = parse({ '$content-type': 'application/octet-stream', $content });
    expect(outcome.error).toEqual({
      code: 'BadRequest',
      message:
        "The property 'content' must be of type JSON in the 'ParseJson' action inputs, but was of type 'application/octet-stream'.",
    });
  });

  it('checks a hundred thousand rows', () => {
    const rows = Array.from({ length: 100_000 }, (_, i) => ({ id: i, name: `n${i}`, tags: ['a'] }));
    const tags = { type: 'array', items: { type: 'string' } };
    const properties = { id: { type: 'integer' }, name: { type: 'string' }, tags };
    const schema = {
      type: 'array',
      items: { type: 'object', properties, required: ['id', 'name'] },
    };
    expect(parse(quoted(JSON.stringify(rows)), schema).status).toBe('Succeeded');
  });
});
