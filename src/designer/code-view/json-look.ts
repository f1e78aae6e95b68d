import { EditorView } from '@codemirror/view';

/** What JSON has beyond an expression: names, comments, folds, and the bar for finding. */
export const jsonLook = EditorView.theme({
  '.cm-content': { paddingBottom: '24px' },
  '.cm-property': { color: 'var(--color-syn-fn)' },
  '.cm-comment': { color: 'var(--color-ink-3)', fontStyle: 'italic' },
  '.cm-foldPlaceholder': {
    border: '0',
    padding: '0 5px',
    background: 'var(--color-accent-soft)',
    color: 'var(--color-accent-ink)',
  },
  '.cm-foldGutter .cm-gutterElement': { cursor: 'pointer', padding: '0 2px' },
  '.cm-gutter-lint': { width: '10px' },
  '.cm-gutter-lint .cm-gutterElement': { padding: '0' },
  '.cm-lint-marker': {
    width: '8px',
    height: '8px',
    content: '""',
    borderRadius: '50%',
    margin: '6px 0',
  },
  '.cm-lint-marker-error': { background: 'var(--color-bad)' },
  '.cm-lint-marker-warning': { background: 'var(--color-warn)' },
  '.cm-panels': { background: 'var(--color-sunken)', color: 'var(--color-ink)' },
  '.cm-panels-top': { borderBottom: '1px solid var(--color-line)' },
  '.cm-find': {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    padding: '5px 8px',
    fontFamily: 'var(--font-sans)',
    fontSize: '12px',
  },
  '.cm-find input': {
    flex: '1',
    minWidth: '0',
    padding: '3px 7px',
    borderRadius: 'var(--radius-sm)',
    background: 'var(--color-surface)',
    boxShadow: 'inset 0 0 0 1px var(--color-line-strong)',
    color: 'var(--color-ink)',
  },
  '.cm-find span': { color: 'var(--color-ink-2)', whiteSpace: 'nowrap' },
  '.cm-find button': {
    width: '24px',
    height: '24px',
    borderRadius: 'var(--radius-sm)',
    color: 'var(--color-ink-2)',
  },
  '.cm-find button:hover': { background: 'var(--color-hover)' },
  '.cm-found': {
    background: 'var(--color-warn-soft)',
    outline: '1px solid var(--color-warn-line)',
  },
});
