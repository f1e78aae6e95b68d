/**
 * What is made of hidden values by way of variables and of items. WDL: history hides what reads a hidden
 * output, and shows it again once it has been through a variable; whoever only looks gets to see neither.
 */
import { findReferences, parseTemplate, type Reference } from '../../expressions/language';
import type { Action, Definition } from '../../model/definition';
import { stepTexts } from '../../model/step-texts';
import { changedVariable, declaredBy, usesVariable } from '../../model/variables';
import { type Place, places } from '../../model/walk';
import { securedActions } from '../secured';

export interface SecondHand {
  /** Names of actions in lower case; of a loop: its items. */
  readonly outputs: ReadonlySet<string>;
  /** Names of variables in lower case. */
  readonly variables: ReadonlySet<string>;
}

export function secondHand(definition: Definition): SecondHand {
  const secured = securedActions(definition);
  const outputs = new Set<string>();
  const variables = new Set<string>();
  for (const [name, parts] of secured) {
    const isLoop = indexedType(definition, name) === 'foreach';
    if (parts.includes('outputs') || isLoop) outputs.add(name.toLowerCase());
  }
  const known = () => outputs.size + variables.size;
  for (let before = -1; before < known(); ) {
    before = known();
    for (const place of places(definition)) {
      const { name, action } = place;
      const reads = readsHidden(place, { outputs, variables });
      if (reads && !usesVariable(action)) outputs.add(name.toLowerCase());
      if (usesVariable(action) && (reads || secured.has(name))) {
        for (const one of namesOf(action)) variables.add(one);
      }
    }
  }
  return { outputs, variables };
}

function indexedType(definition: Definition, wanted: string): string | undefined {
  for (const { name, action } of places(definition)) {
    if (name === wanted) return action.type.toLowerCase();
  }
  return undefined;
}

/** Of the variables that an action declares or changes. */
function namesOf(action: Action): readonly string[] {
  const declared = declaredBy(action).map(({ name }) => name);
  const changed = changedVariable(action);
  return [...declared, ...(changed === undefined ? [] : [changed])].map((name) =>
    name.toLowerCase(),
  );
}

function readsHidden({ action, ancestors }: Place, hidden: SecondHand): boolean {
  const isInHiddenLoop = ancestors.some((name) => hidden.outputs.has(name.toLowerCase()));
  const isHidden = ({ kind, name }: Reference): boolean => {
    if (kind === 'item') return isInHiddenLoop;
    if (name === null) return false;
    const wanted = name.toLowerCase();
    return kind === 'variable' ? hidden.variables.has(wanted) : hidden.outputs.has(wanted);
  };
  for (const { text } of stepTexts(action)) {
    if (text.includes('@') && findReferences(parseTemplate(text)).some(isHidden)) return true;
  }
  return false;
}
