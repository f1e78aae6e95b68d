import { closeBrackets, closeBracketsKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching, indentUnit } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { drawSelection, keymap } from '@codemirror/view';
import { codeLook } from '../expression/look';
import { jsonLanguage } from './json-language';

/** What every editor of JSON has: the language, brackets that belong together, its keys and its look. */
export function jsonSetup(host: Element): Extension {
  return [
    jsonLanguage,
    history(),
    drawSelection(),
    indentUnit.of('  '),
    bracketMatching(),
    closeBrackets(),
    keymap.of([...closeBracketsKeymap, ...historyKeymap, ...defaultKeymap]),
    codeLook(host),
  ];
}
