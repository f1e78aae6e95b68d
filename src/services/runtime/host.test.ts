import { expect, test } from 'vitest';
import { value } from '../../app/sample/answers';
import { flows as samples } from '../../app/sample/flows';
import { openMemoryWorkspace } from '../../app/sample/memory-workspace';
import { people } from '../../app/sample/people';
import { createMemoryStore } from '../../storage/memory/store';
import { shareWrites } from '../../storage/shared-writes';
import { type Store, StoreError } from '../../storage/store';

const claim = samples[0]?.id ?? '';
const body = { number: 900, text: 'Hotel', text_1: 'Sales' };
const ended = { status: 'Succeeded', mails: 1 };

/** A disk that has no room for the journal of one run, and counts its transactions. */
function watchedDisk(): Store & { full: string; writes: number } {
  const bare = createMemoryStore();
  const disk: ReturnType<typeof watchedDisk> = {
    ...bare,
    full: '',
    writes: 0,
    write: (tables, durability, body) => {
      disk.writes++;
      return bare.write(tables, durability, (tx) =>
        body({
          ...tx,
          put(table, row) {
            tx.put(table, row);
            if ('runId' in row && row.runId === disk.full) throw new StoreError('quota', 'full');
          },
        }),
      );
    },
  };
  return disk;
}

async function startRuns(disk: Store, count: number) {
  const workspace = await openMemoryWorkspace({ store: shareWrites(disk) });
  const runIds: string[] = [];
  for (let run = 0; run < count; run++) {
    const { runs } = workspace.as(people.priya.id);
    const started = await runs.start({ flowId: claim, source: 'published', body });
    runIds.push(value(started).runId);
  }
  const outcomeOf = async (runId: string) => {
    const run = await disk.read(['runs'], (tx) => tx.get('runs', runId));
    const mails = value(await workspace.as(people.tomas.id).mail.list());
    return {
      status: run?.status,
      mails: mails.filter((one) => one.origin?.runId === runId).length,
    };
  };
  return { ...workspace, runIds, outcomes: () => Promise.all(runIds.map(outcomeOf)) };
}

test('runs that advance side by side share transactions, each with its own effects', async () => {
  const [one, twenty] = [watchedDisk(), watchedDisk()];
  for (const [disk, count] of [
    [one, 1],
    [twenty, 20],
  ] as const) {
    const { host, runIds, outcomes, faults } = await startRuns(disk, count);
    disk.writes = 0;
    for (const runId of runIds) host.wake(runId);
    await host.idle();
    expect(await outcomes()).toEqual(runIds.map(() => ended));
    expect(faults).toEqual([]);
  }
  expect(twenty.writes).toBeLessThan(4 * one.writes);
});

test('a run whose record is refused holds up none of those beside it, and goes on later', async () => {
  const disk = watchedDisk();
  const { host, runIds, outcomes, faults } = await startRuns(disk, 10);
  const [refused = ''] = runIds;
  disk.full = refused;
  for (const runId of runIds) host.wake(runId);
  await host.idle();
  const others = runIds.slice(1).map(() => ended);
  expect(await outcomes()).toEqual([{ status: 'Running', mails: 0 }, ...others]);
  expect(faults).toMatchObject([{ code: 'quota' }]);
  disk.full = '';
  host.wake(refused);
  await host.idle();
  expect(await outcomes()).toEqual([ended, ...others]);
});
