import { Annotation, Compartment, EditorState, type Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';

/** Marks a change that came from outside, so that it is not reported back. */
const fromOutside = Annotation.define<true>();

export interface EditorOptions {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Made once, when the editor is put into the page. */
  readonly setUp: (host: Element) => Extension;
  /** Follows the props: keep it stable between renders that change nothing. */
  readonly settings: Extension;
}

export interface Editor {
  readonly host: RefObject<HTMLDivElement | null>;
  /** Null until the editor is there. */
  readonly view: EditorView | null;
}

/** A CodeMirror editor as a controlled field: `value` in, `onChange` out. */
export function useEditor(options: EditorOptions): Editor {
  const host = useRef<HTMLDivElement>(null);
  const latest = useRef(options);
  const [view, setView] = useState<EditorView | null>(null);
  const [settings] = useState(() => new Compartment());

  useLayoutEffect(() => {
    latest.current = options;
  });

  useLayoutEffect(() => {
    if (!host.current) return;
    const first = latest.current;
    const report = EditorView.updateListener.of((update) => {
      const ours = update.transactions.every((tr) => !tr.annotation(fromOutside));
      if (update.docChanged && ours) latest.current.onChange(update.state.doc.toString());
    });
    const state = EditorState.create({
      doc: first.value,
      extensions: [first.setUp(host.current), settings.of(first.settings), report],
    });
    const made = new EditorView({ state, parent: host.current });
    setView(made);
    return () => {
      made.destroy();
      setView(null);
    };
  }, [settings]);

  useEffect(() => {
    view?.dispatch({ effects: settings.reconfigure(options.settings) });
  }, [view, settings, options.settings]);

  useEffect(() => {
    if (view) replaceText(view, options.value);
  }, [view, options.value]);

  return { host, view };
}

/** Changes only what differs, so that the cursor and the marks elsewhere stay. */
function replaceText(view: EditorView, value: string): void {
  const old = view.state.doc.toString();
  if (old === value) return;
  const shorter = Math.min(old.length, value.length);
  let from = 0;
  while (from < shorter && old[from] === value[from]) from++;
  let end = 0;
  while (end < shorter - from && old.at(-1 - end) === value.at(-1 - end)) end++;
  view.dispatch({
    changes: { from, to: old.length - end, insert: value.slice(from, value.length - end) },
    annotations: fromOutside.of(true),
  });
}
