import { describe, expect, it } from 'vitest';
import { code, value } from '../app/sample/answers';
import { flows as samples } from '../app/sample/flows';
import { openMemoryWorkspace } from '../app/sample/memory-workspace';
import { people } from '../app/sample/people';

const flowId = samples[0]?.id ?? '';

describe('versions', () => {
  it('are listed with who made them, newest first, and without what they hold', async () => {
    const { as } = await openMemoryWorkspace();
    const { flows, drafts } = as(people.ines.id);
    const { seq, flow } = value(await drafts.open({ flowId }));
    const baseVersion = flow.publishedVersion;
    value(await flows.publish({ flowId, seq, baseVersion, name: 'Second', note: 'As agreed.' }));
    const lines = value(await flows.versions({ flowId }));
    expect(lines).toMatchObject([
      { number: 2, name: 'Second', note: 'As agreed.', createdByName: people.ines.name },
      { number: 1, createdByName: people.ines.name },
    ]);
    expect(lines[0]).not.toHaveProperty('definition');
  });

  it('get a name and a note afterwards, and lose them again; what they hold stays', async () => {
    const { as, logged } = await openMemoryWorkspace();
    const { flows } = as(people.ines.id);
    const before = value(await flows.version({ flowId, number: 1 }));
    const told = { flowId, number: 1, name: ' Before the audit ', note: 'Asked for by finance.' };
    expect(value(await flows.describeVersion(told))).toMatchObject({
      number: 1,
      name: 'Before the audit',
      note: 'Asked for by finance.',
    });
    const after = value(await flows.version({ flowId, number: 1 }));
    expect(after).toEqual({ ...before, name: 'Before the audit', note: 'Asked for by finance.' });
    expect((await logged()).at(-1)).toMatchObject({
      operation: 'flows.describeVersion',
      outcome: 'done',
    });
    const line = value(await flows.describeVersion({ flowId, number: 1 }));
    expect(line).not.toHaveProperty('name');
    expect(line).not.toHaveProperty('note');
  });

  it('that do not exist are refused, and so are people who may not edit', async () => {
    const { as } = await openMemoryWorkspace();
    expect(code(await as(people.ines.id).flows.describeVersion({ flowId, number: 99 }))).toBe(
      'NotFound',
    );
    expect(code(await as(people.priya.id).flows.describeVersion({ flowId, number: 1 }))).toBe(
      'FlowPermissionDenied',
    );
    expect(code(await as(people.hugo.id).flows.describeVersion({ flowId, number: 1 }))).toBe(
      'FlowNotFound',
    );
  });
});
