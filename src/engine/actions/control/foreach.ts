import { compileInputs, EvaluationError, isArray, typeName } from '../../../expressions/index';
import type { Action } from '../../../model/definition';
import type { ActionFacts } from '../../action-facts';
import { failed, type Handler } from '../../handler';

/** WDL: the collection is evaluated once, before the first round. */
export function foreach(action: Action, { dialect }: ActionFacts): Handler {
  const collection = compileInputs(action.foreach ?? null);
  const source =
    typeof action.foreach === 'string' ? action.foreach : JSON.stringify(action.foreach);
  const most = dialect.limits.foreachItems;
  return {
    begin: ({ name, scope }) => {
      const refuse = (says: string) =>
        failed('ExpressionEvaluationFailed', {
          code: 'ExpressionEvaluationFailed',
          message: `The execution of template action '${name}' failed: ${says}`,
        });
      try {
        const items = collection.evaluate(scope);
        if (!isArray(items)) {
          return refuse(
            `the result of the evaluation of 'foreach' expression '${source}' is of type '${typeName(items)}'. The result must be a valid array.`,
          );
        }
        if (items.length > most) {
          return refuse(`the number of items '${items.length}' exceeds the limit of '${most}'.`);
        }
        return { kind: 'looped', items };
      } catch (error) {
        if (!(error instanceof EvaluationError)) throw error;
        return refuse(
          `the evaluation of 'foreach' expression '${source}' failed: '${error.message}'.`,
        );
      }
    },
  };
}
