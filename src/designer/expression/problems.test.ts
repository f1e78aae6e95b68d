import { EditorState } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import { formatExpression } from './format';
import { fix } from './problems';

function fixed(doc: string, kind: 'template' | 'expression'): string | null {
  let text: string | null = null;
  fix(kind)({
    state: EditorState.create({ doc }),
    dispatch: (tr) => {
      text = tr.newDoc.toString();
    },
  });
  return text;
}

describe('The quick fix', () => {
  it('writes the function that is meant', () => {
    expect(fixed("concat(lenght('a'), 1)", 'expression')).toBe("concat(length('a'), 1)");
    expect(fixed("n: @{lenght('a')}", 'template')).toBe("n: @{length('a')}");
  });

  it('leaves alone what it has no better idea for', () => {
    expect(fixed("length('a')", 'expression')).toBeNull();
    expect(fixed('concat(', 'expression')).toBeNull();
    expect(fixed("lenght('a')", 'template')).toBeNull();
  });
});

describe('Formatting', () => {
  it('keeps short code in a line and leaves what it cannot read', () => {
    expect(formatExpression("concat( 'a' ,1 )")).toBe("concat('a', 1)");
    expect(formatExpression("concat('a',")).toBe("concat('a',");
  });
});
