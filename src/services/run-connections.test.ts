import { describe, expect, it } from 'vitest';
import { code, value } from '../app/sample/answers';
import { flows as samples } from '../app/sample/flows';
import { type MemoryWorkspace, openMemoryWorkspace } from '../app/sample/memory-workspace';
import { environments, groups, people } from '../app/sample/people';
import { foldRun } from '../model/run/fold';

const production = environments.production.id;
const claim = samples[0]?.id ?? '';
const welcome = samples[1]?.id ?? '';
const body = { number: 900, text: 'Hotel', text_1: 'Sales' };
const newcomer = { text: 'Ida', email: 'lena.forsberg@aldermoor.example', date: '2026-12-01' };

async function runOf(workspace: MemoryWorkspace, runId: string) {
  workspace.host.wake(runId);
  await workspace.host.idle();
  const { events } = value(await workspace.as(people.ines.id).runs.journal({ runId, cursor: 0 }));
  return foldRun(events);
}

describe('run-only users', () => {
  it('are of instant flows only', async () => {
    const { as, store } = await openMemoryWorkspace();
    await store.write(['flows'], 'told', async (tx) => {
      const flow = await tx.get('flows', claim);
      if (flow) tx.put('flows', { ...flow, kind: 'scheduled' });
    });
    const request = { flowId: claim, principalId: people.hugo.id };
    const mine = as(people.ines.id).sharing;
    expect(code(await mine.addRunOnly(request))).toBe('NotInstantFlow');
  });

  it('may start the flow from then on, and no more once they were removed', async () => {
    const { as } = await openMemoryWorkspace();
    const request = { flowId: claim, principalId: people.hugo.id };
    const press = async () =>
      code(await as(people.hugo.id).runs.start({ flowId: claim, source: 'published', body }));
    value(await as(people.jonas.id).sharing.addRunOnly(request));
    expect(await press()).toBe('done');
    value(await as(people.jonas.id).sharing.removeRunOnly(request));
    expect(await press()).toBe('FlowNotFound');
  });

  it('provide a connection where the flow asks for it: theirs, and nobody else’s', async () => {
    const workspace = await openMemoryWorkspace();
    const lena = workspace.as(people.lena.id);
    const start = { flowId: welcome, source: 'published' as const, body: newcomer };
    const asked = { reference: 'shared_office365', connectorId: 'shared_office365' };
    expect(value(await lena.runs.card({ flowId: welcome })).asksFor).toEqual([
      { ...asked, connections: [] },
    ]);
    const refused = await lena.runs.start(start);
    expect(refused).toMatchObject({
      refusal: { code: 'ConnectionRequired', details: { connectors: ['shared_office365'] } },
    });
    const request = { environmentId: production, connectorId: 'shared_office365' };
    const own = value(await lena.connections.create(request));
    expect(value(await lena.runs.card({ flowId: welcome })).asksFor[0]?.connections).toEqual([
      { id: own.id, name: people.lena.mail },
    ]);
    const { runId } = value(
      await lena.runs.start({ ...start, connections: { shared_office365: own.id } }),
    );
    expect((await runOf(workspace, runId)).status).toBe('Succeeded');
    const [mail] = value(await lena.mail.list());
    expect(mail).toMatchObject({ fromName: 'Lena Forsberg', subject: 'Welcome to Aldermoor, Ida' });
  });

  it('may make the connection that a flow asks for, and only while it does', async () => {
    const { as } = await openMemoryWorkspace();
    const request = { environmentId: production, connectorId: 'shared_office365' };
    expect(code(await as(people.priya.id).connections.create(request))).toBe(
      'MissingEnvironmentRole',
    );
    const mode = { flowId: claim, reference: 'shared_office365', mode: 'invoker' as const };
    value(await as(people.ines.id).sharing.setConnectionMode(mode));
    value(await as(people.priya.id).connections.create(request));
  });

  it('cannot give another’s connection, and the run would not take it', async () => {
    const workspace = await openMemoryWorkspace();
    const ofJonas = (
      await workspace.store.read(['connections'], (tx) => tx.list('connections'))
    ).find((one) => one.ownerId === people.jonas.id);
    const connections = { shared_office365: ofJonas?.id ?? '' };
    const start = { flowId: welcome, source: 'published' as const, body: newcomer, connections };
    expect(code(await workspace.as(people.lena.id).runs.start(start))).toBe('NotFound');
    expect(code(await workspace.as(people.ines.id).runs.start(start))).toBe('NotConnectionOwner');
    // Past the services, as a damaged or forged row would be.
    const ines = workspace.as(people.ines.id);
    const { connections: _given, ...plain } = start;
    const { runId } = value(await ines.runs.start(plain));
    await workspace.store.write(['runs'], 'told', async (tx) => {
      const run = await tx.get('runs', runId);
      const entry = run?.connectionReferences.shared_office365;
      if (!run || !entry) throw new Error('no run');
      const forged = { ...entry, connectionId: ofJonas?.id ?? '' };
      tx.put('runs', { ...run, connectionReferences: { shared_office365: forged } });
    });
    const run = await runOf(workspace, runId);
    expect(run.actions.get('Welcome_mail')?.error?.code).toBe('InvokerConnectionOverrideFailed');
  });

  it('cannot replace a connection that the flow does not ask them for', async () => {
    const { as } = await openMemoryWorkspace();
    const connections = { shared_office365: 'any' };
    const start = { flowId: claim, source: 'published' as const, body, connections };
    expect(code(await as(people.priya.id).runs.start(start))).toBe('FlowPermissionDenied');
  });
});

describe('connections of a flow', () => {
  it('stop working when their owner owns the flow no longer, as the removal had said', async () => {
    const workspace = await openMemoryWorkspace();
    const ines = workspace.as(people.ines.id);
    const jonas = { flowId: claim, principalId: people.jonas.id };
    expect(value(await ines.sharing.impactOfRemoving(jonas))).toMatchObject({
      connections: [{ reference: 'shared_office365_1', steps: ['Confirm_at_once'] }],
      runOnlyUsers: 3,
    });
    value(await ines.sharing.removeOwner(jonas));
    const status = async () => {
      const { connections } = value(await ines.flows.details({ flowId: claim }));
      return connections.embedded.map((one) => one.status);
    };
    expect(await status()).toEqual(['connected', 'ownerGone']);
    const press = async () => {
      const start = { flowId: claim, source: 'published' as const, body: { ...body, number: 3 } };
      return await runOf(workspace, value(await ines.runs.start(start)).runId);
    };
    const failed = (await press()).actions.get('Confirm_at_once')?.error;
    expect(failed).toMatchObject({
      code: 'ConnectionInvalid',
      message: expect.stringMatching(/Jonas Okafor.*Replace it/),
    });
    const [own] = value(await ines.connections.list({ environmentId: production }));
    const rebind = { flowId: claim, reference: 'shared_office365_1', connectionId: own?.id ?? '' };
    value(await ines.connections.rebind(rebind));
    expect(await status()).toEqual(['connected', 'connected']);
    expect((await press()).status).toBe('Succeeded');
  });

  it('of a member stop only if the group that goes was the only way', async () => {
    const { as, store } = await openMemoryWorkspace();
    const all = await store.read(['connections'], (tx) => tx.list('connections'));
    const connectionId = all.find((one) => one.ownerId === people.tomas.id)?.id ?? '';
    const rebind = { flowId: claim, reference: 'shared_office365', connectionId };
    value(await as(people.tomas.id).connections.rebind(rebind));
    const ines = as(people.ines.id).sharing;
    const impact = async () =>
      value(await ines.impactOfRemoving({ flowId: claim, principalId: groups.finance.id }))
        .connections.length;
    expect(await impact()).toBe(1);
    value(await ines.addOwner({ flowId: claim, principalId: people.tomas.id }));
    expect(await impact()).toBe(0);
  });

  it('serve the flow that they were put into, and no other', async () => {
    const { as, store } = await openMemoryWorkspace();
    const all = await store.read(['connections'], (tx) => tx.list('connections'));
    const ofTomas = all.find((one) => one.ownerId === people.tomas.id)?.id ?? '';
    const ines = as(people.ines.id).connections;
    const reference = 'shared_office365';
    // Tomas put it into the claim; the badge is another flow.
    const badge = samples[2]?.id ?? '';
    const elsewhere = { flowId: badge, reference, connectionId: ofTomas };
    expect(code(await ines.rebind(elsewhere))).toBe('NotConnectionOwner');
    const same = { flowId: claim, reference, connectionId: ofTomas };
    value(await ines.rebind(same));
    // Jonas owns neither; to him it does not exist once he left the claim.
    value(await as(people.jonas.id).sharing.leave({ flowId: claim }));
    const other = { flowId: welcome, reference, connectionId: ofTomas };
    expect(await as(people.jonas.id).connections.rebind(other)).toEqual(
      await as(people.jonas.id).connections.rebind({ ...other, connectionId: 'none' }),
    );
  });

  it('go back to what stood there before when the runner need not provide one', async () => {
    const { as } = await openMemoryWorkspace();
    const jonas = as(people.jonas.id);
    const set = (mode: 'embedded' | 'invoker') =>
      jonas.sharing.setConnectionMode({ flowId: welcome, reference: 'shared_office365', mode });
    const shown = async () => {
      const { connections } = value(await jonas.flows.details({ flowId: welcome }));
      const [{ mode, connection, status } = { mode: '' }] = connections.embedded;
      return [mode, connection?.owner.name, status];
    };
    expect(await shown()).toEqual(['invoker', 'Jonas Okafor', 'connected']);
    value(await set('embedded'));
    expect(await shown()).toEqual(['embedded', 'Jonas Okafor', 'connected']);
    expect(
      code(
        await jonas.sharing.setConnectionMode({ flowId: welcome, reference: 'x', mode: 'invoker' }),
      ),
    ).toBe('NotFound');
  });
});
