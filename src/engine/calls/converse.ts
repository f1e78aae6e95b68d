/** Plays an exchange to its end on a clock of its own, as the core and a host would: for tests. */
import type { Json } from '../../model/definition';
import type { Answer, Exchange, HostRequest, Turn } from '../exchange';
import type { Finished } from '../handler';

export interface Played {
  readonly outcome: Finished;
  readonly requests: readonly HostRequest[];
  readonly turns: readonly Turn[];
  /** Milliseconds that were waited. */
  readonly waited: number;
  /** What the journal would keep at the end. */
  readonly next: Json;
}

export interface Play {
  answer(request: HostRequest, count: number): Answer | Promise<Answer>;
  random?(): number;
  /** Comes after so many requests: the exchange is remade from what the journal keeps. */
  readonly crash?: { readonly after: number; readonly remade: () => Exchange };
  /** What calls back, once the exchange waits for that. */
  readonly callback?: Answer;
}

const mostRequests = 20_000;

export async function converse(first: Exchange, play: Play): Promise<Played> {
  const requests: HostRequest[] = [];
  const turns: Turn[] = [];
  let exchange = first;
  let next: Json = null;
  let failedTries = 0;
  let waited = 0;
  let called: Answer | undefined;
  while (requests.length < mostRequests) {
    if (play.crash && requests.length === play.crash.after) exchange = play.crash.remade();
    let answer = called;
    if (answer === undefined) {
      const request = exchange.request(next);
      requests.push(request);
      answer = await play.answer(request, requests.length);
    }
    const random = play.random ?? (() => 0.5);
    const turn = exchange.take(answer, { next, failedTries, now: waited, random });
    turns.push(turn);
    called = undefined;
    if (turn.kind === 'finished') return { outcome: turn, requests, turns, waited, next };
    if (turn.kind === 'awaits') called = play.callback ?? { statusCode: 200 };
    failedTries = turn.kind === 'again' ? failedTries + 1 : 0;
    waited += turn.kind === 'awaits' ? 0 : (turn.afterMs ?? 0);
    // As from the journal.
    if (turn.kind !== 'again') next = JSON.parse(JSON.stringify(turn.next)) as Json;
  }
  throw new Error('The exchange does not come to an end.');
}
