import { history, undo } from '@codemirror/commands';
import { EditorState, type StateCommand, type TransactionSpec } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import {
  askAt,
  askField,
  asksAt,
  deletePillBackward,
  deletePillForward,
  insertExpression,
  opensHole,
  pillField,
  replacePill,
  templateState,
} from './template-state';

/** A state whose cursor is at `|`. */
function state(marked: string, multiline = true): EditorState {
  const at = marked.indexOf('|');
  const doc = marked.replace('|', '');
  const extensions = [templateState(multiline), history()];
  return EditorState.create({ doc, selection: { anchor: Math.max(0, at) }, extensions });
}

const text = (of: EditorState): string => {
  const doc = of.doc.toString();
  const { head } = of.selection.main;
  return `${doc.slice(0, head)}|${doc.slice(head)}`;
};

const apply = (of: EditorState, spec: TransactionSpec): EditorState => of.update(spec).state;

function run(of: EditorState, command: StateCommand): EditorState | null {
  let after: EditorState | null = null;
  command({
    state: of,
    dispatch: (tr) => {
      after = tr.state;
    },
  });
  return after;
}

const type = (of: EditorState, insert: string): EditorState => {
  const { from, to } = of.selection.main;
  const selection = { anchor: from + insert.length };
  return apply(of, { changes: { from, to, insert }, selection, userEvent: 'input.type' });
};

describe('Pills of a template', () => {
  const pills = (doc: string): string[] =>
    state(doc)
      .field(pillField)
      .map(
        ({ from, to, reference, short }) =>
          `${doc.slice(from, to)} ${reference ? 'ref' : 'fx'} ${short}`,
      );

  it('are its expressions, told apart by whether they are plain references', () => {
    expect(pills("a @{body('X')?['y']} b @{concat('x', 'y')}")).toEqual([
      "@{body('X')?['y']} ref y",
      "@{concat('x', 'y')} fx concat('x', 'y')",
    ]);
    expect(pills("@triggerBody()?['order']")).toEqual(["@triggerBody()?['order'] ref order"]);
  });

  it('are shown by a few words of their code', () => {
    expect(pills("@{sub(body('Customer')?['creditLimit'], triggerBody()?['amount'])}")[0]).toMatch(
      /fx sub\(creditLimit, …\)$/,
    );
    expect(pills("@{toUpper('a text that goes on and on')}")[0]).toMatch(
      /fx toUpper\('a text that g…\)$/,
    );
  });

  it('are neither unfinished expressions nor escaped ones', () => {
    expect(pills('a @{body( b')).toEqual([]);
    expect(pills('a @{} b @{1}')).toEqual(['@{1} fx 1']);
    expect(pills('@@{f()}')).toEqual([]);
    expect(pills('x @@{f()}')).toEqual([]);
  });

  it('carry the doubt about a function that does not exist', () => {
    expect(state('@{lenght(1)}').field(pillField)[0]?.warning).toContain('length');
  });

  it('follow the text as it is typed', () => {
    const typed = type(state('n: @{item()|'), '}');
    expect(typed.field(pillField)).toMatchObject([{ from: 3, to: 12 }]);
  });
});

describe('Deleting', () => {
  it('takes a whole pill, and undo brings it back', () => {
    const before = state('a @{item()}| b');
    const after = run(before, deletePillBackward);
    expect(after && text(after)).toBe('a | b');
    const undone = after && run(after, undo);
    expect(undone && text(undone)).toBe('a @{item()}| b');
  });

  it('forward takes the pill behind the cursor', () => {
    const after = run(state('|@item()'), deletePillForward);
    expect(after && text(after)).toBe('|');
  });

  it('leaves text to the usual command', () => {
    expect(run(state('a b|'), deletePillBackward)).toBeNull();
    expect(run(state('@{item()} b|'), deletePillBackward)).toBeNull();
    expect(run(state('@{item(|'), deletePillBackward)).toBeNull();
  });
});

describe('Inserting an expression', () => {
  const inserted = (of: EditorState): string => text(apply(of, insertExpression(of, 'item()')));

  it('makes an empty field that expression, so that its value keeps its type', () => {
    expect(inserted(state('|'))).toBe('@item()|');
  });

  it('puts it into the text at the cursor', () => {
    expect(inserted(state('a | b'))).toBe('a @{item()}| b');
  });

  it('turns a field that is one expression into text with two', () => {
    expect(inserted(state('@utcNow()|'))).toBe('@{utcNow()}@{item()}|');
    expect(inserted(state('|@utcNow()'))).toBe('@{item()}|@{utcNow()}');
  });

  it('takes the place of the / that asked for it, wherever that has moved', () => {
    let asked = apply(state('for /|'), { effects: askAt.of(4) });
    expect(inserted(asked)).toBe('for @{item()}|');
    asked = apply(asked, { changes: { from: 0, insert: 'so ' } });
    expect(inserted(asked)).toBe('so for @{item()}|');
    asked = apply(asked, { changes: { from: 7, to: 8 } });
    expect(asked.field(askField)).toBeNull();
    expect(inserted(apply(state('/|'), { effects: askAt.of(0) }))).toBe('@item()|');
  });

  it('adds no braces inside an expression that is being typed', () => {
    expect(inserted(state('@{concat(|'))).toBe('@{concat(item()|');
    expect(inserted(state('@concat(|)'))).toBe('@concat(item()|)');
  });

  it('replaces a pill in its own form', () => {
    const [hole] = state('a @{item()}').field(pillField);
    const [whole] = state('@item()').field(pillField);
    if (!hole || !whole) throw new Error('no pills');
    expect(text(apply(state('a @{item()}'), replacePill(hole, ' trigger() ')))).toBe(
      'a @{trigger()}|',
    );
    expect(text(apply(state('@item()'), replacePill(whole, 'trigger()')))).toBe('@trigger()|');
    expect(text(apply(state('a @{item()}'), replacePill(hole, '')))).toBe('a |');
  });
});

describe('Typing', () => {
  it('beside a whole expression makes it part of a text', () => {
    expect(text(type(state('@item()|'), ' kg'))).toBe('@{item()} kg|');
    expect(text(type(state('|@item()'), 'No. '))).toBe('No. |@{item()}');
    expect(text(type(state('@concat(|)'), '1'))).toBe('@concat(1|)');
  });

  it('of a line break is a blank where there is one line only', () => {
    expect(text(type(state('a|b', false), '1\n2\n3'))).toBe('a1 2 3|b');
    expect(text(type(state('a|b', true), '1\n2'))).toBe('a1\n2|b');
  });

  it('of { behind @ begins an expression, unless it is escaped or inside another', () => {
    const opens = (marked: string): boolean => opensHole(state(marked), marked.indexOf('|'));
    expect([opens('@|'), opens('a @|'), opens('a@|')]).toEqual([true, true, true]);
    expect([opens('@@|'), opens('a|'), opens("@{concat('@|")]).toEqual([false, false, false]);
  });

  it('of / asks for a value at the start of a word outside expressions', () => {
    const asks = (marked: string): boolean => asksAt(state(marked), marked.indexOf('|'));
    expect([asks('|'), asks('for |'), asks('(|')]).toEqual([true, true, true]);
    expect([asks('and|'), asks('@{div( |'), asks('@div( |')]).toEqual([false, false, false]);
    expect(asks('@{item()} |')).toBe(true);
  });
});
