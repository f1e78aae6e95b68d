import { compileInputs, type Value } from '../../../expressions/index';
import type { Action, Json } from '../../../model/definition';
import { isObject } from '../../../model/step';
import { type Handler, succeeded } from '../../handler';
import { asType, mismatch, refuse, variableType } from './types';

/** WDL: one action may declare several, in order; without a value each has the first of its type. */
export function initializeVariable(action: Action): Handler {
  const list: readonly Json[] =
    isObject(action.inputs) && Array.isArray(action.inputs.variables)
      ? action.inputs.variables
      : [];
  const declared = list.filter(isObject).map(({ name, type, value }) => ({
    name: String(name),
    typeName: String(type),
    type: variableType(String(type)),
    value: value === undefined ? undefined : compileInputs(value),
  }));
  return {
    begin: ({ scope }) => {
      const variables: Record<string, Value> = {};
      const inputs: Value[] = [];
      for (const { name, typeName, type, value } of declared) {
        if (!type) {
          const message = `The variable '${name}' has the type '${typeName}', which no variable can have.`;
          return refuse({ code: 'InvalidVariableInitialization', message });
        }
        // WDL: a value that evaluates to null is as good as none.
        const made = value?.evaluate(scope) ?? type.initial;
        if (value && !type.admits(made)) return mismatch(name, type, made);
        variables[name] = asType(type, made);
        inputs.push({ name, type: typeName, ...(value ? { value: made } : {}) });
      }
      return { ...succeeded({ variables: inputs }), variables };
    },
  };
}
