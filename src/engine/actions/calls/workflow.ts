import {
  compileInputs,
  isObject,
  toText,
  type Value,
  type ValueObject,
} from '../../../expressions/index';
import type { Action } from '../../../model/definition';
import type { ActionFacts } from '../../action-facts';
import { headerTexts } from '../../calls/http-request';
import { once } from '../../calls/once';
import { plainJson } from '../../calls/operation-json';
import { outcomeOf } from '../../calls/outcome';
import { retryPolicyOf } from '../../calls/retry-policy';
import { retrying } from '../../calls/retrying';
import { hideInRequest } from '../../calls/secrets';
import type { Answer, Exchange, WorkflowRequest } from '../../exchange';
import { type Finished, failed, type Handler, type Step } from '../../handler';
import { calling, inputsOf, pick } from './calling';

/** Another workflow, whose first Response is the result. */
export function workflow(action: Action, { dialect }: ActionFacts): Handler {
  const inputs = inputsOf(action);
  const parts = compileInputs(pick(inputs, ['host', 'headers', 'body']));
  const policy = compileInputs(inputs.retryPolicy ?? null);
  return calling((step, given) => {
    const values = given(() => parts.evaluate(step.scope)) as ValueObject;
    const recorded = hideInRequest(values, []);
    const request = requestOf(values, step);
    if (request.kind === 'finished') return { ...request, inputs: recorded };
    const retries = retryPolicyOf(policy.evaluate(step.scope), dialect);
    return { kind: 'called', inputs: recorded, exchange: retrying(asking(request), retries) };
  });
}

function requestOf(
  { host, headers, body }: ValueObject,
  { name }: Step,
): WorkflowRequest | Finished {
  const { workflow: child, workflowReferenceName, triggerName } = objectIn(host);
  const id = objectIn(child).id ?? workflowReferenceName;
  if (!id) {
    const message = `The action '${name}' does not name a workflow.`;
    return failed('BadRequest', { code: 'WorkflowNotFound', message });
  }
  return {
    kind: 'workflow',
    workflow: toText(id),
    ...(triggerName ? { triggerName: toText(triggerName) } : {}),
    headers: headerTexts(headers),
    body: plainJson(body ?? null),
  };
}

function asking(request: WorkflowRequest): Exchange {
  return {
    ...once(request),
    take: (answer) => {
      const outcome = outcomeOf(answer);
      const error = noResponseIn(answer);
      return error ? { ...outcome, error } : outcome;
    },
  };
}

/** WDL: a child that ends without a Response is the one failing answer that is an error as well. */
function noResponseIn(answer: Answer) {
  if ('error' in answer || answer.statusCode !== 502) return undefined;
  const body = answer.body;
  const error = objectIn((body ?? null) as Value).error;
  const { code, message } = objectIn(error);
  return code === 'NoResponse' ? { code, message: toText(message ?? '') } : undefined;
}

/** What a host answers for a child that ends without a Response. */
export const noResponse: Answer = {
  statusCode: 502,
  headers: {},
  body: {
    error: {
      code: 'NoResponse',
      message: 'The workflow that was called ended without a response.',
    },
  },
};

function objectIn(value: Value | undefined): ValueObject {
  return value !== undefined && isObject(value) ? value : {};
}
