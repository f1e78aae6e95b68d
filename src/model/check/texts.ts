/** The strings of a step that hold expressions, read once for each step that an edit leaves alone. */
import {
  checkParsed,
  findReferences,
  isTemplate,
  type LanguageProblem,
  parseTemplate,
  type Reference,
  type Span,
  walk,
} from '../../expressions/language';
import { isObject } from '../step';
import { type Context, isOpaque } from './context';

export interface ReadText {
  readonly text: string;
  /** Members from the step; of a member's name, the member itself. */
  readonly path: readonly string[];
  readonly problems: readonly LanguageProblem[];
  /** Empty if the text cannot be read: a guess would only lead to more complaints. */
  readonly references: readonly Reference[];
  /** Calls of functions that are admitted in some places only. */
  readonly bound: readonly BoundCall[];
}

export interface BoundCall extends Span {
  readonly name: BoundFunction;
}

const boundFunctions = ['action', 'appsetting', 'listcallbackurl', 'agentparameters'] as const;
export type BoundFunction = (typeof boundFunctions)[number];

/** Members of a step that hold other steps, or texts that are no templates. */
const notTemplates = new Set([
  'actions',
  'else',
  'cases',
  'default',
  'tools',
  'runAfter',
  'type',
  'kind',
  'description',
  'metadata',
  'evaluatedRecurrence',
]);

interface Kept {
  readonly inTemplate: boolean;
  readonly texts: readonly ReadText[];
}
const kept = new WeakMap<object, Kept>();

/** Of an action or a trigger. The object must not be changed afterwards. */
export function textsOf(step: object, context: Pick<Context, 'inTemplate'>): readonly ReadText[] {
  const known = kept.get(step);
  if (known?.inTemplate === context.inTemplate) return known.texts;
  const texts: ReadText[] = [];
  for (const [member, value] of Object.entries(step)) {
    if (!notTemplates.has(member)) collect(value, [member], context, texts);
  }
  kept.set(step, { inTemplate: context.inTemplate, texts });
  return texts;
}

function collect(
  value: unknown,
  path: readonly string[],
  context: Pick<Context, 'inTemplate'>,
  texts: ReadText[],
): void {
  if (typeof value === 'string') {
    if (isTemplate(value) && !isOpaque(value, context)) texts.push(readText(value, path));
  } else if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at++) {
      collect(value[at], [...path, String(at)], context, texts);
    }
  } else if (isObject(value) && !isSchema(path)) {
    for (const [member, inner] of Object.entries(value)) {
      const below = [...path, member];
      // WDL: names of members are templates as well.
      if (isTemplate(member)) texts.push(readText(member, below));
      collect(inner, below, context, texts);
    }
  }
}

/** A JSON schema names properties such as `@odata.type`, and describes with free text. */
function isSchema([first, second, third]: readonly string[]): boolean {
  return first === 'inputs' && second === 'schema' && third === undefined;
}

function readText(text: string, path: readonly string[]): ReadText {
  const template = parseTemplate(text);
  const all = checkParsed(template);
  const isBroken = template.problems.length > 0;
  const problems = isBroken ? all.filter((one) => one.severity === 'error') : all;
  if (isBroken) return { text, path, problems, references: [], bound: [] };
  const bound: BoundCall[] = [];
  for (const part of template.parts) {
    if (part.type !== 'hole') continue;
    walk(part.expression, (node) => {
      if (node.type !== 'call') return;
      const name = boundFunctions.find((one) => one === node.name.toLowerCase());
      if (name) bound.push({ name, from: node.from, to: node.nameTo });
    });
  }
  return { text, path, problems, references: findReferences(template), bound };
}

/** 1-based, as editors count. */
export function positionIn(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
