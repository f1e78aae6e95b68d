import { expect, it } from 'vitest';
import { versionDays } from './version-days';

const versions = [
  { number: 3, createdAt: 20, createdByName: 'Ines', name: 'After the audit' },
  { number: 2, createdAt: 11, createdByName: 'Jonas', note: 'Limit raised to 500' },
  { number: 1, createdAt: 10, createdByName: 'Ines' },
];
const dayOf = (at: number) => `Day ${Math.floor(at / 10)}`;
const found = (text: string) =>
  versionDays(versions, text, dayOf).map(({ day, versions: list }) => [
    day,
    list.map(({ number }) => number),
  ]);

it('has the versions of a day together, newest first', () => {
  expect(found('')).toEqual([
    ['Day 2', [3]],
    ['Day 1', [2, 1]],
  ]);
});

it('finds a version by anything that its row says, word by word', () => {
  expect(found('audit')).toEqual([['Day 2', [3]]]);
  expect(found('raised jonas')).toEqual([['Day 1', [2]]]);
  expect(found('v1')).toEqual([['Day 1', [1]]]);
  expect(found('ines day 1')).toEqual([['Day 1', [1]]]);
  expect(found('nobody')).toEqual([]);
});
