import { expect, it } from 'vitest';
import type { JournalPage } from '../services/api';
import { readAhead } from './read-ahead';

const settled = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** A journal of so many events, in pages of ten. */
function journalOf(length: number) {
  const asked: number[] = [];
  const ask = async (cursor: number): Promise<JournalPage> => {
    asked.push(cursor);
    const end = Math.min(length, cursor + 10);
    return { events: [], cursor: end, more: end < length };
  };
  return { asked, ask };
}

it('reads some pages before anybody asks, and the next as one is taken', async () => {
  const { asked, ask } = journalOf(100);
  const ahead = readAhead(ask);
  await settled();
  expect(asked).toEqual([0, 10, 20]);
  expect((await ahead.page(0)).cursor).toBe(10);
  await settled();
  expect(asked).toEqual([0, 10, 20, 30]);
});

it('answers each page once, and asks for what has come since', async () => {
  const { asked, ask } = journalOf(15);
  const ahead = readAhead(ask);
  await settled();
  expect([(await ahead.page(0)).more, (await ahead.page(10)).more]).toEqual([true, false]);
  await ahead.page(15);
  await settled();
  expect(asked).toEqual([0, 10, 15]);
});

it('says what went wrong to whoever takes the page, and asks again then', async () => {
  let fails = true;
  const ahead = readAhead(async (cursor) => {
    if (fails) throw new Error('no');
    return { events: [], cursor, more: false };
  });
  await settled();
  await expect(ahead.page(0)).rejects.toThrow('no');
  fails = false;
  expect(await ahead.page(0)).toMatchObject({ more: false });
});
