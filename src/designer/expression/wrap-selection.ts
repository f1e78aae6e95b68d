import { EditorView } from '@codemirror/view';

/** Puts text before and after what is selected in the editor inside of an element, and goes on there. */
export function wrapSelection(within: HTMLElement, before: string, after: string): void {
  const editor = within.querySelector<HTMLElement>('.cm-editor');
  const view = editor && EditorView.findFromDOM(editor);
  if (!view || view.state.readOnly) return;
  const { from, to } = view.state.selection.main;
  view.dispatch({
    changes: [
      { from, insert: before },
      { from: to, insert: after },
    ],
    selection: { anchor: from + before.length, head: to + before.length },
    userEvent: 'input.format',
  });
  view.focus();
}
