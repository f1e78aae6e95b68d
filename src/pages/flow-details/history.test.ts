import { describe, expect, it } from 'vitest';
import type { HistoryDay, RunHistory } from '../../queries';
import { historyBars, historyTicks, shareWithoutFailure } from './history';

const dayMs = 24 * 3_600_000;
const today = Date.UTC(2026, 10, 21);
const days: readonly HistoryDay[] = Array.from({ length: 28 }, (_, index) => ({
  startsAt: today - (27 - index) * dayMs,
  succeeded: index,
  failed: index % 2,
  other: 1,
}));

describe('shareWithoutFailure', () => {
  const history = (runs: number, failed: number): RunHistory => ({
    days,
    runs,
    failed,
    succeeded: runs - failed,
  });

  it.each([
    [0, 0, undefined],
    [5, 0, '100 %'],
    [123, 6, '95.1 %'],
    [4, 4, '0 %'],
    [100_000, 1, '99.9 %'],
  ] as const)('%i runs of which %i failed: %s', (runs, failed, shown) => {
    expect(shareWithoutFailure(history(runs, failed))).toBe(shown);
  });
});

describe('the chart', () => {
  it('has a bar a day; what is under way stands with what went well', () => {
    const bars = historyBars(days, today, 'UTC');
    expect(bars).toHaveLength(28);
    expect(bars[3]).toMatchObject({ ok: 4, bad: 1, label: '28 Oct: 5 runs, 1 failed' });
  });

  it('names each seventh day, and today', () => {
    expect(historyTicks(days, today, 'UTC')).toEqual([
      '25 Oct',
      '1 Nov',
      '8 Nov',
      '15 Nov',
      'Today',
    ]);
  });
});
