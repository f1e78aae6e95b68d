import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corpus } from '../../../e2e/fixtures/corpus';
import type { Definition } from '../definition';
import { applyCommand } from '../edit/commands';
import { chooseFrom } from '../edit/random-command';
import { decodeText, encodeText } from './bytes';
import { editText } from './edit-text';
import { openSource, type Source, writeSource } from './source';

function opened(text: string, path: readonly string[] = []): Source {
  const answer = openSource(text, path);
  if (!answer.ok) throw new Error(answer.failure.message);
  return answer.source;
}

function command(definition: Definition, name: string, args: object): Definition {
  const answer = applyCommand(definition, { name, args: args as never });
  if ('refused' in answer) throw new Error(answer.refused);
  return answer.definition;
}

/** The text after one command on the definition in it. */
function edited(text: string, name: string, args: object): string {
  const source = opened(text);
  return writeSource(source, command(source.definition, name, args));
}

describe('a definition in its file', () => {
  it('is written as it was read, byte by byte', () => {
    for (const one of corpus) {
      const file = decodeText(one.bytes());
      if (!file) throw new Error(one.id);
      const source = one.source();
      const written = writeSource(source, structuredClone(source.definition));
      const bytes = encodeText({ ...file, text: written });
      expect(Buffer.from(bytes).equals(one.bytes()), one.id).toBe(true);
    }
  });

  it('differs only where it was edited, and not at all when the edit is undone', () => {
    const numbers = fc.array(fc.nat(1_000_000_000), { minLength: 20, maxLength: 40 });
    const some = corpus.filter((one) => one.actions < 60);
    fc.assert(
      fc.property(fc.constantFrom(...some), numbers, (one, choices) => {
        for (const step of editText(one.source(), one.path, 5, chooseFrom(choices))) {
          const { definition } = opened(step.after, one.path);
          expect(JSON.stringify(definition)).toBe(JSON.stringify(step.definition));
          expect(step.outside[1]).toEqual(step.outside[0]);
          expect(step.undone).toBe(step.before);
        }
      }),
      { numRuns: 15 },
    );
  });

  it('keeps odd spellings, comments and line ends beside an edit', () => {
    const text = [
      '\uFEFF{ // a comment',
      '\t"triggers" : {},',
      '\t"actions" : {',
      '\t\t"A" : { "type":"Compose", "inputs": [1.0, 1e3, "\\u0041\\/"] }, /* stays */',
      '\t\t"B" : { "type":"Compose", "inputs": "x", "runAfter": { "A" : [ "SUCCEEDED" ] } }',
      '\t}',
      '}',
      '',
    ].join('\r\n');
    expect(edited(text, 'setInput', { step: 'B', path: [], value: 'y' })).toBe(
      text.replace('"x"', '"y"'),
    );
    expect(edited(text, 'renameAction', { step: 'A', to: 'C' })).toBe(
      text.replaceAll('"A"', '"C"'),
    );
  });

  it('leaves a comment behind what it was written behind', () => {
    const text = `{
  "triggers": {},
  "actions": {
    "A": { "type": "X" }, // about A
    "B": { "type": "X" } // about B
  }
}`;
    const slot = { container: null, branch: 'actions', after: 'A', mode: 'parallel' };
    const action = { type: 'Y' };
    expect(edited(text, 'insertAction', { slot, name: 'C', action })).toContain(
      '"A": { "type": "X" }, // about A\n    "C": {\n',
    );
    expect(edited(text, 'removeAction', { step: 'A' })).toContain(
      '"actions": {\n    "B": { "type": "X" } // about B\n  }',
    );
  });

  it('takes the spelling of a step along when it moves', () => {
    const text = `{
  "triggers": {},
  "actions": {
    "S": {
      "type": "Scope",
      "actions": {
        "A": {
          "inputs": 1.0,
          "type": "Compose",
          "runAfter": {}
        }
      }
    }
  }
}`;
    const slot = { container: null, branch: 'actions', after: 'S', mode: 'between' };
    expect(edited(text, 'moveAction', { step: 'A', slot })).toBe(`{
  "triggers": {},
  "actions": {
    "S": {
      "type": "Scope",
      "actions": {}
    },
    "A": {
      "inputs": 1.0,
      "type": "Compose",
      "runAfter": {
        "S": [
          "Succeeded"
        ]
      }
    }
  }
}`);
  });

  it('writes on one line what stands on one line', () => {
    expect(
      edited('{"triggers":{},"actions":{"A":{"type":"X","inputs":{}}}}', 'setInput', {
        step: 'A',
        path: ['a', 'b'],
        value: [1, { c: null }],
      }),
    ).toBe('{"triggers":{},"actions":{"A":{"type":"X","inputs":{"a":{"b":[1,{"c":null}]}}}}}');
  });

  it('says where a text is broken, and what was expected there', () => {
    const failure = (text: string) => {
      const answer = openSource(text);
      return answer.ok ? null : answer.failure;
    };
    expect(failure('{\n  "actions": {,}\n}')).toMatchObject({
      line: 2,
      column: 15,
      message: 'Line 2, column 15: expected a name in quotes.',
    });
    expect(failure('{"actions": {')?.message).toMatch(/a name in quotes, but the text ends/);
    expect(failure('{"a": "b\n"}')?.message).toMatch(/column 9: expected the end of the string/);
    expect(failure('{"a": "\\x"}')?.message).toMatch(/an escape that JSON knows/);
    expect(failure(`${'['.repeat(5000)}`)?.message).toMatch(/deeper than 400 levels/);
  });
});
