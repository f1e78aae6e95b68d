import { describe, expect, it } from 'vitest';
import { printJson, type Value } from '../../../expressions/index';
import type { Json } from '../../../model/definition';
import type { Finished } from '../../handler';
import { begin } from './begin-action';

describe('ParseJson', () => {
  const parse = (content: unknown, schema: Json = {}) =>
    begin('parsejson', { content: '@triggerBody()', schema }, content);
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
