import {
  compileInputs,
  isInteger,
  isObject,
  printJson,
  toText,
  type Value,
} from '../../../expressions/index';
import type { Action } from '../../../model/definition';
import type { ResponseRecord } from '../../../model/run/events';
import { failed, type Handler } from '../../handler';

/** The first one answers the caller; whoever comes later finds nobody waiting. */
export function response(action: Action): Handler {
  const compiled = compileInputs(action.inputs ?? null);
  return {
    begin: ({ name, scope, isAwaited }) => {
      if (!isAwaited) return nobodyWaits(name);
      const inputs = compiled.evaluate(scope);
      const { statusCode = 200, headers, body } = isObject(inputs) ? inputs : {};
      const status = typeof statusCode === 'string' ? Number(statusCode) : statusCode;
      if (!isInteger(status) || !isAllowed(Number(status))) {
        const message = `The status code '${toText(statusCode)}' of the response action '${name}' is not valid.`;
        return failed('BadRequest', { code: 'InvalidTemplate', message });
      }
      return {
        kind: 'responded',
        inputs,
        response: {
          statusCode: Number(status),
          ...(headers === undefined ? {} : { headers: texts(headers) }),
          ...(body === undefined ? {} : { body: printJson(body) }),
        } satisfies ResponseRecord,
      };
    },
  };
}

/** WDL: only these kinds of statuses may be sent. */
function isAllowed(status: number): boolean {
  const kind = Math.floor(status / 100);
  return kind === 2 || kind === 4 || kind === 5;
}

function texts(headers: Value): Readonly<Record<string, string>> {
  if (!isObject(headers)) return {};
  const named = Object.entries(headers).filter(([, value]) => value !== null);
  return Object.fromEntries(named.map(([name, value]) => [name, toText(value)]));
}

function nobodyWaits(name: string) {
  const code = 'ActionResponseSkipped';
  const message = `The execution of template action '${name}' is skipped: the client application is not waiting for a response from service. This means that workflow took longer to respond than the allotted timeout value. The connection maintained between the client application and service will be closed and client application will get an HTTP status code 504 Gateway Timeout.`;
  return { kind: 'finished', status: 'Skipped', code, error: { code, message } } as const;
}
