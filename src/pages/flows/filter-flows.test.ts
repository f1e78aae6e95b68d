import { describe, expect, it } from 'vitest';
import type { FlowSummary } from '../../queries';
import { filterFlows, sortFlows } from './filter-flows';

const flow = (name: string, more: Partial<FlowSummary> = {}): FlowSummary => ({
  id: name,
  environmentId: 'e',
  name,
  description: '',
  state: 'Started',
  kind: 'instant',
  dialect: 'powerAutomate',
  creatorId: 'p',
  createdAt: 0,
  modifiedAt: 0,
  modifiedBy: 'p',
  publishedVersion: 1,
  steps: [],
  startsWith: 'Button, 2 inputs',
  owners: [{ id: 'p', name: 'Ines Marchetti', kind: 'person' }],
  lastRuns: [],
  runs28Days: 0,
  hasDraftChanges: false,
  ...more,
});

const flows = [
  flow('Order approval', { runs28Days: 5, lastRunAt: 30 }),
  flow('Claim', { state: 'Stopped', runs28Days: 9 }),
  flow('Report', { kind: 'scheduled', startsWith: 'Mondays', lastRunAt: 90 }),
];
const names = (list: readonly FlowSummary[]) => list.map((one) => one.name);

describe('filterFlows', () => {
  it.each([
    [{}, ['Order approval', 'Claim', 'Report']],
    [{ q: 'APPROV' }, ['Order approval']],
    [{ q: 'ines mondays' }, ['Report']],
    [{ status: 'off' }, ['Claim']],
    [{ kind: 'scheduled', q: 'order' }, []],
  ] as const)('%j keeps %j', (filter, kept) => {
    expect(names(filterFlows(flows, filter))).toEqual(kept);
  });
});

describe('sortFlows', () => {
  it.each([
    ['name', 'ascending', ['Claim', 'Order approval', 'Report']],
    ['days', 'descending', ['Claim', 'Order approval', 'Report']],
    ['lastRun', 'descending', ['Report', 'Order approval', 'Claim']],
  ] as const)('by %s, %s', (column, direction, order) => {
    expect(names(sortFlows(flows, { column, direction }))).toEqual(order);
  });
});
