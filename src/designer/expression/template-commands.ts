/** What keys and clicks do in a template field. */
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { type Extension, Prec } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { type Pill, pillAfter } from './pills';
import {
  askAt,
  askField,
  asksAt,
  deletePillBackward,
  deletePillForward,
  insertExpression,
  opensHole,
  pillField,
  replacePill,
  typedBehindAsk,
} from './template-state';

/** Puts an expression into the field, where the cursor was. */
export interface InsertExpression {
  (expression: string): void;
  /** What was typed behind the `/` before anybody asked for it. */
  readonly typed: () => string;
  /** Nothing was chosen: writing goes on. */
  readonly leave: () => void;
}

/** An expression of the field that is edited elsewhere. Empty code takes it away. */
export interface ExpressionDraft {
  readonly code: string;
  /** What stands in its editor at first instead. */
  readonly begun?: string;
  apply(code: string): void;
  /** How other code in its place would stand in the definition. */
  savedAs(code: string): string;
  /** Nothing is to change: writing goes on. */
  leave(): void;
}

export interface PillMenu {
  readonly pill: Pill;
  /** What it stands in. */
  readonly field: Element;
  /** In pixels of the window. */
  readonly x: number;
  readonly y: number;
  /** Opens its expression. */
  edit(): void;
  /** Nothing was chosen: writing goes on. */
  leave(): void;
}

/** What the field asks of whoever holds it. */
export interface TemplateRequests {
  /** The maker asks for a value, by the button or by `/`. `anchor` is where. */
  readonly onPick?: ((insert: InsertExpression, anchor: DOMRect) => void) | undefined;
  /** The maker opens an expression, or begins one. */
  readonly onExpression?: ((draft: ExpressionDraft) => void) | undefined;
  /** The maker asks what can be done with a pill: by the right button, the menu key or a long touch. */
  readonly onMenu?: ((menu: PillMenu) => void) | undefined;
}

export function requestValue(view: EditorView, { onPick }: TemplateRequests): void {
  const at = view.state.field(askField) ?? view.state.selection.main.head;
  const { left, top, bottom } = view.coordsAtPos(at) ?? view.dom.getBoundingClientRect();
  const put = (expression: string) => {
    view.dispatch(insertExpression(view.state, expression));
    view.focus();
  };
  const insert: InsertExpression = Object.assign(put, {
    typed: () => typedBehindAsk(view.state),
    leave: () => view.focus(),
  });
  onPick?.(insert, new DOMRect(left, top, 0, bottom - top));
}

export function requestExpression(view: EditorView, { onExpression }: TemplateRequests): void {
  const pill = selectedPill(view);
  const apply = (code: string): void => {
    const pills = view.state.field(pillField);
    // The text may have moved under the editor of the expression.
    const there =
      pill &&
      (pills.find(({ from, code: same }) => from === pill.from && same === pill.code) ??
        pills.find((each) => each.code === pill.code));
    if (there) view.dispatch(replacePill(there, code));
    else if (code.trim() !== '') view.dispatch(insertExpression(view.state, code.trim()));
    view.focus();
  };
  const isWhole = pill ? pill.whole : view.state.doc.length === 0;
  const savedAs = (code: string) => (isWhole ? `@${code}` : `@{${code}}`);
  onExpression?.({ code: pill?.code ?? '', apply, savedAs, leave: () => view.focus() });
}

/** The pill that the selection is exactly. */
function selectedPill(view: EditorView): Pill | undefined {
  const { from, to } = view.state.selection.main;
  return view.state.field(pillField).find((pill) => pill.from === from && pill.to === to);
}

/** `requests` is asked each time, since it follows the props. */
export function templateCommands(multiline: boolean, requests: () => TemplateRequests): Extension {
  return [history(), keys(multiline, requests), typing(requests), clicks(requests)];
}

function keys(multiline: boolean, requests: () => TemplateRequests): Extension {
  const enter = (view: EditorView): boolean => {
    if (!selectedPill(view)) return !multiline;
    requestExpression(view, requests());
    return true;
  };
  return [
    Prec.high(
      keymap.of([
        { key: 'Backspace', run: deletePillBackward },
        { key: 'Delete', run: deletePillForward },
        { key: 'Enter', run: enter },
      ]),
    ),
    keymap.of([...historyKeymap, ...defaultKeymap.filter(({ key }) => key !== 'Mod-Enter')]),
  ];
}

/** `/` at the start of a word asks for a value; `@{` brings its brace along. */
function typing(requests: () => TemplateRequests): Extension {
  return EditorView.inputHandler.of((view, from, to, text, insert) => {
    if (text === '{' && from === to && opensHole(view.state, from)) {
      const changes = { from, insert: '{}' };
      view.dispatch({ changes, selection: { anchor: from + 1 }, userEvent: 'input.type' });
      return true;
    }
    if (text !== '/' || !requests().onPick || !asksAt(view.state, from)) return false;
    view.dispatch(insert(), { effects: askAt.of(from), sequential: true });
    requestValue(view, requests());
    return true;
  });
}

function requestMenu(view: EditorView, pill: Pill, { x, y }: Point, requests: TemplateRequests) {
  requests.onMenu?.({
    pill,
    field: view.dom,
    x,
    y,
    edit: () => {
      view.dispatch({ selection: { anchor: pill.from, head: pill.to } });
      requestExpression(view, requests);
    },
    leave: () => view.focus(),
  });
}

type Point = Pick<DOMRect, 'x' | 'y'>;

/** A click selects a pill, a double click opens it, the right button asks what else there is. */
function clicks(requests: () => TemplateRequests): Extension {
  const pillOf = (event: Event, view: EditorView): Pill | undefined => {
    const inPill = event.target instanceof Element && event.target.closest('[data-pill]');
    if (!inPill) return undefined;
    return pillAfter(view.state.field(pillField), view.posAtDOM(inPill));
  };
  return EditorView.domEventHandlers({
    mousedown: (event, view) => {
      const pill = event.button === 0 ? pillOf(event, view) : undefined;
      if (!pill) return false;
      view.dispatch({ selection: { anchor: pill.from, head: pill.to } });
      view.focus();
      event.preventDefault();
      return true;
    },
    contextmenu: (event, view) => {
      // By the menu key it comes from the field, for what is selected there.
      const pointed = pillOf(event, view);
      const pill = pointed ?? (event.button === 2 ? undefined : selectedPill(view));
      if (!pill || !requests().onMenu) return false;
      event.preventDefault();
      const place = pointed ? { x: event.clientX, y: event.clientY } : placeOf(view, pill);
      requestMenu(view, pill, place, requests());
      return true;
    },
    dblclick: (event, view) => {
      if (!pillOf(event, view)) return false;
      requestExpression(view, requests());
      return true;
    },
  });
}

function placeOf(view: EditorView, { to }: Pill): Point {
  const { left, bottom } = view.coordsAtPos(to) ?? view.dom.getBoundingClientRect();
  return { x: left, y: bottom };
}
