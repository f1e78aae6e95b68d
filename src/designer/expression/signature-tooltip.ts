import { completionStatus } from '@codemirror/autocomplete';
import { type EditorState, StateField } from '@codemirror/state';
import { showTooltip, type Tooltip } from '@codemirror/view';
import { type SignatureHelp, signatureHelp } from '../../expressions/language';
import { words } from './words';

function tooltipFor(state: EditorState): Tooltip | null {
  const { main } = state.selection;
  // A list of completions says more, and there is room for one of them only.
  if (!main.empty || completionStatus(state) === 'active') return null;
  const help = signatureHelp(state.doc.toString(), main.head, 'expression');
  if (!help) return null;
  return { pos: help.at, above: true, create: () => ({ dom: dom(help) }) };
}

/** Which function the cursor is in, and which of its parameters. */
export const signatureTooltip = StateField.define<Tooltip | null>({
  create: () => null,
  update: (tooltip, tr) =>
    tr.docChanged || tr.selection || tr.effects.length > 0 ? tooltipFor(tr.state) : tooltip,
  provide: (field) => showTooltip.from(field),
});

function dom({ signature, active }: SignatureHelp): HTMLElement {
  const box = document.createElement('div');
  box.className = 'cm-signature';
  const code = document.createElement('div');
  code.className = 'cm-signature-code';
  code.append(`${signature.name}(`);
  signature.parameters.forEach(({ name, optional }, i) => {
    const parameter = document.createElement(i === active ? 'b' : 'span');
    parameter.textContent = optional ? `${name}?` : name;
    code.append(i > 0 ? ', ' : '', parameter);
  });
  code.append(signature.atLeast === undefined ? ')' : `, ${words.moreArguments})`);
  const doc = document.createElement('div');
  doc.className = 'cm-signature-doc';
  doc.textContent = signature.doc;
  box.append(code, doc);
  return box;
}
