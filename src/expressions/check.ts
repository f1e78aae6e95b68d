import { acceptsCount, arityInWords, parameterAt } from './functions/arguments';
import { findFunction, functions } from './functions/catalogue';
import { findTypeProblems, type TypeProblem } from './infer';
import { nearestName } from './nearest';
import { parseExpression } from './parse';
import {
  type Call,
  type Expression,
  type Span,
  type SyntaxCode,
  type SyntaxProblem,
  walk,
} from './syntax';
import { parseTemplate, type Template } from './template';
import { words } from './words';

/** Something about a text that a maker should know, and where. */
export interface LanguageProblem extends Span {
  readonly code:
    | SyntaxCode
    | TypeProblem['code']
    | 'unknownFunction'
    | 'argumentCount'
    | 'nameMissing';
  /** WDL: an `error` is refused on save; a `warning` is accepted, and fails when it is run. */
  readonly severity: 'error' | 'warning';
  readonly message: string;
  /** What is probably meant, to stand in the place of the span. */
  readonly suggestion?: string;
}

/** Checks a string of a definition. */
export function checkTemplate(source: string): LanguageProblem[] {
  return checkParsed(parseTemplate(source));
}

/** Checks a string that has been read already. */
export function checkParsed({ parts, problems, source }: Template): LanguageProblem[] {
  const trees = parts.flatMap((part) => (part.type === 'hole' ? [part.expression] : []));
  return gather(trees, problems, source);
}

/** Checks one expression without `@`. */
export function checkExpression(source: string): LanguageProblem[] {
  const { expression, problems } = parseExpression(source);
  return gather([expression], problems, source);
}

function gather(
  trees: readonly Expression[],
  syntax: readonly SyntaxProblem[],
  source: string,
): LanguageProblem[] {
  const found: LanguageProblem[] = syntax.map((problem) => ({ ...problem, severity: 'error' }));
  for (const tree of trees) {
    walk(tree, (node) => {
      if (node.type === 'call' && node.open >= 0) found.push(...checkCall(node));
    });
    for (const problem of findTypeProblems(tree)) found.push(typeProblem(problem, source));
  }
  return found.sort((a, b) => a.from - b.from);
}

/** WDL: it is accepted when saving, and fails when it is evaluated. */
function typeProblem(problem: TypeProblem, source: string): LanguageProblem {
  const { code, from, to, message, wrapIn } = problem;
  const suggestion = wrapIn ? `${wrapIn}(${source.slice(from, to)})` : problem.suggestion;
  const found = { code, severity: 'warning', from, to, message } as const;
  return suggestion === undefined ? found : { ...found, suggestion };
}

function checkCall(call: Call): LanguageProblem[] {
  const span = { from: call.from, to: call.nameTo };
  const signature = findFunction(call.name);
  if (!signature) {
    const near = nearestName(call.name, functionNames());
    const message = words.unknownFunction(call.name, near);
    const problem = { code: 'unknownFunction', severity: 'warning', message, ...span } as const;
    return [near ? { ...problem, suggestion: near } : problem];
  }
  const given = call.args.length;
  if (acceptsCount(signature, given)) return [];
  if (given === 0 && parameterAt(signature, 0)?.names) {
    const message = words.nameMissing(signature.name);
    return [{ code: 'nameMissing', severity: 'error', message, ...span }];
  }
  const message = words.argumentCount(signature.name, arityInWords(signature), given);
  return [{ code: 'argumentCount', severity: 'warning', message, ...span }];
}

function* functionNames(): Generator<string> {
  for (const { name } of functions) yield name;
}
