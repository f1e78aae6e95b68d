import { describe, expect, it } from 'vitest';
import { code, value } from '../app/sample/answers';
import { flows as samples } from '../app/sample/flows';
import { openMemoryWorkspace } from '../app/sample/memory-workspace';
import { environments, people } from '../app/sample/people';
import { foldRun } from '../model/run/fold';

const environmentId = environments.production.id;
const claim = samples[0]?.id ?? '';

describe('a credential', () => {
  const office = { environmentId, connectorId: 'shared_office365' };

  it('is said to be there, and goes when it is emptied or its connection is removed', async () => {
    const { as, store } = await openMemoryWorkspace();
    const { connections } = as(people.hugo.id);
    const listed = async () => value(await connections.list({ environmentId }));
    const values = { appPassword: 'open sesame' };
    const { id: connectionId } = value(await connections.create({ ...office, values }));
    expect(await listed()).toMatchObject([{ hasCredential: true, status: 'connected', usedBy: 0 }]);
    value(await connections.update({ connectionId, name: 'Renamed' }));
    expect(await listed()).toMatchObject([{ name: 'Renamed', hasCredential: true }]);
    value(await connections.update({ connectionId, values: { appPassword: '' } }));
    expect(await listed()).toMatchObject([{ hasCredential: false }]);
    value(await connections.update({ connectionId, values }));
    value(await connections.remove({ connectionId }));
    for (const name of ['credentials', 'credentialKeys', 'connections'] as const) {
      const rows = await store.read([name], (tx) => tx.list(name));
      expect(JSON.stringify(rows)).not.toContain(connectionId);
    }
  });

  it('whose key is on another device makes its connection broken, and the step says so', async () => {
    const workspace = await openMemoryWorkspace();
    const ines = workspace.as(people.ines.id);
    const [own] = value(await ines.connections.list({ environmentId }));
    const connectionId = own?.id ?? '';
    value(await ines.connections.update({ connectionId, values: { appPassword: 'open sesame' } }));
    await workspace.store.write(['credentialKeys'], 'told', async (tx) =>
      tx.deleteRange('credentialKeys', {}),
    );
    expect(value(await ines.connections.list({ environmentId }))).toMatchObject([
      { status: 'broken' },
    ]);
    const body = { number: 900, text: 'Hotel', text_1: 'Sales' };
    const start = { flowId: claim, source: 'published' as const, body };
    const { runId } = value(await ines.runs.start(start));
    workspace.host.wake(runId);
    await workspace.host.idle();
    const { events } = value(await ines.runs.journal({ runId, cursor: 0 }));
    expect(foldRun(events).actions.get('Ask_finance')?.error).toMatchObject({
      code: 'ConnectionInvalid',
      message: expect.stringMatching(/signed in again on this device/),
    });
    value(await ines.connections.update({ connectionId, values: { appPassword: 'another' } }));
    expect(value(await ines.connections.list({ environmentId }))).toMatchObject([
      { status: 'connected' },
    ]);
  });

  it('is nobody else’s to change, and its connection unknown to strangers', async () => {
    const { as } = await openMemoryWorkspace();
    const [own] = value(await as(people.ines.id).connections.list({ environmentId }));
    const connectionId = own?.id ?? '';
    const change = { connectionId, values: { appPassword: 'open sesame' } };
    expect(code(await as(people.jonas.id).connections.update(change))).toBe('NotConnectionOwner');
    expect(code(await as(people.jonas.id).connections.remove({ connectionId }))).toBe(
      'NotConnectionOwner',
    );
    for (const who of [people.hugo, people.priya, people.nadia]) {
      const { connections } = as(who.id);
      expect(await connections.update(change)).toEqual(
        await connections.update({ ...change, connectionId: 'no-such-connection' }),
      );
    }
  });

  it('does not open under another connection', async () => {
    const { as, store, host } = await openMemoryWorkspace();
    const ines = as(people.ines.id);
    const [own] = value(await ines.connections.list({ environmentId }));
    const hugo = as(people.hugo.id);
    const { id: taken } = value(
      await hugo.connections.create({ ...office, values: { appPassword: 'open sesame' } }),
    );
    await store.write(['credentials', 'credentialKeys'], 'told', async (tx) => {
      const at = [taken, 'appPassword'];
      const sealed = await tx.get('credentials', at);
      const key = await tx.get('credentialKeys', at);
      const connectionId = own?.id ?? '';
      if (sealed) tx.put('credentials', { ...sealed, connectionId });
      if (key) tx.put('credentialKeys', { ...key, connectionId });
    });
    const body = { number: 900, text: 'Hotel', text_1: 'Sales' };
    const { runId } = value(await ines.runs.start({ flowId: claim, source: 'published', body }));
    host.wake(runId);
    await host.idle();
    expect(value(await ines.runs.get({ runId })).failedAction).toBe('Ask_finance');
  });
});
