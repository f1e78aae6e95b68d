import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../definition';
import { literal, withEditedInputs } from './edited-inputs';

const flow = (inputs: Json) => ({
  triggers: {},
  actions: { Send: { type: 'Http', inputs } },
});
const edited = (inputs: Json, recorded: Json, now: Json) =>
  withEditedInputs(flow(inputs), 'Send', { recorded, edited: now })?.actions.Send?.inputs;

describe('edited inputs', () => {
  it('leaves expressions that were not edited, and what is not recorded', () => {
    const inputs = {
      method: 'GET',
      uri: "@variables('where')",
      authentication: { type: 'Basic', password: "@parameters('p')" },
    };
    const recorded = { method: 'GET', uri: 'https://a.example' };
    expect(edited(inputs, recorded, { method: 'POST', uri: 'https://a.example' })).toEqual({
      ...inputs,
      method: 'POST',
    });
  });

  it('puts a value in the place of the expression that has made it', () => {
    expect(
      edited({ body: "@body('A')" }, { body: { n: 1, m: 2 } }, { body: { n: 3, m: 2 } }),
    ).toEqual({ body: { n: 3, m: 2 } });
  });

  it('takes away what was taken away, and adds what was added', () => {
    expect(edited({ a: 1, b: 2 }, { a: 1, b: 2 }, { b: 2, c: '@x' })).toEqual({ b: 2, c: '@@x' });
  });

  it('changes nothing where nothing was edited', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (written, recorded) => {
        expect(edited(written as Json, recorded as Json, recorded as Json)).toEqual(written);
      }),
    );
  });

  it('knows no step that is not there', () => {
    const change = { recorded: null, edited: 1 };
    expect(withEditedInputs(flow(1), 'Nobody', change)).toBeUndefined();
  });

  it('escapes what the language would evaluate', () => {
    expect(literal(['@x()', 'a @{b} c', '@{c}', 'ann@b.example'])).toEqual([
      '@@x()',
      'a @@{b} c',
      '@@{c}',
      'ann@b.example',
    ]);
  });
});
