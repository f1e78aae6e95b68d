import { describe, expect, it } from 'vitest';
import { code, value } from '../app/sample/answers';
import { openMemoryWorkspace } from '../app/sample/memory-workspace';
import { environments, people } from '../app/sample/people';

const claim = 'c5a1e7d2-90b4-4e0f-a3c8-15f26d7b9001';
const body = { number: 720, text: 'Two nights in Leeds', text_1: 'Sales' };
const environmentId = environments.production.id;

describe('a backup', () => {
  it('says what it holds, and puts all of it in place of everything', async () => {
    const one = (await openMemoryWorkspace()).as(people.ines.id);
    const { text } = value(await one.workspace.backup());
    const other = await openMemoryWorkspace({ seed: 'empty' });
    const device = other.as('');
    const content = value(await device.workspace.readBackup({ text }));
    expect(content).toMatchObject({ people: 14, flows: 5, openRuns: 0, unreadable: 0 });
    expect(value(await device.session.people())).toHaveLength(1);

    value(await device.workspace.restore({ text }));
    expect(other.news.at(-1)).toMatchObject({ kind: 'workspace' });
    const ines = other.as(people.ines.id);
    const flows = await ines.flows.list({ environmentId, tab: 'mine' });
    expect(value(flows)).toEqual(value(await one.flows.list({ environmentId, tab: 'mine' })));
    expect(value(await device.workspace.welcome())).toMatchObject({ chosen: 'sample' });
  });

  it('without the choice of the first opening does not ask for it again', async () => {
    const { as } = await openMemoryWorkspace();
    const device = as('');
    const file = JSON.parse(value(await device.workspace.backup()).text);
    const dropped = file.rows.meta.length;
    const text = JSON.stringify({
      ...file,
      rows: { ...file.rows, meta: [] },
      count: file.count - dropped,
    });
    value(await device.workspace.restore({ text }));
    const { chosen, firstActor } = value(await device.workspace.welcome());
    expect(chosen).not.toBeNull();
    expect(firstActor).toBe(file.rows.people[0].id);
  });

  it.each([
    ['cut in half', (text: string) => text.slice(0, text.length / 2)],
    ['newer', (text: string) => text.replace('"formatVersion":1', '"formatVersion":2')],
    ['something else', () => '{}'],
  ])('that is %s is refused with a sentence, and nothing changes', async (_title, change) => {
    const { as } = await openMemoryWorkspace();
    const device = as('');
    const { text } = value(await device.workspace.backup());
    for (const method of ['readBackup', 'restore'] as const) {
      const answer = await device.workspace[method]({ text: change(text) });
      expect(code(answer)).toBe('InvalidBackup');
      expect(!answer.ok && answer.refusal.message).toMatch(/\.$/);
    }
    const { text: after } = value(await device.workspace.backup());
    expect(JSON.parse(after).rows).toEqual(JSON.parse(text).rows);
  });
});

it('a run that goes on while the workspace is replaced does not come back', async () => {
  const { as, host, faults } = await openMemoryWorkspace();
  const device = as('');
  const { text } = value(await device.workspace.backup());
  const { runId } = value(
    await as(people.priya.id).runs.start({ flowId: claim, source: 'published', body }),
  );
  host.wake(runId);
  value(await device.workspace.restore({ text }));
  await host.idle();
  expect(faults).toEqual([]);
  expect(code(await as(people.ines.id).runs.get({ runId }))).toBe('FlowNotFound');
  expect(JSON.parse(value(await device.workspace.backup()).text).rows.journal).toEqual(
    JSON.parse(text).rows.journal,
  );
});

it('making room deletes finished runs and leaves flows alone', async () => {
  const { as } = await openMemoryWorkspace();
  const before = value(await as('').workspace.storage());
  const freed = value(await as('').workspace.freeSpace());
  const after = value(await as('').workspace.storage());
  expect(freed.runs).toBe(before.runs - after.runs);
  expect(freed.runs).toBeGreaterThan(0);
  expect(after.flows).toBe(before.flows);
});
