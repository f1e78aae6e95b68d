/** Text that was typed and not applied: it waits, even if its panel is closed and opened again. */
import type { Definition } from '../../model/definition';
import type { Designer } from '../store';

export interface Code {
  readonly text: string;
  /** What the text was made from. */
  readonly base: Definition;
}

const kept = new WeakMap<Designer, Map<string, Code>>();

/** `key`: whose code it is. */
export function keptCode(designer: Designer, key: string): Code | undefined {
  return kept.get(designer)?.get(key);
}

/** Null: there is nothing to keep. */
export function keepCode(designer: Designer, key: string, code: Code | null): void {
  const all = kept.get(designer) ?? new Map<string, Code>();
  kept.set(designer, all);
  if (code) all.set(key, code);
  else all.delete(key);
}
