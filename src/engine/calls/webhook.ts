/** A subscription, whose answer only says that there will be a callback; the callback is the result. */
import { isObject } from '../../model/step';
import type { Exchange, HostRequest } from '../exchange';
import type { Step } from '../handler';
import { callbackOutcome } from './outcome';

const subscribed = { subscribed: true } as const;

export function webhook(
  subscription: Exchange,
  unsubscribe: (step: Step) => HostRequest | undefined,
): Exchange {
  return {
    request: subscription.request,
    take(answer, state) {
      if (isObject(state.next) && state.next.subscribed === true) return callbackOutcome(answer);
      const turn = subscription.take(answer, state);
      if (turn.kind !== 'finished' || turn.status !== 'Succeeded') return turn;
      if ('statusCode' in answer && answer.isFinal) return callbackOutcome(answer);
      return { kind: 'awaits', next: subscribed };
    },
    farewell: (next, step) =>
      isObject(next) && next.subscribed === true ? unsubscribe(step) : undefined,
  };
}
