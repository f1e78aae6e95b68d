import { acceptsCount, arityInWords, parameterAt } from './functions/arguments';
import { findFunction, functions } from './functions/catalogue';
import { parseExpression } from './parse';
import {
  type Call,
  type Expression,
  type Span,
  type SyntaxCode,
  type SyntaxProblem,
  walk,
} from './syntax';
import { parseTemplate } from './template';
import { words } from './words';

/** Something about a text that a maker should know, and where. */
export interface LanguageProblem extends Span {
  readonly code: SyntaxCode | 'unknownFunction' | 'argumentCount' | 'nameMissing';
  /** WDL: an `error` is refused on save; a `warning` is accepted, and fails when it is run. */
  readonly severity: 'error' | 'warning';
  readonly message: string;
  /** What is probably meant, to stand in the place of the span. */
  readonly suggestion?: string;
}

/** Checks a string of a definition. */
export function checkTemplate(source: string): LanguageProblem[] {
  const { parts, problems } = parseTemplate(source);
  const trees = parts.flatMap((part) => (part.type === 'hole' ? [part.expression] : []));
  return gather(trees, problems);
}

/** Checks one expression without `@`. */
export function checkExpression(source: string): LanguageProblem[] {
  const { expression, problems } = parseExpression(source);
  return gather([expression], problems);
}

function gather(trees: readonly Expression[], syntax: readonly SyntaxProblem[]): LanguageProblem[] {
  const found: LanguageProblem[] = syntax.map((problem) => ({ ...problem, severity: 'error' }));
  for (const tree of trees) {
    walk(tree, (node) => {
      if (node.type === 'call' && node.open >= 0) found.push(...checkCall(node));
    });
  }
  return found.sort((a, b) => a.from - b.from);
}

function checkCall(call: Call): LanguageProblem[] {
  const span = { from: call.from, to: call.nameTo };
  const signature = findFunction(call.name);
  if (!signature) {
    const near = nearestName(call.name);
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

/** The function whose name differs least, if it differs little. */
function nearestName(name: string): string | undefined {
  const wanted = name.toLowerCase();
  let best: string | undefined;
  let least = Math.min(3, Math.ceil(wanted.length / 3)) + 1;
  for (const { name: candidate } of functions) {
    const distance = editDistance(wanted, candidate.toLowerCase(), least);
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

/** Insertions, deletions and changes that turn one text into another; at most `limit`. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(change, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    previous = row;
  }
  return Math.min(limit, previous[b.length] ?? limit);
}
