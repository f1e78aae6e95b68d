import { expect, it } from 'vitest';
import type { Run } from '../../../model/flow';
import { type Facts, pendingRuns } from './judge';
import { stormParts } from './parts.arbitrary';

const run = (id: string, more: Partial<Run> = {}): Run => ({
  id,
  flowId: 'flow',
  environmentId: 'sea',
  version: 1,
  definition: '{}',
  connectionReferences: {},
  startedBy: 'ada',
  startedAt: 0,
  status: 'Running',
  ...more,
});

/** The first try has had its child, which gave no answer; the child of the second one goes on, or is over. */
async function afterTwoTries(second: Partial<Run>) {
  const bare = stormParts.makeStore();
  await bare.write(['runs'], 'told', async (tx) => {
    tx.put('runs', run('parent'));
    tx.put('runs', run('first', { parentKey: 'parent/Ask/0', endedAt: 1, status: 'Failed' }));
    tx.put('runs', run('second', { flowId: 'child', parentKey: 'parent/Ask/1', ...second }));
  });
  const asked = { type: 'actionStarted', at: 0, action: 'Ask', repetition: '' } as const;
  const disk = { events: (id: string) => (id === 'parent' ? [asked] : []) };
  const facts = { bare, disk, remote: { hooks: new Map() }, flows: [] };
  return await pendingRuns(facts as unknown as Facts);
}

it('takes a run that waits for the child of a later try for one that waits', async () => {
  expect(await afterTwoTries({ queuedAt: 1 })).not.toContain('parent is stuck');
});

it('finds a run whose children are all over stuck', async () => {
  expect(await afterTwoTries({ endedAt: 2, status: 'Failed' })).toEqual(['parent is stuck']);
});
