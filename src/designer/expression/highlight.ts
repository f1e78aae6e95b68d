import { type EditorState, RangeSetBuilder, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';
import { type Token, tokenize } from '../../expressions/language';

const marks = new Map<Token['type'], Decoration>();

function markOf(type: Token['type']): Decoration {
  const mark = marks.get(type) ?? Decoration.mark({ class: `cm-${type}` });
  marks.set(type, mark);
  return mark;
}

function colour(state: EditorState): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  for (const { type, from, to } of tokenize(state.doc.toString()))
    builder.add(from, to, markOf(type));
  return builder.finish();
}

/** Colours from the parser's own tokens. An expression is short enough to be read whole each time. */
export const highlighting = StateField.define<DecorationSet>({
  create: colour,
  update: (set, tr) => (tr.docChanged ? colour(tr.state) : set),
  provide: (field) => EditorView.decorations.from(field),
});
