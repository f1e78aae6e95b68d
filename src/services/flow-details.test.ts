import { describe, expect, it } from 'vitest';
import { code, value } from '../app/sample/answers';
import { flows as samples } from '../app/sample/flows';
import { openMemoryWorkspace } from '../app/sample/memory-workspace';
import { environments, people } from '../app/sample/people';

const claim = samples[0]?.id ?? '';

describe('the details of a flow', () => {
  it('say who owns it, who runs it, with which connections, and what the caller may do', async () => {
    const { as } = await openMemoryWorkspace();
    const details = value(await as(people.jonas.id).flows.details({ flowId: claim }));
    expect(details.owners.map((one) => [one.name, one.isCreator])).toEqual([
      ['Ines Marchetti', true],
      ['Jonas Okafor', false],
      ['Marta Keller', false],
      ['Amara Diallo', false],
      ['Finance Operations', false],
    ]);
    expect(details.owners.at(-1)).toMatchObject({ kind: 'group', memberCount: 1 });
    expect(details.owners[2]).toMatchObject({ guest: true, company: 'Brightwater Audit' });
    expect(details.owners[1]?.embedded).toMatchObject([
      { reference: 'shared_office365_1', steps: ['Confirm_at_once'] },
    ]);
    expect(details.runOnlyUsers.map((one) => one.name)).toEqual([
      'Priya Raman',
      'Samir Nasser',
      'All Sales',
    ]);
    const { embedded, other } = details.connections;
    expect(embedded.map((one) => [one.reference, one.status, one.connection?.isMine])).toEqual([
      ['shared_office365', 'connected', false],
      ['shared_office365_1', 'connected', true],
    ]);
    expect(other.map((one) => [one.reference, one.steps])).toEqual([['shared_office365_2', []]]);
    expect(details.history).toMatchObject({ runs: 15, succeeded: 15, failed: 0 });
    expect(details.history.days.length).toBe(28);
    expect(details).toMatchObject({ inputCount: 3, stepCount: 4 });
    expect(details.can).toMatchObject({ addOwner: true, leaveFlow: true, viewDefinition: true });
    const ofCreator = value(await as(people.ines.id).flows.details({ flowId: claim }));
    expect(ofCreator.whyNot.leaveFlow?.code).toBe('CreatorCannotBeRemoved');
    const ofGroup = value(await as(people.tomas.id).flows.details({ flowId: claim }));
    expect(ofGroup.whyNot.leaveFlow?.message).toMatch(/through a group/);
  });

  it('tell a guest who owns it through a group alone to leave the group', async () => {
    const { as, store } = await openMemoryWorkspace();
    await store.write(['grants', 'groups', 'roles'], 'told', async (tx) => {
      const grant = await tx.get('grants', [claim, people.marta.id, 'owner']);
      if (!grant) throw new Error('The sample has no guest among the owners.');
      tx.delete('grants', [claim, people.marta.id, 'owner']);
      tx.put('grants', { ...grant, principalId: 'auditors' });
      tx.put('roles', {
        environmentId: environments.production.id,
        principalId: 'auditors',
        role: 'maker',
      });
      tx.put('groups', { id: 'auditors', name: 'Auditors', members: [people.marta.id] });
    });
    const guest = as(people.marta.id);
    const details = value(await guest.flows.details({ flowId: claim }));
    expect(details.can).toMatchObject({ viewDefinition: true, leaveFlow: false });
    expect(details.whyNot.leaveFlow?.message).toMatch(/through a group/);
    expect(code(await guest.sharing.leave({ flowId: claim }))).toBe('FlowPermissionDenied');
  });

  it('count each run on the day of whoever looks', async () => {
    const { as } = await openMemoryWorkspace();
    const days = async (minutesWest: number) => {
      const request = { flowId: claim, minutesWest };
      return value(await as(people.ines.id).flows.details(request)).history.days;
    };
    const utc = await days(0);
    expect(utc.at(-1)?.startsAt).toBe(Date.UTC(2026, 10, 21));
    expect(utc.at(-1)?.succeeded).toBe(2);
    // Thirteen hours east of Greenwich the day began at eleven.
    expect((await days(-13 * 60)).at(-1)?.startsAt).toBe(Date.UTC(2026, 10, 20, 11));
  });

  it('are refused to those who may only run the flow, and unknown to the rest', async () => {
    const { as } = await openMemoryWorkspace();
    const ask = async (who: { id: string }) =>
      code(await as(who.id).flows.details({ flowId: claim }));
    expect(await ask(people.priya)).toBe('FlowPermissionDenied');
    expect(await ask(people.amara)).toBe('MissingEnvironmentRole');
    expect(await ask(people.hugo)).toBe('FlowNotFound');
  });
});
