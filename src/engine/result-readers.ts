/** Which loops some expression asks for the results of all rounds: only their rounds must be kept. */
import type { Definition } from '../model/definition';

const anyCall = /\bresult\s*\(/gi;
const namedCall = /\bresult\s*\(\s*'((?:[^']|'')*)'\s*\)/gi;

export function readResults(definition: Definition): (loop: string) => boolean {
  const text = JSON.stringify(definition);
  const named = [...text.matchAll(namedCall)].map(([, name = '']) =>
    // The text is JSON: a name in it is written as JSON writes it.
    (JSON.parse(`"${name.replaceAll("''", "'")}"`) as string).toLowerCase(),
  );
  if ((text.match(anyCall)?.length ?? 0) > named.length) return () => true;
  const names = new Set(named);
  return (loop) => names.has(loop.toLowerCase());
}
