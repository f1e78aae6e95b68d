import { type Diagnostic, linter } from '@codemirror/lint';
import { type EditorState, type Extension, Prec, type StateCommand } from '@codemirror/state';
import { keymap } from '@codemirror/view';
import {
  checkExpression,
  checkTemplate,
  type LanguageProblem,
  type Span,
  type TextKind,
} from '../../expressions/language';
import { words } from './words';

/** A problem that somebody else found in the same text, such as a step that does not exist. */
export interface FoundProblem extends Span {
  readonly severity: 'error' | 'warning';
  readonly message: string;
  /** What is probably meant, to stand in the place of the span. */
  readonly suggestion?: string;
}

const checkText = (text: string, kind: TextKind): LanguageProblem[] =>
  kind === 'template' ? checkTemplate(text) : checkExpression(text);

/** Underlines what is wrong, a moment after it was typed, and offers what is probably meant. */
export function languageProblems(kind: TextKind, found: readonly FoundProblem[]): Extension {
  const source = linter(
    ({ state }) => [
      ...checkText(state.doc.toString(), kind).map((problem) => diagnostic(problem, state)),
      ...found
        .filter(({ to }) => to <= state.doc.length)
        .map((problem) => diagnostic(problem, state)),
    ],
    { delay: 400 },
  );
  return [source, Prec.high(keymap.of([{ key: 'Mod-.', run: (view) => fix(kind, found)(view) }]))];
}

function diagnostic(problem: FoundProblem, state: EditorState): Diagnostic {
  const { severity, message, suggestion } = problem;
  const { from, to } = visible(problem, state.doc.length);
  if (suggestion === undefined) return { from, to, severity, message };
  const apply = (view: { dispatch: (spec: object) => void }, at: number, end: number): void =>
    view.dispatch({ changes: { from: at, to: end, insert: suggestion }, userEvent: 'input' });
  return {
    from,
    to,
    severity,
    message,
    actions: [{ name: words.changeTo(suggestion), apply }],
  };
}

/** What is missing has no width; the character before it is underlined instead. */
const visible = ({ from, to }: Span, length: number): Span =>
  to > from || length === 0 ? { from, to } : { from: Math.max(0, from - 1), to: Math.max(1, to) };

/** Takes the first suggestion in the text. */
export const fix =
  (kind: TextKind, found: readonly FoundProblem[] = []): StateCommand =>
  ({ state, dispatch }) => {
    const all = [...checkText(state.doc.toString(), kind), ...found];
    const problem = all.find((each) => each.suggestion && each.to <= state.doc.length);
    if (!problem?.suggestion) return false;
    const { from, to, suggestion } = problem;
    dispatch(state.update({ changes: { from, to, insert: suggestion }, userEvent: 'input' }));
    return true;
  };
