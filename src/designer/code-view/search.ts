/** Finding text in an editor: a bar at its top, every place marked, one of them chosen. */
import { type EditorState, type Extension, StateEffect, StateField } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  EditorView,
  keymap,
  type Panel,
  showPanel,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view';
import { words } from './words';

const setQuery = StateEffect.define<string | null>();

/** Null: the bar is closed. */
const queryField = StateField.define<string | null>({
  create: () => null,
  update: (query, tr) => {
    for (const effect of tr.effects) if (effect.is(setQuery)) return effect.value;
    return query;
  },
  provide: (field) =>
    // The same bar for every query: it must not lose its focus.
    showPanel.from(field, (query) => (query === null ? null : bar)),
});

/** More places than these are neither marked nor counted. */
const most = 2000;

/** Where a text occurs, whatever its case. */
export function occurrences(text: string, query: string): readonly number[] {
  if (query === '') return [];
  const [all, wanted] = [text.toLowerCase(), query.toLowerCase()];
  const found: number[] = [];
  for (let at = all.indexOf(wanted); at >= 0 && found.length < most; ) {
    found.push(at);
    at = all.indexOf(wanted, at + wanted.length);
  }
  return found;
}

const placesIn = (state: EditorState) =>
  occurrences(state.doc.toString(), state.field(queryField) ?? '');

const mark = Decoration.mark({ class: 'cm-found' });

const marks = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = marksOf(view.state);
    }
    update({ docChanged, state, startState }: ViewUpdate) {
      const isOther = state.field(queryField) !== startState.field(queryField);
      if (docChanged || isOther) this.decorations = marksOf(state);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

function marksOf(state: EditorState): DecorationSet {
  const { length } = state.field(queryField) ?? '';
  return Decoration.set(placesIn(state).map((from) => mark.range(from, from + length)));
}

function go(view: EditorView, direction: 1 | -1): void {
  const { state } = view;
  const places = placesIn(state);
  const { from, to } = state.selection.main;
  const next =
    direction === 1
      ? (places.find((at) => at >= to && at > from) ?? places[0])
      : (places.findLast((at) => at < from) ?? places.at(-1));
  if (next === undefined) return;
  const { length } = state.field(queryField) ?? '';
  view.dispatch({
    selection: { anchor: next, head: next + length },
    effects: EditorView.scrollIntoView(next, { y: 'center' }),
  });
}

function bar(view: EditorView): Panel {
  const dom = document.createElement('div');
  dom.className = 'cm-find';
  const input = document.createElement('input');
  input.type = 'text';
  input.placeholder = words.find;
  input.setAttribute('aria-label', words.findLabel);
  const count = document.createElement('span');
  count.setAttribute('role', 'status');
  const tell = () => {
    const places = placesIn(view.state);
    const at = places.indexOf(view.state.selection.main.from);
    count.textContent = input.value === '' ? '' : words.found(at + 1, places.length);
  };
  const close = () => {
    view.dispatch({ effects: setQuery.of(null) });
    view.focus();
  };
  input.addEventListener('input', () => {
    view.dispatch({ effects: setQuery.of(input.value) });
    go(view, 1);
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') go(view, event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  dom.append(
    input,
    count,
    button('↑', words.previous, () => go(view, -1)),
    button('↓', words.next, () => go(view, 1)),
    button('×', words.closeFind, close),
  );
  return { dom, top: true, mount: () => input.focus(), update: tell };
}

function button(sign: string, label: string, act: () => void): HTMLElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = sign;
  element.setAttribute('aria-label', label);
  element.addEventListener('click', act);
  return element;
}

export const search: Extension = [
  queryField,
  marks,
  keymap.of([
    {
      key: 'Mod-f',
      run: (view) => {
        if (view.state.field(queryField) === null) view.dispatch({ effects: setQuery.of('') });
        else view.dom.querySelector<HTMLInputElement>('.cm-find input')?.focus();
        return true;
      },
    },
  ]),
];
