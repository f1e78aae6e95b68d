import {
  findReferences,
  isTemplate,
  parseTemplate,
  type Reference,
} from '../../expressions/language';
import type { Action, Definition } from '../definition';
import { type StepText, stepTexts } from '../step-texts';
import { declaredVariables, usesVariable } from '../variables';
import { places } from '../walk';

/** A place that reads what a step gives. */
export interface Dependent {
  readonly step: string;
  /** Members from the step down to the text. */
  readonly path: readonly string[];
  readonly text: string;
  /** What in the text names the step, one inside it, or a variable that it declares; empty: all of it. */
  readonly references: readonly Reference[];
}

/** Everything outside of some steps that reads them, steps in them, or variables declared by them. */
export function dependentsOf(
  definition: Definition,
  steps: readonly string[],
): readonly Dependent[] {
  const going = new Set(steps);
  const gone = new Set<string>();
  const readers: { readonly name: string; readonly action: Action }[] = [];
  for (const { name, action, ancestors } of places(definition)) {
    if (going.has(name) || ancestors.some((one) => going.has(one))) gone.add(name);
    else readers.push({ name, action });
  }
  const names = lowered(gone);
  const variables = lowered(
    declaredVariables(definition).flatMap(({ name, action }) => (gone.has(action) ? [name] : [])),
  );
  const isGone = ({ kind, name }: Reference) => {
    if (name === null) return false;
    if (kind === 'variable') return variables.has(name.toLowerCase());
    const isStep = kind === 'action' || kind === 'loop' || kind === 'scope';
    return isStep && names.has(name.toLowerCase());
  };
  return readers.flatMap(({ name: step, action }) =>
    [...stepTexts(action)].flatMap(({ text, path }): Dependent[] => {
      if (!isTemplate(text)) {
        const isIts = isVariableName(action, path) && variables.has(text.toLowerCase());
        return isIts ? [{ step, path, text, references: [] }] : [];
      }
      const references = findReferences(parseTemplate(text)).filter(isGone);
      return references.length === 0 ? [] : [{ step, path, text, references }];
    }),
  );
}

/** Steps that change a variable name it without an expression. */
function isVariableName(action: Action, path: StepText['path']): boolean {
  return usesVariable(action) && path.length === 2 && path[0] === 'inputs' && path[1] === 'name';
}

function lowered(names: Iterable<string>): ReadonlySet<string> {
  return new Set([...names].map((name) => name.toLowerCase()));
}
