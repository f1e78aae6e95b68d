/**
 * JSON in an editor: colours of its own and of the expressions in its texts, and folding. Lines are read
 * as they come into view, so that a long definition costs no more than a short one.
 */
import { codeFolding, foldGutter, foldKeymap, foldService } from '@codemirror/language';
import { type Extension, RangeSetBuilder } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  keymap,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view';
import { foldableRange } from './fold-range';
import { jsonTokens } from './json-tokens';
import { linesIn } from './lines-in';

const marks = new Map<string, Decoration>();

function markOf(type: string): Decoration {
  const mark = marks.get(type) ?? Decoration.mark({ class: `cm-${type}` });
  marks.set(type, mark);
  return mark;
}

function colours(view: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  for (const line of linesIn(view.state.doc, view.visibleRanges)) {
    for (const token of jsonTokens(line.text, line.from)) {
      if (token.to > token.from) builder.add(token.from, token.to, markOf(token.type));
    }
  }
  return builder.finish();
}

const highlighting = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = colours(view);
    }
    update({ docChanged, viewportChanged, view }: ViewUpdate) {
      if (docChanged || viewportChanged) this.decorations = colours(view);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

export const jsonLanguage: Extension = [
  highlighting,
  foldService.of((state, from) => {
    const line = state.doc.lineAt(from);
    const lineText = (number: number) =>
      number <= state.doc.lines ? state.doc.line(number).text : null;
    const range = foldableRange(line.number, lineText);
    if (!range) return null;
    const last = state.doc.line(range.toLine);
    return { from: line.to, to: last.from + range.toColumn };
  }),
  codeFolding(),
  foldGutter(),
  keymap.of(foldKeymap),
];
