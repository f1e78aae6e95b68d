import { findReferences, isTemplate, parseTemplate } from '../../expressions/language';
import type { Definition } from '../definition';
import { stepTexts } from '../step-texts';
import { places } from '../walk';

/** A place that reads what a step gives. */
export interface Dependent {
  readonly step: string;
  /** Members from the step down to the text. */
  readonly path: readonly string[];
  /** The step that it names: the one asked for, or one inside it. */
  readonly names: string;
}

/** Everything outside of some steps that names them, or steps in them: what their removal would break. */
export function dependentsOf(
  definition: Definition,
  steps: readonly string[],
): readonly Dependent[] {
  const gone = new Map<string, string>();
  const going = new Set(steps);
  for (const { name, ancestors } of places(definition)) {
    if (going.has(name) || ancestors.some((one) => going.has(one)))
      gone.set(name.toLowerCase(), name);
  }
  const found: Dependent[] = [];
  const readers = [...places(definition)].filter(
    ({ name }) => gone.get(name.toLowerCase()) !== name,
  );
  for (const { name: step, action } of readers) {
    for (const { text, path } of stepTexts(action)) {
      for (const names of namesIn(text)) {
        const known = gone.get(names.toLowerCase());
        if (known !== undefined) found.push({ step, path, names: known });
      }
    }
  }
  return found;
}

function namesIn(text: string): readonly string[] {
  if (!isTemplate(text)) return [];
  return findReferences(parseTemplate(text)).flatMap(({ kind, name }) =>
    name !== null && (kind === 'action' || kind === 'loop' || kind === 'scope') ? [name] : [],
  );
}
