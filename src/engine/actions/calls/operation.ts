/** What calls of connectors share: the exchange around the request, and what of it is recorded. */
import { compileInputs, isObject, type Value, type ValueObject } from '../../../expressions/index';
import type { Action } from '../../../model/definition';
import type { ActionFacts } from '../../action-facts';
import { once } from '../../calls/once';
import { paging } from '../../calls/paging';
import { polling } from '../../calls/polling';
import { retryPolicyOf } from '../../calls/retry-policy';
import { retrying } from '../../calls/retrying';
import { hideInRequest } from '../../calls/secrets';
import { webhook } from '../../calls/webhook';
import type { Exchange, OperationRequest } from '../../exchange';
import type { Finished, Handler, Step } from '../../handler';
import { calling, inputsOf, isSet, wantedItems } from './calling';

/** What a type of action says about its request. */
export interface Operation {
  /** The members of the inputs that are evaluated and recorded. */
  evaluate(step: Step): ValueObject;
  request(inputs: ValueObject, step: Step): OperationRequest | Finished;
}

/**
 * `authentication` of such a step names what the service supplies (`$authentication`, tokens of the
 * caller), so it is neither evaluated nor recorded: the host signs in with the connection.
 */
export function operation(action: Action, facts: ActionFacts, described: Operation): Handler {
  return calledOperation(action, facts, described, (request, step, retry) => {
    const single = once(request);
    const wanted = wantedItems(action);
    const whole = wanted === undefined ? single : paging(single, wanted);
    return retry(isSet(action, 'DisableAsyncPattern') ? whole : polling(whole), step);
  });
}

/** An operation that answers by a callback. */
export function webhookOperation(
  action: Action,
  facts: ActionFacts,
  described: Operation,
): Handler {
  return calledOperation(action, facts, described, (bare, step, retry) => {
    const callbackUrl = step.scope.callbackUrl?.();
    const request = { ...bare, ...(callbackUrl === undefined ? {} : { callbackUrl }) };
    const subscription = once({ ...request, webhook: 'subscribe' });
    return webhook(retry(subscription, step), () => ({ ...request, webhook: 'unsubscribe' }));
  });
}

type Around = (exchange: Exchange, step: Step) => Exchange;

function calledOperation(
  action: Action,
  { dialect }: ActionFacts,
  described: Operation,
  exchangeOf: (request: OperationRequest, step: Step, retry: Around) => Exchange,
): Handler {
  const policy = compileInputs(inputsOf(action).retryPolicy ?? null);
  const retry: Around = (exchange, { scope }) =>
    retrying(exchange, retryPolicyOf(policy.evaluate(scope), dialect));
  return calling((step, inputs) => {
    const values = asObject(inputs(() => described.evaluate(step)));
    const recorded = hideInRequest(values, []);
    const request = described.request(values, step);
    if (request.kind === 'finished') return { ...request, inputs: recorded };
    return { kind: 'called', inputs: recorded, exchange: exchangeOf(request, step, retry) };
  });
}

function asObject(value: Value): ValueObject {
  return isObject(value) ? value : {};
}
