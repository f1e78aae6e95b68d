import { describe, expect, it, test } from 'vitest';
import { parseJson, type Value } from '../../expressions/index';
import type { Definition, Trigger } from '../../model/definition';
import { dialects } from '../../model/dialect';
import { admit } from './admit';
import type { Delivery, RequestDelivery } from './delivery';

const ports = { now: () => Date.UTC(2026, 10, 21, 9), random: () => 0.5 };

function given(trigger: Partial<Trigger> & Record<string, unknown>, delivery: Delivery) {
  const definition: Definition = {
    parameters: { Limit: { type: 'Int', defaultValue: 10 } },
    triggers: { manual: { type: 'Request', kind: 'Http', ...trigger } },
    actions: {},
  };
  return admit(definition, delivery, ports, dialects.consumption);
}

const request = (more: Partial<RequestDelivery> = {}): RequestDelivery => ({
  kind: 'request',
  headers: {},
  ...more,
});

function outputs(answer: ReturnType<typeof given>): unknown[] {
  if (answer.kind !== 'runs') throw new Error(JSON.stringify(answer));
  return answer.runs.map((one) => JSON.parse(one.outputs));
}

describe('a request', () => {
  it('brings its headers, queries and body', () => {
    const delivery = request({
      headers: { 'Content-Type': 'application/json' },
      queries: { page: '2' },
      body: { a: 1 },
    });
    expect(outputs(given({}, delivery))).toEqual([
      { headers: { 'Content-Type': 'application/json' }, queries: { page: '2' }, body: { a: 1 } },
    ]);
  });

  it('keeps what a number was written as', () => {
    const answer = given({}, request({ body: parseJson('{"a":1.0,"b":9007199254740993}') }));
    expect(answer).toMatchObject({
      runs: [{ outputs: '{"headers":{},"body":{"a":1.0,"b":9007199254740993}}' }],
    });
  });

  it('has one method: POST if the trigger names none', () => {
    expect(given({}, request({ method: 'post' })).kind).toBe('runs');
    const refusal = { code: 'TriggerRequestMethodNotValid', statusCode: 400 };
    expect(given({}, request({ method: 'GET' }))).toMatchObject(refusal);
    expect(given({ inputs: { method: 'GET' } }, request({ method: 'GET' })).kind).toBe('runs');
    expect(given({ inputs: { method: 'PUT' } }, request({ method: 'POST' }))).toMatchObject(
      refusal,
    );
  });

  it('gets parameters from its path', () => {
    const trigger = { inputs: { relativePath: 'orders/{id}/lines/{line}' } };
    expect(outputs(given(trigger, request({ path: '/Orders/A%20b/lines/7' })))).toEqual([
      { headers: {}, relativePathParameters: { id: 'A b', line: '7' } },
    ]);
    for (const path of [
      '',
      'orders/1',
      'orders/1/rows/2',
      'orders/1/lines/2/3',
      'orders/%/lines/1',
    ]) {
      expect(given(trigger, request({ path }))).toMatchObject({
        code: 'TriggerRelativePathNotValid',
      });
    }
    expect(given({}, request({ path: 'more' }))).toMatchObject({
      code: 'TriggerRelativePathNotValid',
    });
  });

  it('is held against its schema only where the trigger asks for it', () => {
    const inputs = { schema: { type: 'object', required: ['a'] } };
    const enforced = { inputs, operationOptions: 'EnableSchemaValidation' };
    expect(given({ inputs }, request({ body: {} })).kind).toBe('runs');
    expect(given(enforced, request({ body: { a: 1 } })).kind).toBe('runs');
    expect(given(enforced, request({ body: {} }))).toMatchObject({
      code: 'TriggerInputSchemaMismatch',
      statusCode: 400,
      message:
        "The input body for trigger 'manual' of type 'Request' did not match its schema definition. Error details: 'Required properties are missing from object: a.'.",
    });
    expect(given(enforced, request())).toMatchObject({ code: 'TriggerInputSchemaMismatch' });
  });

  test.each<[string, Value, string]>([
    ['nothing for a required input', {}, 'missing from object: text'],
    ['null for a text', { text: null }, 'Expected String but got Null'],
    ['a number for a text', { text: 1 }, 'Expected String but got Integer'],
    ['a text for a number', { text: 'a', number: '1' }, 'Expected Number but got String'],
    ['a text for a yes or no', { text: 'a', boolean: 'true' }, 'Expected Boolean but got String'],
    ['a list instead of inputs', ['a'], 'Expected Object but got Array'],
  ])('of a button with %s is refused', (_title, body, sentence) => {
    const properties = {
      text: { type: 'string' },
      number: { type: 'number' },
      boolean: { type: 'boolean' },
    };
    const schema = { type: 'object', properties, required: ['text'] };
    const button = { kind: 'Button', inputs: { schema } };
    expect(given(button, request({ body: { text: 'a', number: 1.5 } })).kind).toBe('runs');
    expect(given(button, request({ body }))).toMatchObject({
      code: 'TriggerInputSchemaMismatch',
      message: expect.stringContaining(sentence),
    });
  });
});

describe('a hostile body', () => {
  const nested = (depth: number) => {
    let value: Value = 1;
    for (let level = 0; level < depth; level++) value = [value];
    return value;
  };

  test.each<[string, unknown, string]>([
    ['of a great depth', nested(101), 'InvalidRequestContent'],
    ['of a depth that ends recursions', nested(200_000), 'InvalidRequestContent'],
    ['that names a prototype', JSON.parse('{"a":{"__proto__":{"b":1}}}'), 'InvalidRequestContent'],
    ['that is no JSON', { at: new Date() }, 'InvalidRequestContent'],
    ['with a number that is none', { at: Number.NaN }, 'InvalidRequestContent'],
    ['of too many values', Array(1_000_001).fill(0), 'InvalidRequestContent'],
    ['that is too large', { a: 'x'.repeat(105_000_000) }, 'RequestEntityTooLarge'],
  ])('%s is refused before a run exists', (_title, body, code) => {
    expect(given({}, request({ body: body as Value }))).toMatchObject({ kind: 'refused', code });
  });

  it('is not every deep one', () => {
    expect(given({}, request({ body: nested(99) })).kind).toBe('runs');
  });
});

describe('conditions', () => {
  const when = (...expressions: string[]) => ({
    conditions: expressions.map((expression) => ({ expression })),
  });

  it('must all hold', () => {
    const body = { kind: 'order', amount: 12 };
    const isOrder = "@equals(triggerBody()?['kind'],'order')";
    const isLarge = "@greater(triggerBody()?['amount'],parameters('Limit'))";
    expect(given(when(isOrder, isLarge), request({ body })).kind).toBe('runs');
    const small = request({ body: { ...body, amount: 2 } });
    expect(given(when(isOrder, isLarge), small)).toEqual({ kind: 'skipped' });
  });

  it('may look at the clock', () => {
    expect(given(when('@equals(dayOfWeek(utcNow()),6)'), { kind: 'tick' }).kind).toBe('runs');
  });

  it('that fail, or are neither true nor false, fail the trigger', () => {
    for (const expression of ['@int(triggerBody())', "@string('true')", '@nothing(', 'true']) {
      expect(given(when(expression), request({ body: 'x' }))).toMatchObject({
        kind: 'refused',
        code: 'InvalidTemplate',
      });
    }
  });

  it('are asked before anything is split', () => {
    const trigger = { ...when('@equals(length(triggerBody()),2)'), splitOn: '@triggerBody()' };
    expect(outputs(given(trigger, request({ body: [1, 2] })))).toHaveLength(2);
    expect(given(trigger, request({ body: [1] })).kind).toBe('skipped');
  });
});

describe('splitting', () => {
  it('makes a run for each element, which is its body', () => {
    const delivery = request({ headers: { a: 'b' }, body: { value: [{ id: 1 }, { id: 2 }] } });
    expect(outputs(given({ splitOn: "@triggerBody()?['value']" }, delivery))).toEqual([
      { headers: { a: 'b' }, body: { id: 1 } },
      { headers: { a: 'b' }, body: { id: 2 } },
    ]);
  });

  it('reads a path as Power Automate writes it', () => {
    const polled: Delivery = { kind: 'polled', outputs: { body: { value: [7] } } };
    expect(outputs(given({ splitOn: "@triggerOutputs()?['body/value']" }, polled))).toEqual([
      { body: 7 },
    ]);
  });

  it('of an empty list starts nothing', () => {
    expect(given({ splitOn: '@triggerBody()' }, request({ body: [] })).kind).toBe('skipped');
  });

  it('of what is no list fails, also of nothing', () => {
    for (const [body, type] of [
      [null, 'Null'],
      ['a', 'String'],
      [{}, 'Object'],
    ] as const) {
      expect(given({ splitOn: '@triggerBody()' }, request({ body }))).toMatchObject({
        code: 'ExpressionEvaluationFailed',
        message: `The execution of template trigger 'manual' failed: the result of the evaluation of 'splitOn' expression '@triggerBody()' is of type '${type}'. The result must be a valid array.`,
      });
    }
  });

  it('has a limit, a smaller one where runs are limited', () => {
    const splitOn = '@triggerBody()';
    const concurrent = { splitOn, runtimeConfiguration: { concurrency: { runs: 5 } } };
    const body = Array.from({ length: 101 }, (_, index) => index);
    expect(outputs(given({ splitOn }, request({ body })))).toHaveLength(101);
    expect(given(concurrent, request({ body }))).toMatchObject({
      code: 'SplitOnItemsLimitExceeded',
    });
    expect(given(concurrent, request({ body: body.slice(1) })).kind).toBe('runs');
    const many = Array(100_001).fill(0);
    expect(given({ splitOn }, request({ body: many }))).toMatchObject({ kind: 'refused' });
  });
});

describe('the tracking id', () => {
  const tracked = (answer: ReturnType<typeof given>) =>
    answer.kind === 'runs' ? answer.runs.map((one) => one.clientTrackingId) : answer;
  const headers = { 'X-MS-Client-Tracking-Id': 'from the caller' };

  it('is the caller’s', () => {
    expect(tracked(given({}, request({ headers })))).toEqual(['from the caller']);
    expect(tracked(given({}, request()))).toEqual([undefined]);
  });

  it('is the definition’s where that names one', () => {
    const correlation = { clientTrackingId: "@triggerBody()['order']" };
    const delivery = request({ headers, body: { order: 17 } });
    expect(tracked(given({ correlation }, delivery))).toEqual(['17']);
    expect(tracked(given({ correlation: {} }, delivery))).toEqual(['from the caller']);
    expect(tracked(given({ correlation }, request({ body: {} })))).toMatchObject({
      code: 'InvalidTemplate',
    });
  });

  it('is each element’s own after splitting', () => {
    const trigger = {
      splitOn: '@triggerBody()',
      splitOnConfiguration: { correlation: { clientTrackingId: "@triggerBody()?['id']" } },
    };
    const body = [{ id: 'a' }, { id: 'b' }];
    expect(tracked(given(trigger, request({ headers, body })))).toEqual(['a', 'b']);
    expect(tracked(given({ splitOn: '@triggerBody()' }, request({ headers, body })))).toEqual([
      undefined,
      undefined,
    ]);
  });
});

describe('a tick of the clock', () => {
  it('brings nothing', () => {
    expect(outputs(given({ type: 'Recurrence' }, { kind: 'tick' }))).toEqual([{}]);
  });

  it('of a sliding window brings the window', () => {
    const window = { start: Date.UTC(2026, 0, 1), end: Date.UTC(2026, 0, 1, 1) };
    const times = {
      windowStartTime: '2026-01-01T00:00:00Z',
      windowEndTime: '2026-01-01T01:00:00Z',
    };
    expect(outputs(given({ type: 'SlidingWindow' }, { kind: 'tick', window }))).toEqual([
      { ...times, body: times },
    ]);
  });
});
