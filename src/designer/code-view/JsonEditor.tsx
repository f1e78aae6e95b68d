import { lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { EditorState, type Extension } from '@codemirror/state';
import { EditorView, highlightActiveLineGutter, keymap, lineNumbers } from '@codemirror/view';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { NamesInScope } from '../../expressions/language';
import { cx } from '../../ui';
import { useEditor } from '../expression/use-editor';
import type { CodeProblem } from './code-text';
import { jsonCompletion } from './json-completion';
import { jsonLook } from './json-look';
import { jsonSetup } from './json-setup';
import { search } from './search';

export interface JsonEditorProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly ariaLabel: string;
  readonly readOnly?: boolean;
  readonly problems?: readonly CodeProblem[] | undefined;
  /** What expressions at a place of the text may name. */
  readonly namesAt?: ((position: number) => NamesInScope) | undefined;
  /** Where a person has put the cursor. */
  readonly onCursor?: ((position: number) => void) | undefined;
  /** A position to show, each time that it is another object. */
  readonly reveal?: { readonly at: number } | null;
  readonly className?: string;
}

/** An editor for JSON with expressions in it. */
export function JsonEditor(props: JsonEditorProps) {
  const { value, onChange, problems = none, reveal = null } = props;
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });
  const { ariaLabel, readOnly = false } = props;
  const settings = useMemo(
    () => [
      EditorState.readOnly.of(readOnly),
      EditorView.contentAttributes.of({
        'aria-label': ariaLabel,
        'aria-multiline': 'true',
        // What scrolls must be reachable by keyboard.
        tabindex: '0',
      }),
    ],
    [ariaLabel, readOnly],
  );
  const setUp = (host: Element): Extension => [
    lineNumbers(),
    highlightActiveLineGutter(),
    lintGutter(),
    search,
    jsonCompletion((at) => latest.current.namesAt?.(at) ?? {}),
    EditorView.updateListener.of((update) => {
      const isByPerson = update.transactions.some(
        (tr) => tr.isUserEvent('select') || tr.isUserEvent('input'),
      );
      if (isByPerson) latest.current.onCursor?.(update.state.selection.main.head);
    }),
    keymap.of(lintKeymap),
    EditorState.allowMultipleSelections.of(false),
    jsonLook,
    jsonSetup(host),
  ];
  const { host, view } = useEditor({ value, onChange, setUp, settings });
  useEffect(() => {
    if (!view) return;
    const { length } = view.state.doc;
    const inside = problems.filter(({ to }) => to <= length);
    view.dispatch(setDiagnostics(view.state, [...inside]));
  }, [view, problems]);
  useEffect(() => {
    if (!view || !reveal || reveal.at > view.state.doc.length) return;
    view.dispatch({
      selection: { anchor: reveal.at },
      effects: EditorView.scrollIntoView(reveal.at, { y: 'start', yMargin: 24 }),
    });
  }, [view, reveal]);
  return (
    <div ref={host} className={cx('min-h-0 min-w-0 [&_.cm-editor]:h-full', props.className)} />
  );
}

const none: readonly CodeProblem[] = [];
