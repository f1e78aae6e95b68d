import { describe, expect, it } from 'vitest';
import { choicesFrom, dependentsOf, fieldsFrom, questionOf } from './dynamic-fields';

const lists = {
  operationId: 'GetLists',
  parameters: { site: { field: 'dataset' }, top: { value: 10 } },
  collection: 'value',
  value: 'Name',
  title: 'Display/Name',
};

describe('a question', () => {
  it('is asked with the values of other fields', () => {
    expect(questionOf(lists, () => 'a')).toEqual({
      kind: 'ask',
      parameters: { site: 'a', top: 10 },
    });
  });

  it('waits for a field that is empty, and cannot be asked of one that only a run knows', () => {
    expect(questionOf(lists, () => '')).toEqual({ kind: 'missing', field: 'dataset' });
    expect(questionOf(lists, () => '@{x()}')).toEqual({ kind: 'later', field: 'dataset' });
    expect(questionOf(lists, () => 'someone@work.example').kind).toBe('ask');
  });

  it('of a folder takes what it needs from the folder', () => {
    const open = { operationId: 'Open', parameters: { id: { item: 'Id' } } };
    expect(questionOf(open, () => undefined, { Id: 'f1' })).toEqual({
      kind: 'ask',
      parameters: { id: 'f1' },
    });
  });

  it('makes those fields stale that depend on a field, also through each other', () => {
    const fields = [
      { name: 'dataset' },
      { name: 'table', dynamicValues: lists },
      {
        name: 'item',
        dynamicSchema: { operationId: 'S', parameters: { t: { field: 'table' } }, schema: '' },
      },
      { name: 'other' },
    ];
    expect([...dependentsOf(fields, 'dataset')]).toEqual(['table', 'item']);
    expect([...dependentsOf(fields, 'other')]).toEqual([]);
  });
});

it('makes choices of an answer, and none of an item without a value', () => {
  const answer = { value: [{ Name: 1, Display: { Name: 'One' } }, { Name: 'two' }, { Other: 3 }] };
  expect(choicesFrom(answer, lists)?.map(({ value, title }) => [value, title])).toEqual([
    [1, 'One'],
    ['two', 'two'],
  ]);
  expect(choicesFrom({ value: 'none' }, lists)).toBeUndefined();
});

it('makes fields of a schema: nested ones as flat keys, hidden and read-only ones not', () => {
  const schema = {
    type: 'object',
    required: ['Title'],
    properties: {
      Title: { type: 'string', title: 'Name of it' },
      Due: { type: ['string', 'null'], format: 'date-time', 'x-ms-visibility': 'advanced' },
      Status: { type: 'object', properties: { Value: { type: 'string', enum: ['a', 'b'] } } },
      Id: { type: 'integer', readOnly: true },
      Etag: { type: 'string', 'x-ms-visibility': 'internal' },
    },
  };
  const source = { operationId: 'S', parameters: {}, schema: 'items' };
  expect(fieldsFrom({ items: schema }, source, 'item')).toEqual([
    { name: 'item/Title', title: 'Name of it', type: 'string', required: true },
    { name: 'item/Due', title: 'Due', type: 'string', editor: 'dateTime', advanced: true },
    {
      name: 'item/Status/Value',
      title: 'Value',
      type: 'string',
      choices: [
        { value: 'a', title: 'a' },
        { value: 'b', title: 'b' },
      ],
    },
  ]);
  expect(fieldsFrom('nothing', source, 'item')).toBeUndefined();
});
