import { describe, expect, it } from 'vitest';
import type { Definition } from '../definition';
import { checkText } from './check-text';

const ok = ['Succeeded'];
const definition: Definition = {
  triggers: {
    manual: {
      type: 'Request',
      inputs: { schema: { properties: { n: { type: 'integer' }, tags: { type: 'array' } } } },
    },
  },
  actions: {
    First: { type: 'Compose', inputs: 1 },
    Here: { type: 'Compose', inputs: '', runAfter: { First: ok } },
    Later: { type: 'Compose', inputs: '', runAfter: { Here: ok } },
  },
};
const found = (text: string) =>
  checkText(definition, 'Here', text, { dialect: 'powerAutomate' }).map(
    ({ from, to, suggestion }) => `${text.slice(from, to)} → ${suggestion ?? ''}`,
  );

describe('one text in its step', () => {
  it('may read what has run before', () => {
    expect(found("@outputs('First')")).toEqual([]);
  });

  it('names a step that there is not, and says which one is meant', () => {
    expect(found("a @{outputs('Frist')}")).toEqual(["'Frist' → 'First'"]);
  });

  it('cannot read what runs later, nor an item outside of loops', () => {
    expect(found("@outputs('Later')")).toEqual(["'Later' → "]);
    expect(found('@item()')).toEqual(['item() → ']);
    expect(found("@variables('x')")).toEqual(["'x' → "]);
  });

  it('is judged by the types that the flow knows', () => {
    expect(found("@toUpper(triggerBody()?['tags'])")).toHaveLength(1);
    expect(found("@add(triggerBody()?['n'], 1)")).toEqual([]);
  });

  it('that the language itself refuses is left to the language', () => {
    expect(found('@concat(')).toEqual([]);
    expect(found('@length(1)')).toEqual([]);
  });
});
