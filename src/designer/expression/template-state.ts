/**
 * The state of a template field: its document is the literal text of the template, its pills are
 * read from it. All without a page, so it is tested as it is.
 */
import {
  EditorState,
  type Extension,
  type StateCommand,
  StateEffect,
  StateField,
  type Transaction,
  type TransactionSpec,
} from '@codemirror/state';
import { parseTemplate } from '../../expressions/language';
import { type Pill, pillAfter, pillBefore, pillsOf } from './pills';

export const pillField = StateField.define<readonly Pill[]>({
  create: (state) => pillsOf(state.doc.toString()),
  update: (pills, tr) => (tr.docChanged ? pillsOf(tr.newDoc.toString()) : pills),
});

/** Where a `/` was typed to ask for a value; null once it has served or is gone. */
export const askAt = StateEffect.define<number | null>();
export const askField = StateField.define<number | null>({
  create: () => null,
  update: (at, tr) => {
    for (const effect of tr.effects) if (effect.is(askAt)) return effect.value;
    if (at === null || !tr.docChanged) return at;
    const moved = tr.changes.mapPos(at, 1);
    return tr.newDoc.sliceString(moved, moved + 1) === '/' ? moved : null;
  },
});

/** Fields of one line take line breaks, from a paste say, as blanks. */
const oneLine = EditorState.transactionFilter.of((tr) => {
  if (!tr.docChanged || tr.newDoc.lines === 1 || !tr.isUserEvent('input')) return tr;
  const changes: { from: number; to: number; insert: string }[] = [];
  for (let line = 2; line <= tr.newDoc.lines; line++) {
    const { from } = tr.newDoc.line(line);
    changes.push({ from: from - 1, to: from, insert: ' ' });
  }
  return [tr, { changes, sequential: true }];
});

/**
 * A template that is one expression becomes text with that expression in it as soon as something is
 * written beside it: `@f()` and a blank are `@{f()} `.
 */
const openWhole = EditorState.transactionFilter.of((tr) => {
  const [pill] = tr.startState.field(pillField);
  if (!pill?.whole || !tr.docChanged || !tr.isUserEvent('input')) return tr;
  const before = insertedBeside(tr);
  return before === null ? tr : [tr, { changes: braces(pill, before), sequential: true }];
});

/** How much a change puts before the whole text; null if it touches more than its two ends. */
function insertedBeside(tr: Transaction): number | null {
  let before = 0;
  let beside = true;
  tr.changes.iterChanges((fromA, toA, fromB, toB) => {
    const { length } = tr.startState.doc;
    if (fromA !== toA || (fromA !== 0 && fromA !== length)) beside = false;
    else if (fromA === 0) before = toB - fromB;
  });
  return beside ? before : null;
}

const braces = ({ from, to }: Pill, shift: number) => [
  { from: from + shift, to: from + shift + 1, insert: '@{' },
  { from: to + shift, insert: '}' },
];

export const templateState = (multiline: boolean): Extension => [
  pillField,
  askField,
  openWhole,
  multiline ? [] : oneLine,
];

/** Whether a `/` typed here asks for a value: at the start of a word, and not inside an expression. */
export function asksAt(state: EditorState, at: number): boolean {
  const before = state.doc.sliceString(at - 1, at);
  return (before === '' || /[\s([{>"'“‘]/.test(before)) && !insideHole(state, at);
}

/** Whether a `{` typed here begins an expression: behind one `@` that is itself no part of one. */
export const opensHole = (state: EditorState, at: number): boolean =>
  /(?:^|[^@])@$/.test(state.doc.sliceString(Math.max(0, at - 2), at)) && !insideHole(state, at - 1);

/** Whether a position is in an expression that is still text, or in the midst of a pill. */
function insideHole(state: EditorState, at: number): boolean {
  const { form, parts } = parseTemplate(state.doc.toString());
  return parts.some((part) => {
    if (part.type === 'text') return false;
    const begins = part.from + (form === 'expression' ? 1 : 2);
    const isPill = pillBefore(state.field(pillField), part.to) !== undefined;
    return at >= begins && (isPill ? at < part.to : at <= part.to);
  });
}

/** What was typed behind the `/` that asked: whoever answers it takes a moment to come. */
export function typedBehindAsk(state: EditorState): string {
  const asked = state.field(askField);
  const { head } = state.selection.main;
  if (asked === null || head <= asked) return '';
  const typed = state.doc.sliceString(asked + 1, head);
  return /\s/.test(typed) ? '' : typed;
}

/** Puts an expression where the cursor is, in place of the `/` that asked for it. */
export function insertExpression(state: EditorState, expression: string): TransactionSpec {
  const asked = state.field(askField);
  const { from, to } =
    asked === null
      ? state.selection.main
      : { from: asked, to: asked + 1 + typedBehindAsk(state).length };
  const userEvent = 'input.complete';
  const effects = askAt.of(null);
  const place = (text: string) => ({
    changes: { from, to, insert: text },
    selection: { anchor: from + text.length },
    effects,
    userEvent,
    scrollIntoView: true,
  });
  if (to - from === state.doc.length) return place(`@${expression}`);
  return place(insideHole(state, from) ? expression : `@{${expression}}`);
}

/** Puts another expression in the place of a pill; an empty one takes the pill away. */
export function replacePill(pill: Pill, code: string): TransactionSpec {
  const trimmed = code.trim();
  const insert = trimmed === '' ? '' : pill.whole ? `@${trimmed}` : `@{${trimmed}}`;
  return {
    changes: { from: pill.from, to: pill.to, insert },
    selection: { anchor: pill.from + insert.length },
    userEvent: 'input.replace',
  };
}

/** Backspace and Delete take a pill as one. */
export const deletePillBackward: StateCommand = ({ state, dispatch }) =>
  deletePill(state, dispatch, pillBefore);
export const deletePillForward: StateCommand = ({ state, dispatch }) =>
  deletePill(state, dispatch, pillAfter);

function deletePill(
  state: EditorState,
  dispatch: (tr: Transaction) => void,
  find: typeof pillBefore,
): boolean {
  const { main } = state.selection;
  const pill = main.empty ? find(state.field(pillField), main.head) : undefined;
  if (!pill || state.readOnly) return false;
  const { from, to } = pill;
  dispatch(state.update({ changes: { from, to }, userEvent: 'delete.pill', scrollIntoView: true }));
  return true;
}
