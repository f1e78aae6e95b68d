/** Lists that come in pages: they are read until there are enough items, and become one body. */
import { isArray, isObject, type Value, type ValueObject } from '../../expressions/index';
import type { Json } from '../../model/definition';
import { isObject as isJsonObject } from '../../model/step';
import type { Exchange, HostRequest } from '../exchange';
import type { Finished } from '../handler';
import { placeOf, requestOfPage } from './next-request';

/** A service that pages for ever is left after so many pages. */
const mostPages = 10_000;
const linkNames = ['@odata.nextLink', 'nextLink', 'odata.nextLink'] as const;

/** The page that comes next, after so many that were read. */
interface NextPage {
  readonly page: string;
  readonly read: number;
}

/**
 * What was read is only kept here: after a crash the list is read from its first page again, because a
 * journal that held all pages after each of them would grow with their square.
 */
export function paging(exchange: Exchange, minimumItemCount: number): Exchange {
  let pages: Page[] = [];
  const requestFor = (next: Json): HostRequest => {
    const page = nextPageOf(next);
    const first = exchange.request(null);
    return page ? requestOfPage(first, page.page) : first;
  };
  return {
    ...exchange,
    request: requestFor,
    take(answer, state) {
      const turn = exchange.take(answer, { ...state, next: null });
      if (turn.kind !== 'finished' || turn.status !== 'Succeeded') return turn;
      const read = nextPageOf(state.next)?.read ?? 0;
      if (read === 0) pages = [];
      else if (read !== pages.length) return { kind: 'continued', next: null };
      const page = pageOf(turn);
      if (!page) return turn;
      pages.push(page);
      const count = pages.reduce((sum, one) => sum + one.items.length, 0);
      if (page.link === undefined || count >= minimumItemCount || pages.length >= mostPages) {
        return merged(turn, pages);
      }
      const link = placeOf(page.link, requestFor(state.next));
      return { kind: 'continued', next: { page: link, read: pages.length } };
    },
  };
}

interface Page {
  readonly items: readonly Value[];
  readonly link?: string;
}

function nextPageOf(next: Json): NextPage | undefined {
  if (!isJsonObject(next) || typeof next.page !== 'string') return undefined;
  return { page: next.page, read: Number(next.read ?? 0) };
}

function bodyOf({ outputs }: Finished): ValueObject | undefined {
  const body = outputs !== undefined && isObject(outputs) ? outputs.body : undefined;
  return body !== undefined && isObject(body) ? body : undefined;
}

/** Undefined: this is no list. */
function pageOf(turn: Finished): Page | undefined {
  const body = bodyOf(turn);
  if (!body || body.value === undefined || !isArray(body.value)) return undefined;
  const link = linkNames
    .map((name) => body[name])
    .find((one) => typeof one === 'string' && one !== '');
  return { items: body.value, ...(typeof link === 'string' ? { link } : {}) };
}

/** The last answer with the items of all: it leads further only if there is more that was not read. */
function merged(turn: Finished, pages: readonly Page[]): Finished {
  const body = bodyOf(turn);
  const outputs = turn.outputs;
  if (pages.length < 2 || !body || outputs === undefined || !isObject(outputs)) return turn;
  const value = pages.flatMap((one) => one.items);
  return { ...turn, outputs: { ...outputs, body: { ...body, value } } };
}
