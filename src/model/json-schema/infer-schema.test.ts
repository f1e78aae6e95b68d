import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Json } from '../definition';
import { violationsOf } from './index';
import { inferSchema } from './infer-schema';

it('makes a schema that its sample meets, whatever the sample', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (sample) => {
      expect(violationsOf(sample as never, inferSchema(sample as Json) as never)).toEqual([]);
    }),
    { numRuns: 1_000 },
  );
});

it('unites the items of a list, and requires what each of them has', () => {
  const sample = {
    rows: [
      { id: 1, name: 'a' },
      { id: 2.5, more: null },
    ],
    none: [],
  };
  expect(inferSchema(sample)).toEqual({
    type: 'object',
    properties: {
      rows: {
        type: 'array',
        items: {
          type: 'object',
          properties: { id: { type: 'number' }, name: { type: 'string' }, more: {} },
          required: ['id'],
        },
      },
      none: { type: 'array', items: {} },
    },
  });
});
