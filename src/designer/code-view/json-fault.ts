/** What is wrong with text that means to be JSON; other text, such as an expression, is no fault. */
import { readTree, TextFault } from '../../model/text/tree';
import { words } from './words';

export interface JsonFault {
  readonly from: number;
  readonly to: number;
  readonly message: string;
}

export function jsonFault(text: string): JsonFault | null {
  if (!/^\s*[[{"]/u.test(text)) return null;
  try {
    JSON.parse(text);
    return null;
  } catch {
    return faultOf(text);
  }
}

function faultOf(text: string): JsonFault | null {
  try {
    // It takes comments, which a definition in a file may have and a value may not.
    readTree(text);
    return null;
  } catch (error) {
    if (!(error instanceof TextFault)) throw error;
    const from = Math.min(error.at, Math.max(0, text.length - 1));
    return { from, to: Math.min(text.length, from + 1), message: words.expected(error.message) };
  }
}
