import type { DecorationSet } from '@codemirror/view';
import {
  Decoration,
  type EditorView,
  MatchDecorator,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view';

const tag = Decoration.mark({ class: 'cm-tag' });
const matcher = new MatchDecorator({ regexp: /<\/?[a-z][^<>]*>/giu, decoration: () => tag });

/** Colours the tags in a text; what is in the text stays as it is. */
export const htmlTags = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = matcher.createDeco(view);
    }
    update(update: ViewUpdate) {
      this.decorations = matcher.updateDeco(update, this.decorations);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);
