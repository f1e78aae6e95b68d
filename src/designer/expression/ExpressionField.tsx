import { closeBrackets, closeBracketsKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching } from '@codemirror/language';
import { EditorState, type Extension, Prec } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
  placeholder as placeholderText,
} from '@codemirror/view';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { NamesInScope, Span } from '../../expressions/language';
import { cx } from '../../ui';
import { languageCompletion } from './completion';
import { formatExpression } from './format';
import { highlighting } from './highlight';
import { codeLook } from './look';
import { partTooltip } from './part-tooltip';
import { type FoundProblem, languageProblems } from './problems';
import { signatureTooltip } from './signature-tooltip';
import { useEditor } from './use-editor';

export interface ExpressionFieldProps {
  /** One expression, without `@` or braces. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly ariaLabel?: string | undefined;
  readonly labelledBy?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly readOnly?: boolean;
  readonly autoFocus?: boolean;
  readonly names?: (() => NamesInScope) | undefined;
  /** What others found in this code. Grammar and functions are checked here. Keep it stable. */
  readonly problems?: readonly FoundProblem[] | undefined;
  /** Where the cursor is, whenever it moves. */
  readonly onCursor?: ((at: number) => void) | undefined;
  /** What is said of the part of the code that the pointer is at. */
  readonly describeAt?: ((at: number) => PartDescription | null) | undefined;
  /** Hands out what writes at the cursor. */
  readonly onReady?: ((writer: ExpressionWriter) => void) | undefined;
  /** Ctrl or ⌘ and Enter. */
  readonly onSubmit?: (() => void) | undefined;
  readonly className?: string;
}

/** Something that can be said of a part of the code. */
export interface PartDescription extends Span {
  readonly lines: readonly string[];
}

export interface ExpressionWriter {
  /** Writes at the cursor, which then stands so many characters before the end of what was written. */
  insert(text: string, back?: number): void;
  replace(span: Span, text: string): void;
  format(): void;
  focus(): void;
}

/** An editor for the code of one expression: colours, completion, help, and errors as it is typed. */
export function ExpressionField(props: ExpressionFieldProps) {
  const { value, onChange, autoFocus = false } = props;
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });
  const settings = useSettings(props);
  const setUp = (host: Element): Extension => [
    lineNumbers(),
    highlightActiveLineGutter(),
    highlighting,
    history(),
    drawSelection(),
    EditorView.lineWrapping,
    bracketMatching(),
    brackets,
    languageCompletion('expression', () => latest.current.names?.() ?? {}),
    signatureTooltip,
    partTooltip((at) => latest.current.describeAt?.(at) ?? null),
    EditorView.updateListener.of(({ selectionSet, docChanged, state }) => {
      if (selectionSet || docChanged) latest.current.onCursor?.(state.selection.main.head);
    }),
    Prec.high(keymap.of([{ key: 'Mod-Enter', run: () => submit(latest.current) }])),
    keymap.of([
      { key: 'Shift-Alt-f', run: format },
      ...closeBracketsKeymap,
      ...historyKeymap,
      ...defaultKeymap,
    ]),
    codeLook(host),
  ];
  const { host, view } = useEditor({ value, onChange, setUp, settings });

  useEffect(() => {
    if (!autoFocus || !view) return;
    view.focus();
    view.dispatch({ selection: { anchor: view.state.doc.length } });
  }, [autoFocus, view]);

  useEffect(() => {
    if (view) latest.current.onReady?.(writerOf(view));
  }, [view]);

  return (
    <div
      ref={host}
      className={cx(
        'field-box min-h-[72px] w-full min-w-0 px-1.5 py-1 focus-within:field-box-focus',
        props.className,
      )}
    />
  );
}

const writerOf = (view: EditorView): ExpressionWriter => ({
  insert: (text, back = 0) => {
    const { from, to } = view.state.selection.main;
    const anchor = from + text.length - back;
    view.dispatch({
      changes: { from, to, insert: text },
      selection: { anchor },
      userEvent: 'input',
    });
    view.focus();
  },
  replace: ({ from, to }, text) => {
    view.dispatch({ changes: { from, to, insert: text }, userEvent: 'input' });
    view.focus();
  },
  format: () => void format(view),
  focus: () => view.focus(),
});

const brackets: Extension = [
  closeBrackets(),
  EditorState.languageData.of(() => [{ closeBrackets: { brackets: ['(', '[', "'"] } }]),
];

function submit({ onSubmit }: ExpressionFieldProps): boolean {
  onSubmit?.();
  return onSubmit !== undefined;
}

function format(view: EditorView): boolean {
  const code = view.state.doc.toString();
  const insert = formatExpression(code);
  if (insert === code || view.state.readOnly) return false;
  view.dispatch({
    changes: { from: 0, to: code.length, insert },
    selection: { anchor: insert.length },
    userEvent: 'input.format',
  });
  return true;
}

const noProblems: readonly FoundProblem[] = [];

function useSettings(props: ExpressionFieldProps): Extension {
  const { ariaLabel, labelledBy, describedBy, placeholder, problems = noProblems } = props;
  const { readOnly = false } = props;
  return useMemo(
    () => [
      EditorState.readOnly.of(readOnly),
      EditorView.contentAttributes.of({
        'aria-readonly': String(readOnly),
        ...(ariaLabel !== undefined && { 'aria-label': ariaLabel }),
        ...(labelledBy !== undefined && { 'aria-labelledby': labelledBy }),
        ...(describedBy !== undefined && { 'aria-describedby': describedBy }),
      }),
      placeholder === undefined ? [] : placeholderText(placeholder),
      languageProblems('expression', problems),
    ],
    [ariaLabel, labelledBy, describedBy, placeholder, problems, readOnly],
  );
}
