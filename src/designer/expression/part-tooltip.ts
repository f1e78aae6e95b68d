import type { Extension } from '@codemirror/state';
import { hoverTooltip } from '@codemirror/view';
import type { PartDescription } from './ExpressionField';

/** Says what is known of the part of the code under the pointer. */
export function partTooltip(describeAt: (at: number) => PartDescription | null): Extension {
  return hoverTooltip((_view, at) => {
    const part = describeAt(at);
    if (!part) return null;
    return { pos: part.from, end: part.to, above: true, create: () => ({ dom: dom(part) }) };
  });
}

function dom({ lines }: PartDescription): HTMLElement {
  const box = document.createElement('div');
  box.className = 'cm-signature';
  for (const line of lines) {
    const element = document.createElement('div');
    element.className = 'cm-signature-code';
    element.textContent = line;
    box.append(element);
  }
  return box;
}
