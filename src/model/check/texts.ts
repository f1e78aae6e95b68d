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
import { stepTexts } from '../step-texts';
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
  for (const { text, path } of stepTexts(step)) {
    if (isTemplate(text) && !isOpaque(text, context)) texts.push(readText(text, path));
  }
  kept.set(step, { inTemplate: context.inTemplate, texts });
  return texts;
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
