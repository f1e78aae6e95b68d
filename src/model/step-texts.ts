import type { Action, Trigger } from './definition';
import { isObject } from './step';

export interface StepText {
  readonly text: string;
  /** Members from the step down to it; of a name, to what it names. */
  readonly path: readonly string[];
}

/** Members of a step that hold other steps, or that no expression is read in. */
const apart = new Set([
  'actions',
  'else',
  'default',
  'tools',
  'runAfter',
  'description',
  'metadata',
]);

/** The texts of one step that may be templates, names of members among them; not those of steps in it. */
export function* stepTexts(step: Action | Trigger): Generator<StepText> {
  for (const [member, value] of Object.entries(step)) {
    if (member === 'cases') yield* caseTexts(value);
    else if (!apart.has(member)) yield* textsIn(value, [member]);
  }
}

function* caseTexts(cases: unknown): Generator<StepText> {
  if (!isObject(cases)) return;
  for (const [name, one] of Object.entries(cases)) {
    if (isObject(one)) yield* textsIn(one.case, ['cases', name, 'case']);
  }
}

function* textsIn(value: unknown, path: readonly string[]): Generator<StepText> {
  if (typeof value === 'string') yield { text: value, path };
  else if (Array.isArray(value)) {
    for (const [at, item] of value.entries()) yield* textsIn(item, [...path, String(at)]);
  } else if (isObject(value)) {
    for (const [member, inner] of Object.entries(value)) {
      const below = [...path, member];
      if (member.includes('@{')) yield { text: member, path: below };
      yield* textsIn(inner, below);
    }
  }
}
