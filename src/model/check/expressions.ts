/** What the strings of a step say: grammar, functions, and functions that belong elsewhere. */
import type { LanguageProblem } from '../../expressions/language';
import type { Context } from './context';
import type { Finding } from './problem';
import { type BoundFunction, positionIn, type ReadText, textsOf } from './texts';
import { words } from './words';

/** Depends on the step alone; `type` is its type in lower case. */
export function expressionFindings(
  step: object,
  type: string,
  context: Context,
): readonly Finding[] {
  const found: Finding[] = [];
  for (const text of textsOf(step, context)) {
    for (const problem of text.problems) found.push(findingOf(problem, text));
    for (const call of text.bound) {
      if (isAdmitted(call.name, type, text.path)) continue;
      const message = words.wrongPlace[call.name];
      found.push({ code: 'wrongPlace', path: text.path, message, span: spanOf(call) });
    }
  }
  return found;
}

function findingOf(problem: LanguageProblem, { text, path }: ReadText): Finding {
  const { code, suggestion } = problem;
  const { line, column } = positionIn(text, problem.from);
  const message = words.inText(problem.message, line, column);
  const finding = { code, path, message, span: spanOf(problem) };
  return suggestion === undefined ? finding : { ...finding, suggestion };
}

function spanOf({ from, to }: { from: number; to: number }): { from: number; to: number } {
  return { from, to };
}

const webhooks = new Set([
  'httpwebhook',
  'apiconnectionwebhook',
  'apiconnectionnotification',
  'openapiconnectionwebhook',
  'openapiconnectionnotification',
]);

/** Where functions may stand that not every place offers. Tools are judged where their agent is known. */
function isAdmitted(name: BoundFunction, type: string, path: readonly string[]): boolean {
  switch (name) {
    case 'action':
      return path[0] === 'trackedProperties' || (path[0] === 'inputs' && path[1] === 'unsubscribe');
    case 'listcallbackurl':
      return webhooks.has(type);
    case 'appsetting':
      return false;
    case 'agentparameters':
      return true;
  }
}
