import { EvaluationError, isObject as isValueObject, type Value } from '../../../expressions/index';
import type { Action, JsonObject } from '../../../model/definition';
import { isObject } from '../../../model/step';
import type { ActionFacts } from '../../action-facts';
import { once } from '../../calls/once';
import { webhook } from '../../calls/webhook';
import type { HttpRequest } from '../../exchange';
import type { Handler, Step } from '../../handler';
import { calling, inputsOf } from './calling';
import { httpMessage, reaching, secretsOf } from './http';

/** Subscribes with an address of the run, waits until that is called, and unsubscribes. */
export function httpWebhook(action: Action, facts: ActionFacts): Handler {
  const { subscribe, unsubscribe } = inputsOf(action);
  const subscription = httpMessage(objectIn(subscribe), action, facts);
  const ending = isObject(unsubscribe) && unsubscribe.uri ? unsubscribe : undefined;
  return calling((step, inputs) => {
    const made = subscription(step, (evaluate) =>
      subscribeIn(inputs(() => ({ subscribe: evaluate() }))),
    );
    if ('kind' in made) return made;
    const single = once(made.request, { secrets: secretsOf(made.authentication) });
    const exchange = webhook(
      reaching(single, made, facts.dialect),
      (last) => ending && farewell(ending, action, facts, last),
    );
    return { kind: 'called', inputs: { subscribe: made.recorded }, exchange };
  });
}

/** WDL: `unsubscribe` is evaluated when all is over; one that cannot be evaluated is not sent. */
function farewell(
  ending: JsonObject,
  action: Action,
  facts: ActionFacts,
  step: Step,
): HttpRequest | undefined {
  try {
    const made = httpMessage(ending, action, facts)(step, (evaluate) => evaluate());
    return 'kind' in made ? undefined : made.request;
  } catch (error) {
    if (!(error instanceof EvaluationError)) throw error;
    return undefined;
  }
}

function subscribeIn(inputs: Value): Value {
  return isValueObject(inputs) ? (inputs.subscribe ?? null) : null;
}

function objectIn(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}
