import {
  autocompletion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
import { complete, type NamesInScope } from '../../expressions/language';
import { readJsonString } from './json-string';
import { stringAt } from './string-at';

/** Completion of the expressions in texts; `namesAt` is asked for the place in the text. */
export function jsonCompletion(namesAt: (position: number) => NamesInScope): Extension {
  return autocompletion({
    icons: false,
    maxRenderedOptions: 60,
    override: [(context) => source(context, namesAt)],
  });
}

function source(
  context: CompletionContext,
  namesAt: (position: number) => NamesInScope,
): CompletionResult | null {
  const line = context.state.doc.lineAt(context.pos);
  const string = stringAt(line.text, context.pos - line.from);
  if (!string) return null;
  const start = line.from + string.from;
  const { text, at } = readJsonString(string.raw);
  const cursor = at.indexOf(context.pos - start);
  if (cursor < 0 || !text.includes('@')) return null;
  const found = complete(text, cursor, 'template', () => namesAt(context.pos));
  const [from, to] = [found && at[found.from], found && at[found.to]];
  if (!found || from === undefined || to === undefined || from === null || to === null) return null;
  const asked = context.explicit || found.to > found.from;
  const options = found.options.filter(({ kind }) => asked || kind !== 'function');
  return {
    from: start + from,
    to: start + to,
    // What is typed is compared with names, quotes or not.
    filter: true,
    options: options.map(({ label, insert, detail, kind, cursor: back }) => ({
      label: insert.startsWith("'") ? insert : label,
      displayLabel: label,
      type: kind,
      boost: kind === 'function' || kind === 'value' ? 0 : 10,
      ...(detail === undefined ? {} : { detail }),
      apply: (view, _picked, begin, end) => {
        const written = JSON.stringify(insert).slice(1, -1);
        view.dispatch({
          changes: { from: begin, to: end, insert: written },
          selection: { anchor: begin + written.length - (insert.length - back) },
          userEvent: 'input.complete',
        });
      },
    })),
  };
}
