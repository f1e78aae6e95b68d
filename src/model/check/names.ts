import type { Definition } from '../definition';
import { places } from '../walk';
import type { Problem } from './problem';
import { words } from './words';

export const longestName = 80;

/** WDL: names are unique in the whole workflow, containers included, without regard to case. */
export function nameProblems(definition: Definition): Problem[] {
  const found: Problem[] = [];
  const seen = new Set<string>();
  const about = (step: string) => ({ severity: 'error', step, path: [] }) as const;
  for (const { name } of places(definition)) {
    if (name.length > longestName) {
      found.push({ code: 'nameTooLong', ...about(name), message: words.nameTooLong(name.length) });
    }
    if (seen.has(name.toLowerCase())) {
      found.push({ code: 'nameTwice', ...about(name), message: words.nameTwice(name) });
    }
    seen.add(name.toLowerCase());
  }
  return found;
}
