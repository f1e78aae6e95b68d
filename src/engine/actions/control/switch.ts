import {
  compileInputs,
  EvaluationError,
  isInteger,
  typeName,
  type Value,
} from '../../../expressions/index';
import type { Action, Branch } from '../../../model/definition';
import { failed, type Handler } from '../../handler';

/** WDL: text or an integer, compared exactly, and only with cases of its own type. */
export function switchCases(action: Action): Handler {
  const compiled = compileInputs(action.expression ?? null);
  const cases = Object.entries(action.cases ?? {}).map(([name, one]) => ({
    branch: `case:${name}` as const,
    value: compileInputs(one.case ?? null),
  }));
  return {
    begin: ({ name, scope }) => {
      let expression: Value;
      try {
        expression = compiled.evaluate(scope);
      } catch (error) {
        if (!(error instanceof EvaluationError)) throw error;
        return refuse(name, `the evaluation of the 'expression' failed: '${error.message}'.`);
      }
      if (typeof expression !== 'string' && !isInteger(expression)) {
        return refuse(
          name,
          `the result of the evaluation of the 'expression' is of type '${typeName(expression)}'. The result must be of type 'String' or 'Integer'.`,
        );
      }
      const wanted = typeName(expression);
      let branch: Branch = 'default';
      for (const one of cases) {
        const value = one.value.evaluate(scope);
        if (typeName(value) !== wanted) return mismatch(name, wanted, typeName(value));
        if (branch === 'default' && value === expression) branch = one.branch;
      }
      return { kind: 'entered', branch, inputs: { expression } };
    },
  };
}

function refuse(name: string, says: string) {
  return failed('ExpressionEvaluationFailed', {
    code: 'ExpressionEvaluationFailed',
    message: `The execution of template action '${name}' failed: ${says}`,
  });
}

/** WDL: every action of every branch fails with it. */
function mismatch(name: string, wanted: string, found: string) {
  const message = `The execution of template action '${name}' failed: the template function 'strongEquals' expects parameters of same type, but found '${wanted},${found}' distinct types.`;
  return {
    ...failed('InternalServerError', { code: 'ActionConditionFailed', message }),
    failsInside: true as const,
  };
}
