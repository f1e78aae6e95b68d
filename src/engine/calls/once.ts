import type { Exchange, HostRequest } from '../exchange';
import { outcomeOf, type Reading } from './outcome';

/** One request, whose answer is the result. Every other exchange is built around this one. */
export function once(request: HostRequest, reading?: Reading): Exchange {
  return { request: () => request, take: (answer) => outcomeOf(answer, reading) };
}
