import { describe, expect, it } from 'vitest';
import { code, value } from '../app/sample/answers';
import { flows as samples } from '../app/sample/flows';
import { type MemoryWorkspace, openMemoryWorkspace } from '../app/sample/memory-workspace';
import { environments, groups, people } from '../app/sample/people';

const production = environments.production.id;
const claim = samples[0]?.id ?? '';
const welcome = samples[1]?.id ?? '';

async function disable(workspace: MemoryWorkspace, personId: string) {
  await workspace.store.write(['people'], 'told', async (tx) => {
    const person = await tx.get('people', personId);
    if (person) tx.put('people', { ...person, disabled: true });
  });
}

describe('owners', () => {
  it('come and go, and the next call of whoever went is refused', async () => {
    const { as, news } = await openMemoryWorkspace();
    const mine = as(people.ines.id).sharing;
    const hugo = as(people.hugo.id).flows;
    expect(code(await hugo.get({ flowId: claim }))).toBe('FlowNotFound');
    value(await mine.addOwner({ flowId: claim, principalId: people.hugo.id }));
    expect(news.map((one) => one.kind)).toEqual(['grant', 'flow']);
    value(await hugo.rename({ flowId: claim, name: 'Claims' }));
    value(await mine.removeOwner({ flowId: claim, principalId: people.hugo.id }));
    expect(code(await hugo.rename({ flowId: claim, name: 'Mine' }))).toBe('FlowNotFound');
    expect(code(await mine.removeOwner({ flowId: claim, principalId: people.hugo.id }))).toBe(
      'NotFound',
    );
  });

  it('are added once: the second time nothing is changed or logged', async () => {
    const { as, logged } = await openMemoryWorkspace();
    const mine = as(people.ines.id).sharing;
    for (const principalId of [people.hugo.id, people.hugo.id, people.ines.id]) {
      value(await mine.addOwner({ flowId: claim, principalId }));
    }
    const log = await logged();
    expect(log).toMatchObject([
      {
        operation: 'sharing.addOwner',
        target: { kind: 'flow', id: claim },
        about: { kind: 'person', name: 'Hugo Brandt' },
        hashBefore: expect.any(String),
        hashAfter: expect.any(String),
      },
    ]);
  });

  it('never lose the one who made the flow', async () => {
    const { as } = await openMemoryWorkspace();
    const request = { flowId: claim, principalId: people.ines.id };
    for (const who of [people.ines, people.jonas, people.tomas]) {
      expect(code(await as(who.id).sharing.removeOwner(request))).toBe('CreatorCannotBeRemoved');
    }
    expect(code(await as(people.ines.id).sharing.leave({ flowId: claim }))).toBe(
      'CreatorCannotBeRemoved',
    );
    expect(code(await as(people.priya.id).sharing.removeOwner(request))).toBe(
      'FlowPermissionDenied',
    );
  });

  it('leave by themselves, but through a group only by leaving the group', async () => {
    const { as } = await openMemoryWorkspace();
    const refused = await as(people.tomas.id).sharing.leave({ flowId: claim });
    expect(refused).toMatchObject({ refusal: { message: expect.stringMatching(/group/) } });
    value(await as(people.jonas.id).sharing.leave({ flowId: claim }));
    expect(code(await as(people.jonas.id).flows.get({ flowId: claim }))).toBe('FlowNotFound');
  });

  it('do not go when nobody with an open account would be left', async () => {
    const workspace = await openMemoryWorkspace();
    const { as } = workspace;
    await disable(workspace, people.jonas.id);
    const ines = as(people.ines.id).sharing;
    expect(code(await ines.leave({ flowId: welcome }))).toBe('LastOwner');
    expect(code(await ines.removeOwner({ flowId: welcome, principalId: people.ines.id }))).toBe(
      'LastOwner',
    );
    value(await ines.addOwner({ flowId: welcome, principalId: groups.finance.id }));
    value(await ines.leave({ flowId: welcome }));
    expect(code(await as(people.tomas.id).flows.get({ flowId: welcome }))).toBe('done');
  });

  it.each([
    ['nobody of that name', 'no-such-person', 'UnknownPrincipal'],
    ['an account that is closed', people.pavel.id, 'UnknownPrincipal'],
    ['a guest whom nobody admitted', 'guest-outside', 'GuestNotAdmitted'],
  ])(
    'are not made of %s, nor run-only users, nor readers of a copy',
    async (_who, id, expected) => {
      const workspace = await openMemoryWorkspace();
      await disable(workspace, people.pavel.id);
      await workspace.store.write(['people'], 'told', async (tx) =>
        tx.put('people', {
          id: 'guest-outside',
          name: 'Edith Crane',
          mail: 'e@x.example',
          guest: true,
          licence: 'free',
        }),
      );
      const { sharing } = workspace.as(people.ines.id);
      const copy = { flowId: claim, name: 'Copy', description: '' };
      expect(code(await sharing.addOwner({ flowId: claim, principalId: id }))).toBe(expected);
      expect(code(await sharing.addRunOnly({ flowId: claim, principalId: id }))).toBe(expected);
      expect(code(await sharing.sendCopy({ ...copy, recipients: [people.hugo.id, id] }))).toBe(
        expected,
      );
      expect(value(await workspace.as(people.hugo.id).sharing.copiesReceived())).toEqual([]);
    },
  );

  it('with a free licence are told why they cannot share', async () => {
    const { as } = await openMemoryWorkspace();
    const marta = as(people.marta.id);
    const personal = samples[3]?.id ?? '';
    const request = { flowId: personal, principalId: people.hugo.id };
    const details = value(await marta.flows.details({ flowId: personal }));
    expect(details.whyNot.addOwner?.code).toBe('LicenceRequired');
    expect(code(await marta.sharing.addOwner(request))).toBe('LicenceRequired');
    expect(code(await marta.sharing.addRunOnly(request))).toBe('LicenceRequired');
  });

  it('are found by a part of their name, guests marked', async () => {
    const { as } = await openMemoryWorkspace();
    const find = async (text: string) =>
      value(await as(people.ines.id).sharing.findPrincipals({ environmentId: production, text }));
    expect((await find('sales')).map((one) => [one.name, one.kind, one.memberCount])).toEqual([
      ['All Sales', 'group', 1],
      ['Field Sales', 'group', 1],
    ]);
    expect(await find('MARTA')).toMatchObject([{ guest: true, admitted: true }]);
    expect((await find('okafor@')).map((one) => one.name)).toEqual(['Jonas Okafor']);
  });
});
