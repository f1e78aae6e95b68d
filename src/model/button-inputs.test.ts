import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buttonInputKinds,
  buttonSchema,
  type NewButtonInput,
  readButtonInputs,
} from './button-inputs';

const text = fc.string({ minLength: 1 });
const newInput: fc.Arbitrary<NewButtonInput> = fc.record({
  kind: fc.constantFrom(...buttonInputKinds),
  title: text,
  description: fc.string(),
  required: fc.boolean(),
  choices: fc.uniqueArray(text, { minLength: 1, maxLength: 4 }),
});

describe('buttonSchema', () => {
  it('is read back as it was described', () => {
    fc.assert(
      fc.property(fc.array(newInput, { maxLength: 8 }), (inputs) => {
        const read = readButtonInputs(buttonSchema(inputs));
        expect(read.map(({ key: _key, ...rest }) => rest)).toEqual(
          inputs.map((input) => ({
            ...input,
            choices: input.kind === 'choice' ? input.choices : [],
          })),
        );
      }),
    );
  });

  it('numbers the members of a kind from the second on, drop-downs among the texts', () => {
    const ask = (kind: NewButtonInput['kind']): NewButtonInput => ({
      kind,
      title: kind,
      required: true,
      ...(kind === 'choice' && { choices: ['a'] }),
    });
    const schema = buttonSchema([ask('text'), ask('number'), ask('choice'), ask('text')]);
    expect(schema.required).toEqual(['text', 'number', 'text_1', 'text_2']);
  });

  it('writes format and hint as the designer of the original does', () => {
    const schema = buttonSchema([{ kind: 'email', title: 'Who', required: false }]);
    expect(schema).toEqual({
      type: 'object',
      properties: {
        email: {
          title: 'Who',
          type: 'string',
          format: 'email',
          description: '',
          'x-ms-dynamically-added': true,
          'x-ms-content-hint': 'EMAIL',
        },
      },
      required: [],
    });
  });
});

describe('readButtonInputs', () => {
  it('guesses the kind of a hand-written member from its type and format', () => {
    const read = readButtonInputs({
      properties: {
        a: { type: 'integer' },
        b: { type: 'boolean' },
        c: { type: 'string', format: 'date' },
        d: { type: 'string' },
        e: { type: 'string', enum: ['x', 'y'] },
        f: true,
      },
      required: ['b'],
    });
    expect(read.map(({ key, kind, required }) => [key, kind, required])).toEqual([
      ['a', 'number', false],
      ['b', 'boolean', true],
      ['c', 'date', false],
      ['d', 'text', false],
      ['e', 'choice', false],
      ['f', 'text', false],
    ]);
  });

  it.each([[{}], [{ properties: [] }], [{ properties: {}, required: 'a' }]])(
    'finds nothing in %j',
    (schema) => {
      expect(readButtonInputs(schema)).toEqual([]);
    },
  );
});
