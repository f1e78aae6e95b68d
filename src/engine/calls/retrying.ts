import type { Answer, Exchange, ExchangeState, Turn } from '../exchange';
import { retryAfterMs } from './retry-after';
import { pauseBefore, type RetryPolicy } from './retry-policy';
import { statusName } from './status-names';

/** Each request of the exchange is made again while its failure may pass. */
export function retrying(exchange: Exchange, policy: RetryPolicy): Exchange {
  return {
    ...exchange,
    take: (answer, state) => tryAgain(answer, state, policy) ?? exchange.take(answer, state),
  };
}

function tryAgain(answer: Answer, state: ExchangeState, policy: RetryPolicy): Turn | undefined {
  if (!mayPass(answer)) return undefined;
  const pause = pauseBefore(state.failedTries + 1, policy, state.random());
  if (pause === undefined) return undefined;
  if ('error' in answer) {
    return { kind: 'again', code: answer.error.code, error: answer.error, afterMs: pause };
  }
  const asked = retryAfterMs(answer.headers, state.now) ?? 0;
  // A service that asks for more patience than the policy has gets it.
  return { kind: 'again', code: statusName(answer.statusCode), afterMs: Math.max(pause, asked) };
}

/** WDL: 408, 429, 5xx and failures of the connection; never another 4xx. */
function mayPass(answer: Answer): boolean {
  if ('error' in answer) return answer.isTransient === true;
  const { statusCode } = answer;
  return statusCode === 408 || statusCode === 429 || statusCode >= 500;
}
