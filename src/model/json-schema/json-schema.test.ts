import { describe, expect, it } from 'vitest';
import { parseJson, type Value } from '../../expressions/index';
import { violationsOf } from './index';

const errors = (value: unknown, schema: unknown, steps?: number) =>
  violationsOf(json(value), json(schema), steps);
/** Text is JSON text, so that a case can tell `1.0` from `1`. */
const json = (value: unknown): Value =>
  parseJson(typeof value === 'string' ? value : JSON.stringify(value));
const messages = (value: unknown, schema: unknown) => errors(value, schema).map((e) => e.message);
const of = (schema: unknown) => ({ properties: { x: schema } });

describe('JSON schema', () => {
  it('tells what is wrong with path, place in the schema, keyword and value', () => {
    const schema = { type: 'object', properties: { name: { type: 'string' } } };
    expect(errors({ name: 1 }, schema)).toEqual([
      {
        message: 'Invalid type. Expected String but got Integer.',
        path: 'name',
        schemaId: '#/properties/name',
        errorType: 'type',
        value: 1,
        childErrors: [],
      },
    ]);
  });

  it.each([
    ['1', 'integer', 0],
    ['1.0', 'integer', 0],
    ['1e2', 'integer', 0],
    ['1.5', 'integer', 1],
    ['1', 'number', 0],
    ['9007199254740993', 'integer', 0],
    ['null', 'string', 1],
    ['null', ['string', 'null'], 0],
    ['true', 'boolean', 0],
    ['"true"', 'boolean', 1],
    ['[]', 'object', 1],
    ['{}', 'any', 0],
    ['{}', 'Object', 0],
  ])('of the value %s the type %j has %i violations', (value, type, count) => {
    expect(errors(value, { type })).toHaveLength(count);
  });

  it('lists several expected types in one order', () => {
    expect(messages(true, { type: ['null', 'integer', 'string'] })).toEqual([
      'Invalid type. Expected String, Integer, Null but got Boolean.',
    ]);
    expect(messages('1.5', { type: 'integer' })).toEqual([
      'Invalid type. Expected Integer but got Number.',
    ]);
  });

  it('shows no value that is null, an object or an array', () => {
    const found = errors({ x: [1] }, of({ type: 'string' }));
    expect(found[0]).not.toHaveProperty('value');
  });

  it('names what is missing after what is wrong inside', () => {
    const row = { properties: { n: { type: 'integer' } }, required: ['name'] };
    const found = errors([{ name: 'a', n: 1 }, { n: 'x' }], { items: row });
    expect(found.map((e) => [e.path, e.errorType, e.value, e.schemaId])).toEqual([
      ['[1].n', 'type', 'x', '#/items/properties/n'],
      ['[1]', 'required', ['name'], '#/items'],
    ]);
    expect(found[1]?.message).toBe('Required properties are missing from object: name.');
  });

  it.each([
    ['"toolong"', { maxLength: 3 }, "String 'toolong' exceeds maximum length of 3."],
    ['""', { minLength: 1 }, "String '' is less than minimum length of 1."],
    ['"b"', { enum: ['a'] }, 'Value "b" is not defined in enum.'],
    ['2', { const: 1 }, 'Value 2 does not match const.'],
    ['-1', { minimum: 0 }, 'Integer -1 is less than minimum value of 0.'],
    ['1.5', { minimum: 2 }, 'Float 1.5 is less than minimum value of 2.'],
    ['11', { maximum: 10 }, 'Integer 11 exceeds maximum value of 10.'],
    [
      '5',
      { maximum: 5, exclusiveMaximum: true },
      'Integer 5 equals maximum value of 5 and exclusive maximum is true.',
    ],
    [
      '0',
      { exclusiveMinimum: 0 },
      'Integer 0 equals minimum value of 0 and exclusive minimum is true.',
    ],
    ['7', { multipleOf: 5 }, 'Integer 7 is not a multiple of 5.'],
    ['[]', { minItems: 1 }, 'Array item count 0 is less than minimum count of 1.'],
    ['[1,2]', { maxItems: 1 }, 'Array item count 2 exceeds maximum count of 1.'],
    ['[1,1.0]', { uniqueItems: true }, 'Non-unique array item at index 1.'],
    ['{"a":1}', { maxProperties: 0 }, 'Object property count 1 exceeds maximum count of 0.'],
    ['{}', { minProperties: 1 }, 'Object property count 0 is less than minimum count of 1.'],
    ['"x"', { pattern: '^y' }, "String 'x' does not match regex pattern '^y'."],
    ['"x"', { format: 'email' }, "String 'x' does not validate against format 'email'."],
    [
      '{"a":1}',
      { additionalProperties: false },
      "Property 'a' has not been defined and the schema does not allow additional properties.",
    ],
    [
      '[1,2]',
      { items: [{}], additionalItems: false },
      'Index 2 has not been defined and the schema does not allow additional items.',
    ],
    [
      '{"a":1}',
      { dependencies: { a: ['b', 'c'] } },
      "Dependencies for property 'a' failed. Missing required keys: b, c.",
    ],
    [
      '{"a":1}',
      { dependencies: { a: { required: ['b'] } } },
      "Dependencies for property 'a' failed.",
    ],
    ['1', { anyOf: [{ type: 'string' }] }, "JSON does not match any schemas from 'anyOf'."],
    ['1', { oneOf: [{ type: 'string' }] }, "JSON is valid against no schemas from 'oneOf'."],
    [
      '1',
      { oneOf: [{}, { type: 'number' }] },
      "JSON is valid against more than one schema from 'oneOf'. Valid schema indexes: 0, 1.",
    ],
    [
      '1',
      { allOf: [{ type: 'string' }, {}] },
      "JSON does not match all schemas from 'allOf'. Invalid schema indexes: 0.",
    ],
    ['1', { not: {} }, "JSON is valid against schema from 'not'."],
    ['1', '{"if":{},"then":{"minimum":2}}', "JSON does not match schema from 'then'."],
    ['1', { if: false, else: { minimum: 2 } }, "JSON does not match schema from 'else'."],
    ['[1]', { contains: { type: 'string' } }, 'No items match contains.'],
    [
      '{"ab":1}',
      { propertyNames: { maxLength: 1 } },
      "Property name 'ab' does not match the schema of property names.",
    ],
    ['1', false, 'Schema always fails validation.'],
  ])('of %s against %j says what is wrong', (value, schema, message) => {
    expect(messages(value, schema)).toEqual([message]);
  });

  it.each([
    ['0.3', { multipleOf: 0.1 }],
    ['5', { maximum: 5 }],
    ['"😀😀"', { maxLength: 2 }],
    ['{"xs_a":1,"b":"t"}', { patternProperties: { '^xs_': { type: 'integer' } } }],
    ['[1,"a"]', { required: ['x'], maxLength: 0 }],
    ['1', { enum: [1.0] }],
    ['{"a":[1,{"b":2}]}', { const: { a: [1, { b: 2 }] } }],
    ['"(a)"', { pattern: '(?=looks ahead)' }],
    ['1', { $ref: 'https://example.com/elsewhere.json' }],
    ['1', true],
    ['1', {}],
    ['{"a":1}', { additionalProperties: { type: 'integer' } }],
  ])('has nothing to say of %s against %j', (value, schema) => {
    expect(errors(value, schema)).toEqual([]);
  });

  it('tells what each schema of a choice says, the last one first', () => {
    const schema = { anyOf: [{ type: 'string' }, { type: 'integer' }] };
    const [found] = errors(true, schema);
    expect(found?.childErrors.map((e) => e.schemaId)).toEqual(['#/anyOf/1', '#/anyOf/0']);
  });

  it('follows references, also of a schema to itself', () => {
    const tree = {
      definitions: {
        node: { properties: { next: { $ref: '#/definitions/node' } }, required: ['v'] },
      },
      $ref: '#/definitions/node',
    };
    expect(errors({ v: 1, next: { v: 2, next: {} } }, tree).map((e) => e.path)).toEqual([
      'next.next',
    ]);
    expect(errors({ v: 1, sub: { v: 1 } }, { items: { $ref: '#' } })).toEqual([]);
  });

  it('writes paths as the original does', () => {
    const text = { type: 'string' };
    const schema = {
      properties: {
        'a b': { properties: { 'x.y': { items: { properties: { "q'": text, ok_1: text } } } } },
      },
    };
    expect(errors({ 'a b': { 'x.y': [{ "q'": 1, ok_1: 1 }] } }, schema).map((e) => e.path)).toEqual(
      ["['a b']['x.y'][0]['q\\'']", "['a b']['x.y'][0].ok_1"],
    );
  });

  it.each([
    ['date', ['2026-03-05', '2024-02-29'], ['2026-13-05', '2026-02-29', 'x']],
    ['time', ['14:07:09', '14:07:09.5Z'], ['25:00', '25:00:00']],
    [
      'date-time',
      ['2026-03-05T14:07:09', '2026-03-05T14:07:09.123+02:00', '2026-03-05T14:07:09Z'],
      ['2026-03-05', '2026-03-05 14:07:09Z', '2026-13-05T14:07:09Z'],
    ],
    ['ipv4', ['10.0.0.1'], ['10.0.0.256', '10.0.1']],
    ['ipv6', ['::1', '2001:db8::8:800:200c:417a', '::ffff:1.2.3.4'], ['1::2::3', ':1', '12345::']],
    ['hostname', ['example.com'], ['-bad-.com', 'a..b']],
    ['email', ['a@b'], ['nope', 'a@b@c']],
    ['uri', ['https://x.com/a?b#c', 'urn:x'], ['relative/path', 'https://x.com/a b']],
    ['uuid', ['1b4e28ba-2fa1-11d2-883f-0016d3cca427'], ['1b4e28ba']],
    ['int32', ['anything'], []],
  ])('knows the format %s', (format, good, bad) => {
    const fails = (text: string) => errors(JSON.stringify(text), { format }).length > 0;
    expect(good.filter(fails)).toEqual([]);
    expect(bad.filter((text) => !fails(text))).toEqual([]);
  });
});

describe('a hostile schema', () => {
  it.each([
    ['refers to itself', { $ref: '#' }],
    ['combines itself with itself', { allOf: [{ $ref: '#' }] }],
    [
      'refers in a circle',
      {
        definitions: { a: { $ref: '#/definitions/b' }, b: { $ref: '#/definitions/a' } },
        $ref: '#/definitions/a',
      },
    ],
  ])('that %s ends', (_, schema) => {
    expect(() => errors(1, schema)).toThrow('describes itself without an end');
  });

  it('that doubles at each level runs out of steps', () => {
    const definitions = Object.fromEntries(
      Array.from({ length: 40 }, (_, i) => [
        `n${i}`,
        { allOf: [{ $ref: `#/definitions/n${i + 1}` }, { $ref: `#/definitions/n${i + 1}` }] },
      ]),
    );
    const schema = { definitions, $ref: '#/definitions/n0' };
    expect(() => errors(1, schema, 100_000)).toThrow('more steps than are allowed');
  });

  it('is told of with a bounded list', () => {
    const value = Array.from({ length: 20_000 }, () => 'x');
    expect(errors(value, { items: { type: 'integer' } })).toHaveLength(1_000);
  });

  it('does not reach what objects inherit', () => {
    expect(errors({ a: 1 }, { required: ['constructor', 'toString'] })).toHaveLength(1);
    expect(
      errors('{"__proto__":1}', { properties: { a: {} }, additionalProperties: false }),
    ).toHaveLength(1);
    expect(errors(1, { $ref: '#/constructor' })).toEqual([]);
  });
});
