import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  pickedCompletion,
} from '@codemirror/autocomplete';
import type { EditorState, Extension } from '@codemirror/state';
import {
  type CompletionOption,
  complete,
  findFunction,
  type NamesInScope,
  type Span,
  type TextKind,
} from '../../expressions/language';

/** Completion of expressions; `names` is asked each time, since the flow around changes. */
export function languageCompletion(kind: TextKind, names: () => NamesInScope): Extension {
  return autocompletion({
    icons: false,
    maxRenderedOptions: 60,
    // A function that wants a name is followed by the names at once.
    activateOnCompletion: ({ label, type }) => type === 'function' && wantsName(label),
    override: [(context) => source(context, kind, names)],
  });
}

const wantsName = (name: string): boolean => findFunction(name)?.parameters[0]?.names !== undefined;

const isName = (kind: CompletionOption['kind']): boolean => kind !== 'function' && kind !== 'value';

function source(
  context: CompletionContext,
  kind: TextKind,
  names: () => NamesInScope,
): CompletionResult | null {
  const text = context.state.doc.toString();
  const found = complete(text, context.pos, kind, names);
  if (!found) return null;
  // Where nothing is typed yet, only what belongs to this very place is offered unasked.
  const asked = context.explicit || found.to > found.from;
  const options = asked ? found.options : found.options.filter(({ kind }) => isName(kind));
  if (options.length === 0) return null;
  return { ...withoutQuotes(text, found), options: options.map(toCompletion) };
}

/** Names are matched without the quotes around them. */
function withoutQuotes(text: string, { from, to }: Span): Span {
  if (text.charAt(from) !== "'" || to === from) return { from, to };
  const closed = to > from + 1 && text.charAt(to - 1) === "'";
  return { from: from + 1, to: closed ? to - 1 : to };
}

function toCompletion(option: CompletionOption): Completion {
  const { label, insert, cursor, detail, kind } = option;
  return {
    label,
    type: kind,
    // What belongs to this place stands above the functions.
    boost: isName(kind) ? 10 : 0,
    ...(detail !== undefined && { detail }),
    ...(kind === 'function' && { info: () => info(label) }),
    apply: (view, picked, from, to) => {
      const range = replaced(view.state, option, { from, to });
      view.dispatch({
        changes: { ...range, insert },
        selection: { anchor: range.from + cursor + behindCall(view.state, option, range.to) },
        annotations: pickedCompletion.of(picked),
        userEvent: 'input.complete',
      });
    },
  };
}

/** Quotes and empty brackets that are there already are not written twice. */
function replaced(state: EditorState, { kind, insert }: CompletionOption, typed: Span): Span {
  const { from, to } = typed;
  if (kind === 'function') return { from, to: state.sliceDoc(to, to + 2) === '()' ? to + 2 : to };
  if (!insert.startsWith("'")) return typed;
  const opened = state.sliceDoc(from - 1, from) === "'";
  return {
    from: opened ? from - 1 : from,
    to: opened && state.sliceDoc(to, to + 1) === "'" ? to + 1 : to,
  };
}

/** The only argument of a call is complete with its name, so the cursor goes behind the bracket. */
function behindCall(state: EditorState, { kind }: CompletionOption, to: number): 0 | 1 {
  if (!isName(kind) || kind === 'property' || state.sliceDoc(to, to + 1) !== ')') return 0;
  const opening = state.sliceDoc(0, to).lastIndexOf('(');
  const name = /[\w.]+\s*$/.exec(state.sliceDoc(0, opening))?.[0].trim() ?? '';
  return findFunction(name)?.parameters.length === 1 ? 1 : 0;
}

function info(name: string): HTMLElement {
  const box = document.createElement('div');
  const signature = findFunction(name);
  if (!signature) return box;
  const doc = document.createElement('div');
  doc.textContent = signature.doc;
  const example = document.createElement('code');
  example.textContent = signature.example;
  box.append(doc, example);
  return box;
}
