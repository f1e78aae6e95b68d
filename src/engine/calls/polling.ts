/**
 * The asynchronous pattern: a 202 says where its result will be, and that place is read until it answers
 * something else.
 */
import type { Json } from '../../model/definition';
import { isObject } from '../../model/step';
import type { Exchange, HostRequest } from '../exchange';
import { type Finished, failed } from '../handler';
import { headerOf } from './headers';
import { placeOf, requestOfLocation } from './next-request';
import type { Reply } from './outcome';
import { retryAfterMs } from './retry-after';

/** Where the service does not say how long it takes. */
const defaultPauseMs = 20_000;
/** One that says it takes no time is asked again a moment later. */
const shortestPauseMs = 1_000;

/** `inner` is what the exchange inside goes on with. */
interface Poll {
  readonly poll: string;
  readonly inner: Json;
}

export function polling(exchange: Exchange): Exchange {
  const requestFor = (next: Json): HostRequest => {
    const poll = pollOf(next);
    return poll
      ? requestOfLocation(exchange.request(poll.inner), poll.poll)
      : exchange.request(next);
  };
  return {
    ...exchange,
    request: requestFor,
    take(answer, state) {
      const { poll = undefined, inner = state.next } = pollOf(state.next) ?? {};
      if ('error' in answer || answer.statusCode !== 202) {
        return exchange.take(answer, { ...state, next: inner });
      }
      const named = locationOf(answer);
      const place = named === undefined ? poll : placeOf(named, requestFor(state.next));
      if (place === undefined) {
        if (answer.hidesHeaders) return hiddenLocation();
        return exchange.take(answer, { ...state, next: inner });
      }
      const asked = retryAfterMs(answer.headers, state.now) ?? defaultPauseMs;
      const afterMs = Math.max(asked, shortestPauseMs);
      return { kind: 'continued', next: { poll: place, inner }, afterMs };
    },
  };
}

function pollOf(next: Json): Poll | undefined {
  if (!isObject(next) || typeof next.poll !== 'string') return undefined;
  return { poll: next.poll, inner: next.inner ?? null };
}

function locationOf({ headers }: Reply): string | undefined {
  return headerOf(headers, 'Location') || headerOf(headers, 'Azure-AsyncOperation') || undefined;
}

function hiddenLocation(): Finished {
  const message =
    'The service took the request (202), but a browser does not show where its result will be. The service would have to send “Access-Control-Expose-Headers: Location, Retry-After”. Turn off the asynchronous pattern in the settings of the step to take the 202 as its result, or run the flow with “flow run” in a terminal.';
  return failed('BrowserBlocked', { code: 'BrowserBlocked', message });
}
