/** What the last answer of a call makes of its action. */
import { EvaluationError, type Value } from '../../expressions/index';
import type { Answer } from '../exchange';
import { type Finished, failed } from '../handler';
import { decodeBody } from './decode';
import { headerOf } from './headers';
import { hideIn } from './secrets';
import { statusName } from './status-names';

export type Reply = Extract<Answer, { readonly statusCode: number }>;

export interface Reading {
  /** A status that is neither success nor named a failure: a redirect that nobody followed. */
  readonly redirectFails?: boolean;
  /** What no record may show. */
  readonly secrets?: readonly string[];
}

/** WDL: an answer that says it failed leaves outputs and no error; no answer leaves an error only. */
export function outcomeOf(answer: Answer, { redirectFails, secrets = [] }: Reading = {}): Finished {
  if ('error' in answer) return failed(answer.error.code, answer.error);
  const { statusCode, headers = {}, simulated } = answer;
  const body = bodyOf(answer);
  if (body === broken) return brokenJson();
  const outputs = { statusCode, headers, ...(body === undefined ? {} : { body }) };
  return {
    kind: 'finished',
    status: statusCode < (redirectFails ? 300 : 400) ? 'Succeeded' : 'Failed',
    code: statusName(statusCode),
    outputs: hideIn(outputs, secrets),
    ...(simulated === undefined ? {} : { simulated }),
  };
}

/** What a webhook's callback makes of its action: the caller's request. */
export function callbackOutcome(answer: Answer): Finished {
  const outcome = outcomeOf(answer);
  if ('error' in answer || outcome.outputs === undefined) return outcome;
  const { statusCode: _, ...outputs } = outcome.outputs as { readonly [name: string]: Value };
  return { ...outcome, outputs };
}

const broken = Symbol('announced as JSON and none');

function bodyOf({ body, content, headers }: Reply): Value | undefined | typeof broken {
  if (body !== undefined) return body as Value;
  if (content === undefined) return undefined;
  try {
    return decodeBody(headerOf(headers, 'Content-Type'), content);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof EvaluationError) return broken;
    throw error;
  }
}

function brokenJson(): Finished {
  const message = 'Http request failed: the content was not a valid JSON.';
  return failed('BadRequest', { code: 'BadRequest', message });
}
