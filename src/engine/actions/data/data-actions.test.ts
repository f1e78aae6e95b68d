import { describe, expect, it } from 'vitest';
import { begin, bodyOf } from './begin-action';

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
