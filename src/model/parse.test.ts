import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDefinition, serializeDefinition } from './parse';

const failure = (text: string) => {
  const parsed = parseDefinition(text);
  if (parsed.ok) throw new Error('It was read.');
  return parsed.failure;
};

describe('reading a definition', () => {
  it('keeps unknown members and the order of all members', () => {
    const text =
      '{"zeta":1,"triggers":{"t":{"kind":"Button","type":"Request","odd":[1,{"b":2,"a":1}]}},"actions":{"B":{"type":"X","unknown":null},"A":{"runAfter":{"B":["SUCCEEDED"]},"type":"Y"}},"alpha":true}';
    const parsed = parseDefinition(text);
    expect(parsed.ok && serializeDefinition(parsed.definition)).toBe(text);
  });

  it('admits a definition without triggers or actions, as files leave them out', () => {
    expect(parseDefinition('{}')).toEqual({ ok: true, definition: { triggers: {}, actions: {} } });
  });

  it('says line and column where the text itself is broken', () => {
    expect(failure('{\n  "actions": {,}\n}')).toMatchObject({ line: 2, column: 15 });
    expect(failure('{"actions": {')).toHaveProperty('message');
  });

  it('names the member that has not the form it must have', () => {
    expect(failure('{"actions":{"A":{"inputs":1}}}')).toEqual({
      path: ['actions', 'A', 'type'],
      message: '“A” has no type.',
    });
    expect(failure('{"actions":{"A":{"type":"If","else":{"actions":{"B":7}}}}}').path).toEqual([
      'actions',
      'A',
      'else',
      'actions',
      'B',
    ]);
    expect(failure('[]').path).toEqual([]);
  });

  it('refuses what is nested too deeply to walk, instead of running out of stack', () => {
    const deep = `{"actions":${'{"A":{"type":"Scope","actions":'.repeat(3000)}{}${'}}'.repeat(3000)}}`;
    expect(failure(deep).message).toMatch(/deeper/);
  });

  it('neither throws nor changes what it reads, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const parsed = parseDefinition(text);
        if (parsed.ok) JSON.parse(serializeDefinition(parsed.definition));
      }),
    );
  });
});
