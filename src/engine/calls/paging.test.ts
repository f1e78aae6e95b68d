import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json } from '../../model/definition';
import type { Answer, HostRequest } from '../exchange';
import { converse } from './converse';
import { once } from './once';
import { paging } from './paging';

const request = {
  kind: 'http',
  method: 'GET',
  uri: 'https://a.test/items?x=1',
  headers: {},
  timeoutMs: 1,
} as const;
const listing = (minimum: number) => paging(once(request), minimum);

/** Serves pages of a list; each but the last names the next one by its number. */
function serving(pages: readonly (readonly Json[])[], linkName = '@odata.nextLink') {
  return (asked: HostRequest): Answer => {
    const found = asked.kind === 'http' ? /\?page=(\d+)/.exec(asked.uri) : null;
    const at = Number(found?.[1] ?? 0);
    const link = at + 1 < pages.length ? { [linkName]: `?page=${at + 1}` } : {};
    return {
      statusCode: 200,
      headers: {},
      body: { context: 'c', value: pages[at] ?? [], ...link },
    };
  };
}

const bodyOf = (outputs: unknown) =>
  (outputs as { body: { value: Json[]; [name: string]: Json } }).body;

test.each(['@odata.nextLink', 'nextLink', 'odata.nextLink'])(
  '%s leads to the next page',
  async (link) => {
    const pages = [[1, 2], [3, 4], [5]];
    const { outcome, requests } = await converse(listing(100), { answer: serving(pages, link) });
    expect(bodyOf(outcome.outputs)).toEqual({ context: 'c', value: [1, 2, 3, 4, 5] });
    expect(requests.map((one) => one.kind === 'http' && one.uri)).toEqual([
      'https://a.test/items?x=1',
      'https://a.test/items?page=1',
      'https://a.test/items?page=2',
    ]);
  },
);

test('whole pages are kept, no more than are needed, and as the service has them', async () => {
  const page = fc.array(fc.integer(), { maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(page, { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 1, max: 40 }),
      async (pages, minimum) => {
        const { outcome, requests } = await converse(listing(minimum), { answer: serving(pages) });
        const read = pages.slice(0, requests.length);
        expect(bodyOf(outcome.outputs).value).toEqual(read.flat());
        const before = read.slice(0, -1).flat().length;
        expect(before).toBeLessThan(minimum);
        if (read.length < pages.length) expect(read.flat().length).toBeGreaterThanOrEqual(minimum);
      },
    ),
  );
});

test('after a crash the list is the same, read from its first page', async () => {
  const pages = [[1], [2], [3], [4]];
  for (const after of [1, 2, 3]) {
    const { outcome } = await converse(listing(100), {
      answer: serving(pages),
      crash: { after, remade: () => listing(100) },
    });
    expect(bodyOf(outcome.outputs).value).toEqual([1, 2, 3, 4]);
  }
});

test('what the journal keeps does not grow with what was read', async () => {
  const pages = Array.from({ length: 50 }, (_, at) => Array.from({ length: 100 }, () => at));
  const { next, turns } = await converse(listing(100_000), { answer: serving(pages) });
  expect(turns).toHaveLength(50);
  expect(JSON.stringify(next).length).toBeLessThan(100);
});

test('a page that fails is the result', async () => {
  const { outcome } = await converse(listing(100), {
    answer: (asked, count) => (count === 1 ? serving([[1], [2]])(asked) : { statusCode: 404 }),
  });
  expect(outcome).toMatchObject({
    status: 'Failed',
    code: 'NotFound',
    outputs: { statusCode: 404 },
  });
});

test('an answer that is no list is left alone', async () => {
  const body = { value: 'text', nextLink: 'https://a.test/more' };
  const { outcome, requests } = await converse(listing(5), {
    answer: () => ({ statusCode: 200, body }),
  });
  expect(outcome.outputs).toMatchObject({ body });
  expect(requests).toHaveLength(1);
});
