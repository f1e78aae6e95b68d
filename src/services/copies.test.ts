import { describe, expect, it } from 'vitest';
import { code, value } from '../app/sample/answers';
import { flows as samples } from '../app/sample/flows';
import { openMemoryWorkspace } from '../app/sample/memory-workspace';
import { environments, people } from '../app/sample/people';

const production = environments.production.id;
const claim = samples[0]?.id ?? '';

describe('a copy', () => {
  it('arrives as a mail and becomes a flow that shares nothing with the first', async () => {
    const { as } = await openMemoryWorkspace();
    const hugo = as(people.hugo.id);
    const sent = await as(people.jonas.id).sharing.sendCopy({
      flowId: claim,
      recipients: [people.hugo.id, people.felix.id, people.hugo.id],
      name: 'Claims <b>for all</b>',
      description: 'Swap the address.',
    });
    expect(value(sent)).toEqual({ sent: 2 });
    const [mail] = value(await hugo.mail.list());
    expect(mail).toMatchObject({ fromName: 'Jonas Okafor', read: false });
    expect(mail?.body).toContain('Claims &lt;b&gt;for all&lt;/b&gt;');
    const [copy] = value(await hugo.sharing.copiesReceived());
    expect(copy).toMatchObject({
      id: mail?.copyId,
      sentByName: 'Jonas Okafor',
      kind: 'instant',
      stepCount: 4,
      connectorIds: ['shared_office365'],
    });
    const accept = { copyId: copy?.id ?? '', environmentId: production, name: 'My claims' };
    const flow = value(await hugo.sharing.acceptCopy(accept));
    expect(flow).toMatchObject({
      name: 'My claims',
      creatorId: people.hugo.id,
      state: 'Stopped',
      publishedVersion: 0,
    });
    const details = value(await hugo.flows.details({ flowId: flow.id }));
    expect(details.owners.map((one) => one.name)).toEqual(['Hugo Brandt']);
    expect(details.runOnlyUsers).toEqual([]);
    expect(details.lastRuns).toEqual([]);
    expect(
      details.connections.embedded.every((one) => one.connection?.owner.id === people.hugo.id),
    ).toBe(true);
    expect(value(await hugo.sharing.copiesReceived())[0]?.flowId).toBe(flow.id);
    value(await as(people.ines.id).flows.remove({ flowId: claim }));
    expect(code(await hugo.flows.get({ flowId: flow.id }))).toBe('done');
  });

  it('is known to its recipient alone', async () => {
    const { as } = await openMemoryWorkspace();
    const copy = { flowId: claim, recipients: [people.hugo.id], name: 'Copy', description: '' };
    value(await as(people.ines.id).sharing.sendCopy(copy));
    const [received] = value(await as(people.hugo.id).sharing.copiesReceived());
    const accept = { copyId: received?.id ?? '', environmentId: production, name: 'Mine' };
    for (const who of [people.ines, people.felix, people.nadia]) {
      const { sharing } = as(who.id);
      expect(await sharing.acceptCopy(accept)).toEqual(
        await sharing.acceptCopy({ ...accept, copyId: 'no-such-copy' }),
      );
    }
  });

  it('is not sent to oneself, nor from by those who may only run the flow', async () => {
    const { as } = await openMemoryWorkspace();
    const copy = { flowId: claim, name: 'Copy', description: '' };
    expect(
      code(await as(people.ines.id).sharing.sendCopy({ ...copy, recipients: [people.ines.id] })),
    ).toBe('InvalidRequest');
    expect(
      code(await as(people.priya.id).sharing.sendCopy({ ...copy, recipients: [people.hugo.id] })),
    ).toBe('FlowPermissionDenied');
  });
});
