/** The innermost part of a template that fails as the whole does: where the fault is. */
import { compileExpression, EvaluationError, type Scope } from '../expressions/index';
import { type Expression, parseTemplate, type Span } from '../expressions/language';

export function findFailure(template: string, scope: Scope, failure: EvaluationError): Span {
  const fails = ({ from, to }: Span) => failsAlike(template.slice(from, to), scope, failure);
  const roots = parseTemplate(template).parts.flatMap((part) =>
    part.type === 'hole' ? [part.expression] : [],
  );
  let found = roots.length === 1 ? roots[0] : roots.find(fails);
  for (let next = found; next; next = partsOf(next).find(fails)) found = next;
  return found ?? { from: 0, to: template.length };
}

function partsOf(expression: Expression): readonly Expression[] {
  if (expression.type === 'call') return expression.args;
  return expression.type === 'select' ? [expression.target, expression.index] : [];
}

function failsAlike(source: string, scope: Scope, failure: EvaluationError): boolean {
  try {
    compileExpression(source).evaluate(scope);
    return false;
  } catch (error) {
    return error instanceof EvaluationError && error.message === failure.message;
  }
}
