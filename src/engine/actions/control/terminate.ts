import { compileInputs, isObject, type Value } from '../../../expressions/index';
import type { Action } from '../../../model/definition';
import type { RunError } from '../../../model/run/events';
import { failed, type Handler } from '../../handler';

const statuses = ['Succeeded', 'Failed', 'Cancelled'] as const;

export function terminate(action: Action): Handler {
  const compiled = compileInputs(action.inputs ?? null);
  return {
    begin: ({ name, scope }) => {
      const inputs = compiled.evaluate(scope);
      const { runStatus, runError } = isObject(inputs) ? inputs : {};
      const wanted = typeof runStatus === 'string' ? runStatus.toLowerCase() : '';
      const status = statuses.find((one) => one.toLowerCase() === wanted);
      if (!status) {
        const message = `The 'runStatus' of the terminate action '${name}' must be one of '${statuses.join(', ')}'.`;
        return failed('BadRequest', { code: 'InvalidTemplate', message });
      }
      // WDL: only a failure has an error.
      const error = status === 'Failed' ? errorOf(runError) : undefined;
      return { kind: 'ended', inputs, status, ...(error ? { error } : {}) };
    },
  };
}

function errorOf(runError: Value | undefined): RunError {
  const { code, message } = runError !== undefined && isObject(runError) ? runError : {};
  return {
    code: typeof code === 'string' && code !== '' ? code : 'Terminated',
    message: typeof message === 'string' ? message : '',
  };
}
