import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EvaluationError, isArray, isObject, type Value } from '../../expressions/index';
import { violationsOf } from './index';
import { nameOf } from './type-check';

type Schema = { readonly [keyword: string]: Value };

/** A schema that was made to describe a value: all that it can say about it, in every way there is. */
function describes(value: Value): Schema {
  const type = nameOf(value).toLowerCase();
  if (isArray(value)) {
    const items = { anyOf: value.map(describes) };
    const count = { minItems: value.length, maxItems: value.length };
    return { type, ...count, items: value.length === 0 ? false : items };
  }
  if (isObject(value)) {
    const entries = Object.entries(value);
    const properties = Object.fromEntries(entries.map(([name, one]) => [name, describes(one)]));
    return { type, properties, required: Object.keys(value), additionalProperties: false };
  }
  if (typeof value === 'number') return { type, minimum: value, maximum: value, const: value };
  return { type: [type, 'array'], enum: [value, 'another'] };
}

const json = fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<Value>;

/** Keywords with anything behind them, mostly what does not belong there. */
const keywords = fc.constantFrom(
  ...'type enum const required properties patternProperties additionalProperties items minItems'.split(
    ' ',
  ),
  ...'additionalItems uniqueItems contains minimum exclusiveMaximum multipleOf maxLength pattern'.split(
    ' ',
  ),
  ...'format allOf anyOf oneOf not if then else dependencies propertyNames $ref minProperties'.split(
    ' ',
  ),
);
const strangeSchemas = fc.letrec<{ schema: Value; list: Value; leaf: Value }>((tie) => ({
  leaf: fc.constantFrom<Value>(
    null,
    true,
    false,
    0,
    -1,
    'string',
    '#',
    '#/not',
    '(a',
    'a|',
    [],
    ['a'],
    {},
  ),
  list: fc.array(tie('schema'), { maxLength: 3 }),
  schema: fc.oneof(
    { maxDepth: 3 },
    tie('leaf'),
    fc.dictionary(keywords, fc.oneof(tie('schema'), tie('list')), { maxKeys: 4 }),
  ),
})).schema;

describe('generated values and schemas', () => {
  it('has nothing to say of a value that its schema describes', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(violationsOf(value, describes(value))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('finds a member that is missing, or is one too many', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), json, { minKeys: 1 }), (value) => {
        const [name = '', ...names] = Object.keys(value);
        const less = Object.fromEntries(names.map((one) => [one, value[one] ?? null]));
        expect(violationsOf(less, describes(value))).toMatchObject([
          { errorType: 'required', value: [name], path: '' },
        ]);
        expect(violationsOf(value, describes(less))).toMatchObject([
          { errorType: 'additionalProperties', value: name },
        ]);
      }),
    );
  });

  it('gets through every schema, however little sense it makes', () => {
    fc.assert(
      fc.property(strangeSchemas, json, (schema, value) => {
        try {
          expect(Array.isArray(violationsOf(value, schema, 100_000))).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(EvaluationError);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
