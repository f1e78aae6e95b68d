import { describe, expect, it } from 'vitest';
import type { ValueGroup } from '../values';
import { shownValues } from './offered-values';

const group = (key: string, count: number): ValueGroup => ({
  key,
  title: key,
  kind: 'step',
  tile: { colour: 'blue', glyph: 'x' },
  distance: 1,
  values: Array.from({ length: count }, (_, at) => ({
    title: `Value ${at}`,
    type: 'string',
    expression: `outputs('${key}')?['v${at}']`,
  })),
});
const groups = [group('List items', 400), group('Mail', 3)];
const counts = (query: string, unfolded: readonly string[] = []) =>
  shownValues(groups, query, new Set(unfolded)).map(({ key, values, all }) => [
    key,
    values.length,
    all,
  ]);

describe('the values that are shown', () => {
  it('are the first ones of a long group, until all of them are asked for', () => {
    expect(counts('')).toEqual([
      ['List items', 12, 400],
      ['Mail', 3, 3],
    ]);
    expect(counts('', ['List items'])[0]).toEqual(['List items', 400, 400]);
  });

  it('match every word, in their title or in that of their step', () => {
    expect(counts('mail 2')).toEqual([['Mail', 1, 1]]);
    expect(counts('nothing')).toEqual([]);
  });

  it('are not more than anybody looks through', () => {
    expect(counts('value')).toEqual([['List items', 120, 400]]);
  });
});
