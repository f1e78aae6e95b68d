import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { expect, test, vi } from 'vitest';
import type { Person } from '../../model/principal';
import { newestSchema } from '../migrations';
import type { Store, StoreError } from '../store';
import { openIndexedDbStore } from './store';

const person: Person = { id: 'a', name: 'Ada', mail: 'ada@example.com', licence: 'free' };

const putPerson = (store: Store) =>
  store.write(['people'], 'told', async (tx) => tx.put('people', person));
const countPeople = (store: Store) => store.read(['people'], (tx) => tx.count('people'));

test('what was told is written strict, progress relaxed', async () => {
  const store = await openIndexedDbStore({ name: 'durability' });
  const begin = vi.spyOn(IDBDatabase.prototype, 'transaction');
  await putPerson(store);
  await store.write(['people'], 'progress', async () => {});
  expect(begin.mock.calls.map(([, , options]) => options?.durability)).toEqual([
    'strict',
    'relaxed',
  ]);
  begin.mockRestore();
});

test('a write is not acknowledged before its transaction is complete', async () => {
  const store = await openIndexedDbStore({ name: 'complete' });
  const events: string[] = [];
  const begin = vi.spyOn(IDBDatabase.prototype, 'transaction');
  begin.mockImplementationOnce(function (this: IDBDatabase, ...args) {
    begin.mockRestore();
    const tx = this.transaction(...args);
    tx.addEventListener('complete', () => events.push('complete'));
    return tx;
  });
  await putPerson(store);
  events.push('acknowledged');
  expect(events).toEqual(['complete', 'acknowledged']);
});

test('a full disk is told as such, and nothing of the change stays', async () => {
  const store = await openIndexedDbStore({ name: 'quota' });
  const fail = abortPuts('QuotaExceededError');
  await expect(putPerson(store)).rejects.toMatchObject({ name: 'StoreError', code: 'quota' });
  fail.mockRestore();
  expect(await countPeople(store)).toBe(0);
});

test('the reason stays the same when the body meets the abort first', async () => {
  const store = await openIndexedDbStore({ name: 'quota-read' });
  const fail = abortPuts('QuotaExceededError');
  const change = store.write(['people'], 'told', async (tx) => {
    tx.put('people', person);
    await tx.get('people', 'a');
    await tx.get('people', 'a');
  });
  await expect(change).rejects.toMatchObject({ name: 'StoreError', code: 'quota' });
  fail.mockRestore();
});

test('a database of a newer schema is refused', async () => {
  const newer = await openDB('newer', newestSchema.version + 1);
  newer.close();
  const opening = openIndexedDbStore({ name: 'newer' });
  await expect(opening).rejects.toMatchObject({ name: 'StoreError', code: 'newerSchema' });
});

test('when a newer version opens, this one closes and writes no more', async () => {
  const ends: string[] = [];
  const onEnd = ({ code }: StoreError) => ends.push(code);
  const store = await openIndexedDbStore({ name: 'overtaken', onEnd });
  const newer = await openDB('overtaken', newestSchema.version + 1);
  await expect(putPerson(store)).rejects.toMatchObject({ code: 'newerSchema' });
  await expect(countPeople(store)).rejects.toMatchObject({ code: 'newerSchema' });
  expect(ends).toEqual(['newerSchema']);
  newer.close();
});

test('a transaction under way is finished before a newer version opens', async () => {
  const store = await openIndexedDbStore({ name: 'under-way' });
  const writing = putPerson(store);
  const newer = await openDB('under-way', newestSchema.version + 1);
  await writing;
  expect(await newer.count('people')).toBe(1);
  newer.close();
});

test('when the database is deleted, the store is closed', async () => {
  const store = await openIndexedDbStore({ name: 'deleted' });
  await deleteDB('deleted');
  await expect(countPeople(store)).rejects.toMatchObject({ code: 'closed' });
});

test('another tab that does not let go is named after a while, and does not stay blocked', async () => {
  const stubborn = await openDB('blocked', 1);
  const schema = { ...newestSchema, version: 2, steps: [] };
  const opening = openIndexedDbStore({ name: 'blocked', blockedPatience: 5, schema });
  await expect(opening).rejects.toMatchObject({ name: 'StoreError', code: 'blocked' });
  stubborn.close();
  const third = await openDB('blocked', 3);
  expect(third.version).toBe(3);
  third.close();
});

test('a damaged row is reported with its table', async () => {
  const database = 'damaged';
  (await openIndexedDbStore({ name: database })).close();
  const raw = await openDB(database);
  await raw.put('flows', { id: 'x', name: 7 });
  raw.close();
  const reports: unknown[] = [];
  const store = await openIndexedDbStore({
    name: database,
    onQuarantine: ({ table, row }) => reports.push([table, row]),
  });
  expect(await store.read(['flows'], (tx) => tx.list('flows'))).toEqual([]);
  expect(reports).toEqual([['flows', { id: 'x', name: 7 }]]);
});

/** As a browser does when the disk is full: requests succeed, then the transaction aborts. */
function abortPuts(reason: string) {
  const put = vi.spyOn(IDBObjectStore.prototype, 'put');
  put.mockImplementation(function (this: IDBObjectStore) {
    const request = this.count();
    const { transaction } = this as unknown as { transaction: { _abort(name: string): void } };
    request.addEventListener('success', () => transaction._abort(reason));
    return request as unknown as IDBRequest<IDBValidKey>;
  });
  return put;
}
