import { EvaluationError } from '../../../expressions/index';
import type { Action } from '../../../model/definition';
import { compileCondition } from '../../condition';
import { failed, type Handler } from '../../handler';

export function condition(action: Action): Handler {
  const evaluate = compileCondition(action.expression);
  return {
    begin: ({ name, scope }) => {
      try {
        const expressionResult = evaluate(scope);
        const branch = expressionResult ? 'actions' : 'else';
        return { kind: 'entered', branch, inputs: { expressionResult } };
      } catch (error) {
        if (!(error instanceof EvaluationError)) throw error;
        return failed('InvalidTemplate', {
          code: 'InvalidTemplate',
          message: `Unable to process template language expressions for action '${name}' at line '1' and column '0': '${error.message}'.`,
        });
      }
    },
  };
}
