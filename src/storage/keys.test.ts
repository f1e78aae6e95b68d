import { indexedDB } from 'fake-indexeddb';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareKeys, isEmptyRange, isInRange, keyAt } from './keys';
import type { Key } from './store';

const part = fc.oneof(fc.string(), fc.double({ noNaN: true }), fc.integer({ min: -3, max: 3 }));
const key: fc.Arbitrary<Key> = fc.oneof(part, fc.array(part, { maxLength: 3 }));

test('keys are ordered as IndexedDB orders them', () => {
  fc.assert(
    fc.property(key, key, (a, b) => {
      expect(Math.sign(compareKeys(a, b))).toBe(indexedDB.cmp(a, b));
    }),
  );
});

test('no key lies in an empty range', () => {
  fc.assert(
    fc.property(key, key, key, fc.boolean(), fc.boolean(), (at, from, to, fromOpen, toOpen) => {
      const range = { from, to, fromOpen, toOpen };
      expect(isEmptyRange(range) && isInRange(at, range)).toBe(false);
    }),
  );
});

test('a compound key needs each of its members', () => {
  expect(keyAt({ runId: 'r', firstSeq: 0 }, ['runId', 'firstSeq'])).toEqual(['r', 0]);
  expect(keyAt({ runId: 'r' }, ['runId', 'firstSeq'])).toBeUndefined();
});

test('what JSON knows but IndexedDB does not is no key', () => {
  for (const id of [true, null, Number.NaN, {}]) expect(keyAt({ id }, 'id')).toBeUndefined();
  expect(keyAt({}, 'toString')).toBeUndefined();
});
