/** What the answer of a call makes of its action. */
import type { Value } from '../expressions/index';
import type { Answer } from './exchange';
import type { Outcome } from './handler';

export function callOutcome(answer: Answer): Outcome & { kind: 'finished' } {
  if ('error' in answer) {
    return { kind: 'finished', status: 'Failed', code: answer.error.code, error: answer.error };
  }
  const { statusCode, headers = {}, body } = answer;
  return {
    kind: 'finished',
    status: statusCode < 400 ? 'Succeeded' : 'Failed',
    code: statusName(statusCode),
    outputs: { statusCode, headers, ...(body === undefined ? {} : { body: body as Value }) },
  };
}

/** WDL: .NET's names; a status that it has no name for is written as its number. */
function statusName(statusCode: number): string {
  return statusNames[statusCode] ?? String(statusCode);
}

const statusNames: Readonly<Record<number, string>> = {
  200: 'OK',
  201: 'Created',
  202: 'Accepted',
  204: 'NoContent',
  400: 'BadRequest',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'NotFound',
  405: 'MethodNotAllowed',
  408: 'RequestTimeout',
  409: 'Conflict',
  410: 'Gone',
  412: 'PreconditionFailed',
  413: 'RequestEntityTooLarge',
  415: 'UnsupportedMediaType',
  500: 'InternalServerError',
  501: 'NotImplemented',
  502: 'BadGateway',
  503: 'ServiceUnavailable',
  504: 'GatewayTimeout',
};
