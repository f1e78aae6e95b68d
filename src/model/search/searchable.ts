/** The texts of a flow that people write: names, fields with their expressions, and notes. */
import type { Action, Definition, Trigger } from '../definition';
import { notesOf } from '../notes';
import { isObject, valueAt } from '../step';
import { stepTexts } from '../step-texts';
import { declaredVariables, usesVariable } from '../variables';
import { places, triggerOf } from '../walk';

export interface SearchableText {
  readonly scope: 'text' | 'notes';
  /** Null: the flow itself; then `path` leads from the root of the definition. */
  readonly step: string | null;
  readonly path: readonly string[];
  readonly text: string;
  /** It is the name of the member at `path`. */
  readonly isName: boolean;
}

export interface SearchableName {
  readonly of: 'step' | 'variable' | 'parameter';
  readonly name: string;
  /** Where it is shown: the step itself, or the one that declares the variable. */
  readonly step: string | null;
}

export function namesOf(definition: Definition): readonly SearchableName[] {
  const trigger = triggerOf(definition);
  const steps = [...places(definition)].map(({ name }) => name);
  // WDL: the trigger of an instant flow is always called `manual`, and nobody sees that.
  if (trigger && trigger.name !== 'manual') steps.unshift(trigger.name);
  return [
    ...steps.map((name): SearchableName => ({ of: 'step', name, step: name })),
    ...declaredVariables(definition).map(
      ({ name, action }): SearchableName => ({ of: 'variable', name, step: action }),
    ),
    ...Object.keys(definition.parameters ?? {})
      .filter((name) => !name.startsWith('$'))
      .map((name): SearchableName => ({ of: 'parameter', name, step: null })),
  ];
}

export function* textsOf(definition: Definition): Generator<SearchableText> {
  for (const [name, trigger] of Object.entries(definition.triggers)) {
    yield* ofStep(name, trigger);
  }
  for (const { name, action } of places(definition)) yield* ofStep(name, action);
  yield* ofFlow(definition);
}

const known = new WeakMap<object, readonly SearchableText[]>();

/** Read once for each step that an edit leaves alone. */
function ofStep(name: string, step: Action | Trigger): readonly SearchableText[] {
  const found = known.get(step);
  if (found && (found[0]?.step ?? name) === name) return found;
  const texts = [...textsIn(name, step)];
  known.set(step, texts);
  return texts;
}

function* textsIn(name: string, step: Action | Trigger): Generator<SearchableText> {
  const { description } = step;
  if (typeof description === 'string') {
    yield { scope: 'notes', step: name, path: ['description'], text: description, isName: false };
  }
  for (const { text, path } of stepTexts(step)) {
    if (isFixed(path, step)) continue;
    yield { scope: 'text', step: name, path, text, isName: valueAt(step, path) !== text };
  }
  yield* titlesOfInputs(name, step);
}

/** What nobody types: it is chosen, or names a variable, which is renamed instead. */
function isFixed(path: readonly string[], step: Action | Trigger): boolean {
  const [first, second, , fourth] = path;
  if (first === 'operationOptions' || first === 'runtimeConfiguration') return true;
  if (first !== 'inputs') return false;
  if (second === 'host') return true;
  const isDeclared = second === 'variables' && (fourth === 'name' || fourth === 'type');
  return isDeclared && usesVariable(step);
}

/** What a button asks for stands in its schema. */
function* titlesOfInputs(name: string, step: Action | Trigger): Generator<SearchableText> {
  const properties = valueAt(step, ['inputs', 'schema', 'properties']);
  if (!isObject(properties)) return;
  for (const [member, property] of Object.entries(properties)) {
    for (const part of ['title', 'description']) {
      const text = isObject(property) ? property[part] : undefined;
      if (typeof text !== 'string') continue;
      const path = ['inputs', 'schema', 'properties', member, part];
      yield { scope: 'text', step: name, path, text, isName: false };
    }
  }
}

function* ofFlow(definition: Definition): Generator<SearchableText> {
  const at = (
    scope: SearchableText['scope'],
    text: unknown,
    ...path: readonly string[]
  ): SearchableText[] =>
    typeof text === 'string' ? [{ scope, step: null, path, text, isName: false }] : [];
  yield* at('notes', definition.description, 'description');
  for (const { id, content } of notesOf(definition)) {
    yield* at('notes', content, 'metadata', 'notes', id, 'content');
  }
  for (const [name, { type, defaultValue, metadata }] of Object.entries(
    definition.parameters ?? {},
  )) {
    if (name.startsWith('$')) continue;
    // A secret is never shown, so it is not found either.
    const isSecret = String(type).toLowerCase().startsWith('secure');
    if (!isSecret) yield* at('text', defaultValue, 'parameters', name, 'defaultValue');
    yield* at('notes', metadata?.description, 'parameters', name, 'metadata', 'description');
  }
  for (const [name, { value }] of Object.entries(definition.outputs ?? {})) {
    yield* at('text', value, 'outputs', name, 'value');
  }
}
