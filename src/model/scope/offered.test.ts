import { expect, it } from 'vitest';
import { offeredIn } from './offered';

const text = { type: 'string' };
const schema = {
  type: 'object',
  required: ['Number'],
  properties: {
    Note: { type: 'string', title: 'A note' },
    Secret: { ...text, 'x-ms-visibility': 'internal' },
    Number: text,
    Customer: { properties: { Name: text } },
    Lines: {
      type: 'array',
      items: { properties: { Item: text, Tags: { type: 'array', items: text } } },
    },
  },
};
const found = offeredIn(schema).map(({ path, title, type, lists }) =>
  [...lists.map((one) => `${one.join('/')}[]`), path.join('/'), `${title}: ${type}`].join(' '),
);

it('offers properties, required ones first, hidden ones never', () => {
  expect(found.slice(0, 4)).toEqual([
    'Number Number: string',
    'Note A note: string',
    'Customer Customer: object',
    'Customer/Name Name: string',
  ]);
});

it('offers the items of lists, and of lists in them', () => {
  expect(found.slice(4)).toEqual([
    'Lines Lines: array',
    'Lines[] Item Item: string',
    'Lines[] Tags Tags: array',
    'Lines[] Tags[]  : string',
  ]);
});

it('offers the items of what is itself a list', () => {
  const list = { type: 'array', items: { properties: { a: text } } };
  expect(offeredIn(list, 'Body')).toMatchObject([{ path: ['a'], lists: [[]], within: ['Body'] }]);
});

it('does not go on for ever', () => {
  const endless: Record<string, unknown> = { type: 'object' };
  endless.properties = { again: endless };
  expect(offeredIn(endless as never).length).toBe(6);
});
