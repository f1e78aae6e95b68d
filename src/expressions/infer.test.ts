import { describe, expect, it } from 'vitest';
import { inferExpression, inferTemplate } from './infer';
import type { TypeScope } from './infer-call';
import { parseExpression } from './parse';
import { typeOfSchema } from './schema-type';
import { arrayOf, describeType, integer, scalar, text, typeOfValue } from './value-type';

const order = typeOfSchema({
  type: 'object',
  required: ['headers', 'body'],
  additionalProperties: false,
  properties: {
    headers: { type: 'object' },
    body: {
      type: 'object',
      required: ['id', 'lines'],
      additionalProperties: false,
      properties: {
        id: { type: 'integer' },
        note: { type: 'string' },
        total: { type: 'number', nullable: true },
        lines: {
          type: 'array',
          items: { type: 'object', properties: { sku: { type: 'string' } } },
        },
        address: { type: 'object', properties: { city: { type: 'string' } } },
      },
    },
  },
});

const scope: TypeScope = {
  outputs: (name) => (name === 'Get' ? order : undefined),
  triggerOutputs: () => order,
  variable: (name) => (name === 'count' ? integer : undefined),
  parameter: () => text,
  item: () => scalar('string'),
  items: () => integer,
};

const infer = (source: string) => inferExpression(parseExpression(source).expression, scope);
const typeOf = (source: string) => describeType(infer(source).type);

describe('The type of an expression', () => {
  it.each([
    ['1', 'Integer'],
    ['1.0', 'Float'],
    ['null', 'Null'],
    ["'a'", 'String'],
    ["concat('a', 1)", 'String'],
    ['add(1, 2)', 'Integer'],
    ['add(1, 2.5)', 'Float'],
    ["add(decimal('1'), 2.5)", 'Decimal'],
    ["add(1, body('Get')['total'])", 'Number'],
    ["div(variables('count'), 2)", 'Integer'],
    ['max(createArray(1, 2))', 'Integer'],
    ["body('Get')['id']", 'Integer'],
    ["body('Get')?['NOTE']", 'String or Null'],
    ["outputs('Get')?['body/address/city']", 'String or Null'],
    ["outputs('Get')?['headers']?['x']", 'Any'],
    ["body('Other')?['x']", 'Any'],
    ['triggerBody().lines', 'Array of Object'],
    ['triggerBody().lines[0].sku', 'String or Null'],
    ["first(triggerBody().lines)?['sku']", 'String or Null'],
    ["coalesce(triggerBody()?['note'], 'none')", 'String'],
    ["coalesce(triggerBody()?['note'], null)", 'String or Null'],
    ["if(true, 1, 'a')", 'Integer or String'],
    ["createArray('a', 1)", 'Array of String or Integer'],
    ["split('a,b', ',')", 'Array of String'],
    ["first(split('a,b', ','))", 'String or Null'],
    ['chunk(range(1, 4), 2)', 'Array of Array of Integer'],
    ["skip('abc', 1)", 'String'],
    ["setProperty(body('Get'), 'x', 1).x", 'Integer'],
    ["addProperty(body('Get'), 'x', 1).id", 'Integer'],
    ["union(createArray(1), createArray('a'))", 'Array of Integer or String'],
    ["actions('Get')?['outputs']?['body']?['id']", 'Integer or Null'],
    ["actions('Get').status", 'String'],
    ["trigger()?['outputs/body/note']", 'String or Null'],
    ["first(result('Try'))?['error']?['message']", 'String or Null'],
    ['workflow().run.name', 'String'],
    ['item()', 'String'],
    ["items('Loop')", 'Integer'],
    ["parameters('p')", 'String'],
    ['json(\'{"a":[1]}\').a', 'Array of Integer'],
    ['json(triggerBody()).a', 'Any'],
    ['nope(1)', 'Any'],
  ])('%s is %s', (source, expected) => {
    expect(typeOf(source)).toBe(expected);
    expect(infer(source).problems).toEqual([]);
  });

  it('is known for each part', () => {
    const { expression } = parseExpression("length(body('Get')?['note'])");
    const { types } = inferExpression(expression, scope);
    const [note] = expression.type === 'call' ? expression.args : [];
    expect(note && describeType(types.get(note) ?? integer)).toBe('String or Null');
  });

  it('is text for text with holes, whatever stands in them', () => {
    expect(inferTemplate('@{add(1, 2)}', scope).type).toEqual(text);
    expect(inferTemplate('@add(1, 2)', scope).type).toEqual(integer);
    expect(inferTemplate('plain', scope).type).toEqual(text);
  });
});

describe('What will certainly fail is told', () => {
  it.each([
    ["toUpper(body('Get')['id'])", 'argumentType', "body('Get')['id']", 'string', undefined],
    ["add(1, '2')", 'argumentType', "'2'", 'int', undefined],
    ["substring('abc', '1')", 'argumentType', "'1'", 'int', undefined],
    ["not('true')", 'argumentType', "'true'", 'bool', undefined],
    ["join('a', ',')", 'argumentType', "'a'", 'createArray', undefined],
    ['toLower(null)', 'argumentType', 'null', undefined, undefined],
    ["body('Get')['idd']", 'unknownProperty', "'idd'", undefined, "'id'"],
    ["body('Get').idd", 'unknownProperty', 'idd', undefined, 'id'],
    ["body('Get')['id']['x']", 'notSelectable', "'x'", undefined, undefined],
    ["triggerBody().lines['sku']", 'indexType', "'sku'", undefined, undefined],
    ["outputs('Get')[0]", 'indexType', '0', undefined, undefined],
  ])('%s: %s at %s', (source, code, at, wrapIn, suggestion) => {
    const [problem, ...more] = infer(source).problems;
    expect(more).toEqual([]);
    expect(problem?.code).toBe(code);
    expect(source.slice(problem?.from, problem?.to)).toBe(at);
    expect([problem?.wrapIn, problem?.suggestion]).toEqual([wrapIn, suggestion]);
  });

  it.each([
    "toUpper(body('Get')?['note'])",
    "body('Get')?['idd']",
    "toUpper(if(true, 1, 'a'))",
    "body('Get')[variables('x')]",
  ])('but not what may well go right: %s', (source) => {
    expect(infer(source).problems).toEqual([]);
  });
});

describe('A schema', () => {
  it.each<[unknown, string]>([
    [{ type: ['string', 'null'] }, 'String or Null'],
    [{ anyOf: [{ type: 'string' }, { type: 'integer' }] }, 'String or Integer'],
    [{ allOf: [{ properties: { a: {} } }, { properties: { b: {} } }] }, 'Object'],
    [{ items: { type: 'boolean' } }, 'Array of Boolean'],
    [{ type: 'string', format: 'binary' }, 'Any'],
    [{ $ref: '#/x' }, 'Any'],
    [{}, 'Any'],
    [null, 'Any'],
    [true, 'Any'],
  ])('%j says %s', (schema, expected) => {
    expect(describeType(typeOfSchema(schema))).toBe(expected);
  });

  it('that goes in circles ends', () => {
    const circle: { type: string; items?: unknown } = { type: 'array' };
    circle.items = circle;
    expect(typeOfSchema(circle).kind).toBe('array');
  });

  it('is not needed where the value is there', () => {
    expect(typeOfValue([1, 2])).toEqual(arrayOf(integer));
    expect(describeType(typeOfValue({ constructor: 1, ['__proto__']: 2 }))).toBe('Object');
  });
});
