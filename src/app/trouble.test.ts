import { expect, test } from 'vitest';
import { noTrouble, troubleAfter } from './trouble';
import { words } from './words';
import type { FromWorker } from './worker/messages';

const after = (...messages: FromWorker[]) => messages.reduce(troubleAfter, noTrouble);
const repair = { flows: 1, openRuns: 2, everything: true, inPart: false };

test('a full disk is said until there is room', () => {
  const full = { version: 1, kind: 'room', full: true } as const;
  expect(after(full).full).toBe(true);
  expect(after(full, { ...full, full: false }).full).toBe(false);
});

test('a newer schema ends saving; a database that the browser took away is opened again', () => {
  const closed = { version: 1, kind: 'closed' } as const;
  expect(after({ ...closed, code: 'newerSchema' }).overtaken).toBe(true);
  expect(after({ ...closed, code: 'closed' })).toEqual(noTrouble);
});

test('a repair says what came back and what did not', () => {
  expect(after({ version: 1, kind: 'repaired', repair }).repair).toEqual(repair);
  expect(words.repaired(repair)).toMatch(/^1 flow .* 2 open runs are back .* could not be brought/);
  expect(words.repaired({ ...repair, inPart: true })).toMatch(/edits may be missing/);
});
