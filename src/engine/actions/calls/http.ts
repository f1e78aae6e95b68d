import { compileInputs, isObject, type Value, type ValueObject } from '../../../expressions/index';
import type { Action, JsonObject } from '../../../model/definition';
import type { ActionFacts } from '../../action-facts';
import {
  type Authentication,
  authenticationOf,
  recordedAuthentication,
} from '../../calls/authentication';
import { asksForRange, chunkedDownload } from '../../calls/chunked-download';
import { chunkedUpload, isForChunks } from '../../calls/chunked-upload';
import { httpRequest } from '../../calls/http-request';
import { once } from '../../calls/once';
import { paging } from '../../calls/paging';
import { polling } from '../../calls/polling';
import { retryPolicyOf } from '../../calls/retry-policy';
import { retrying } from '../../calls/retrying';
import { hideInRequest, hideNamed } from '../../calls/secrets';
import { signedIn } from '../../calls/sign-in';
import { requestTimeoutMs } from '../../calls/time-limit';
import { trackingHeaders } from '../../calls/tracking';
import type { Exchange, HttpRequest } from '../../exchange';
import { type Finished, failed, type Handler, type Step } from '../../handler';
import { calling, type Inputs, inputsOf, isChunked, isSet, pick, wantedItems } from './calling';

export function http(action: Action, facts: ActionFacts): Handler {
  const message = httpMessage(inputsOf(action), action, facts);
  return calling((step, inputs) => {
    const made = message(step, inputs);
    if ('kind' in made) return made;
    return { kind: 'called', inputs: made.recorded, exchange: exchangeOf(made, action, facts) };
  });
}

interface Message {
  readonly request: HttpRequest;
  readonly authentication: Authentication;
  readonly retryPolicy: Value;
  /** What stands in the journal. */
  readonly recorded: ValueObject;
}

const sent = ['uri', 'method', 'headers', 'queries', 'body', 'cookie'] as const;

/** An HTTP request as a definition describes it; also the subscription of a webhook is one. */
export function httpMessage(
  description: JsonObject,
  action: Action,
  { dialect }: ActionFacts,
): (step: Step, inputs: Inputs) => Message | Finished {
  const parts = compileInputs(pick(description, sent));
  const signing = compileInputs(description.authentication ?? null);
  const policy = compileInputs(description.retryPolicy ?? null);
  const timeoutMs = requestTimeoutMs(action, dialect);
  return ({ name, scope }, inputs) => {
    const values = asObject(inputs(() => parts.evaluate(scope)));
    const signs = signing.evaluate(scope);
    const authentication = authenticationOf(signs);
    const tracking = isSet(action, 'SuppressWorkflowHeaders')
      ? undefined
      : trackingHeaders(name, scope);
    const recorded = record(values, signs, authentication);
    const request = httpRequest(values, { authentication, timeoutMs, tracking });
    if ('error' in request) return { ...failed('BadRequest', request.error), inputs: recorded };
    return { request, authentication, retryPolicy: policy.evaluate(scope), recorded };
  };
}

function exchangeOf(message: Message, action: Action, { dialect }: ActionFacts): Exchange {
  const asynchronous = !isSet(action, 'DisableAsyncPattern');
  const whole = content(message, action);
  const polled = asynchronous ? polling(whole) : whole;
  return reaching(polled, message, dialect);
}

/** With the sign-in before it and the tries again around it. */
export function reaching(
  exchange: Exchange,
  { authentication, request, retryPolicy }: Message,
  dialect: ActionFacts['dialect'],
): Exchange {
  const signed =
    authentication.kind === 'token'
      ? signedIn(exchange, authentication.credentials, request.timeoutMs)
      : exchange;
  return retrying(signed, retryPolicyOf(retryPolicy, dialect));
}

function content({ request, authentication }: Message, action: Action): Exchange {
  const single = once(request, { redirectFails: true, secrets: secretsOf(authentication) });
  const wanted = wantedItems(action);
  if (wanted !== undefined) return paging(single, wanted);
  if (!isChunked(action)) return single;
  if (isForChunks(request)) return chunkedUpload(single, request);
  return request.method === 'GET' && !asksForRange(request) ? chunkedDownload(single) : single;
}

export function secretsOf(authentication: Authentication): readonly string[] {
  return 'secrets' in authentication ? authentication.secrets : [];
}

function record(values: ValueObject, signs: Value, authentication: Authentication): ValueObject {
  const { headers, cookie, ...rest } = values;
  const visible = {
    ...rest,
    ...(headers === undefined ? {} : { headers: isObject(headers) ? hideNamed(headers) : headers }),
    ...(cookie === undefined ? {} : asObject(hideNamed({ cookie }))),
  };
  const shown = asObject(hideInRequest(visible, secretsOf(authentication)));
  return signs === null ? shown : { ...shown, authentication: recordedAuthentication(signs) };
}

function asObject(value: Value): ValueObject {
  return isObject(value) ? value : {};
}
