import { isObject } from './step';

export interface StepText {
  readonly text: string;
  /** Members from the step down to it; of a name, to what it names. */
  readonly path: readonly string[];
}

/** Members of a step that hold other steps, or texts that are no templates. */
const apart = new Set([
  'actions',
  'else',
  'default',
  'tools',
  'runAfter',
  'type',
  'kind',
  'description',
  'metadata',
  'evaluatedRecurrence',
]);

/** The texts of one step that may be templates, names of members among them; not those of steps in it. */
export function* stepTexts(step: object): Generator<StepText> {
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
  } else if (isObject(value) && !isSchema(path)) {
    for (const [member, inner] of Object.entries(value)) {
      const below = [...path, member];
      // WDL: names of members are templates as well.
      if (member.includes('@')) yield { text: member, path: below };
      yield* textsIn(inner, below);
    }
  }
}

/** Whether a string that stands there in a step may be a template; all others are free text, or names. */
export function mayBeTemplate([first = '', second, third, ...more]: readonly string[]): boolean {
  if (first === 'cases') return third === 'case';
  if (first === 'inputs' && second === 'schema') return third === undefined && more.length === 0;
  return !apart.has(first);
}

/** A JSON schema names properties such as `@odata.type`, and describes with free text. */
function isSchema([first, second, third]: readonly string[]): boolean {
  return first === 'inputs' && second === 'schema' && third === undefined;
}
