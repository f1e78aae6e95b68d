/** Files that a person names: read whole, within bounds, with a sentence if that fails. */
import { readFileSync, statSync } from 'node:fs';
import { parseJson, type Value } from '../expressions/index';
import { Refusal } from './command';
import type { Terminal } from './terminal';
import { words } from './words';

const maxBytes = 256 * 1024 * 1024;

/** Throws a Refusal. */
export function readBytes(path: string): Uint8Array {
  try {
    if (statSync(path).size > maxBytes) throw new Refusal(words.tooLarge(path, '256 MB'));
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(whyUnreadable(path, error));
  }
}

export function whyUnreadable(path: string, error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return words.noSuchFile(path);
  return words.unreadable(path, reasons[code ?? ''] ?? message);
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'this is not allowed',
  EPERM: 'this is not allowed',
  EISDIR: 'it is a folder',
  ENOTDIR: 'its folder is a file',
  ELOOP: 'its links lead in a circle',
};

/** Throws a Refusal. */
export function readText(path: string, bytes: Uint8Array = readBytes(path)): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal(words.notText(path));
  }
}

/** JSON as the language reads it; `-` is the standard input. Throws a Refusal. */
export function readJsonFile(path: string, terminal: Terminal): Value {
  const text = path === '-' ? readText(path, terminal.readInput()) : readText(path);
  try {
    return parseJson(text);
  } catch (error) {
    throw new Refusal(words.notJson(path, error instanceof Error ? error.message : String(error)));
  }
}
