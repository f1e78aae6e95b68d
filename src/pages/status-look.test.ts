import { describe, expect, it } from 'vitest';
import type { RunStatus } from '../model/run/events';
import { standingOf } from './status-look';

const runs = (...statuses: RunStatus[]) =>
  statuses.map((status, index) => ({ status, startedAt: index }));

describe('standingOf', () => {
  it.each([
    ['on', runs()],
    ['on', runs('Failed', 'Succeeded')],
    ['failing', runs('Succeeded', 'Failed')],
    ['failing', runs('Succeeded', 'TimedOut', 'Running')],
    ['on', runs('Succeeded', 'Cancelled')],
  ] as const)('is %s after %j', (standing, lastRuns) => {
    expect(standingOf({ state: 'Started', lastRuns })).toBe(standing);
  });

  it('says first what keeps a flow from running at all', () => {
    const lastRuns = runs('Failed');
    expect(standingOf({ state: 'Stopped', lastRuns })).toBe('off');
    expect(standingOf({ state: 'Suspended', lastRuns })).toBe('suspended');
    expect(standingOf({ state: 'Started', lastRuns, deletedAt: 1 })).toBe('deleted');
  });
});
