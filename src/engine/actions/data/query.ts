import { compileInputs, isArray, type Run, typeName, type Value } from '../../../expressions/index';
import type { Action, Json } from '../../../model/definition';
import { isObject } from '../../../model/step';
import { compileCondition } from '../../condition';
import { failed, type Handler, succeeded } from '../../handler';
import { inputsOf, notAnArray, overItems, written } from './array-action';
import { itemRun } from './item-run';

/** Filter array: the items for which `where` is true. */
export function query(action: Action): Handler {
  const { from: source = null, where = null } = inputsOf(action);
  const from = compileInputs(source);
  const holds = compileWhere(where);
  return {
    begin: ({ name, scope }) => {
      const items = from.evaluate(scope);
      const inputs = { from: items };
      if (!isArray(items)) return notAnArray('query', items, inputs);
      return overItems(name, where, () => {
        const at = itemRun(scope);
        const body: Value[] = [];
        for (const item of items) {
          const keeps = holds(at(item));
          if (typeof keeps !== 'boolean') return notBoolean(name, where, keeps);
          if (keeps) body.push(item);
        }
        return succeeded(inputs, { body });
      });
    },
  };
}

/** A template, or a tree of conditions as in If. */
function compileWhere(where: Json): (run: Run) => Value {
  if (!isObject(where)) return compileInputs(where).run;
  const condition = compileCondition(where);
  return (run) => condition(run.scope);
}

function notBoolean(action: string, where: Json, result: Value) {
  const message = `The execution of template action '${action}' failed: the result of the evaluation of 'where' expression '${written(where)}' is of type '${typeName(result)}'. The result must be a valid boolean.`;
  return failed('BadRequest', { code: 'InvalidTemplate', message });
}
