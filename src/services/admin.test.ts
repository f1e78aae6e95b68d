import { describe, expect, it } from 'vitest';
import { code, value } from '../app/sample/answers';
import { flows as samples } from '../app/sample/flows';
import { openMemoryWorkspace } from '../app/sample/memory-workspace';
import { environments, people } from '../app/sample/people';

const production = environments.production.id;
const claim = samples[0]?.id ?? '';

describe('the audit log', () => {
  it('names who asked for what they may not see', async () => {
    const { as } = await openMemoryWorkspace();
    const priya = as(people.priya.id);
    expect(code(await priya.flows.details({ flowId: claim }))).toBe('FlowPermissionDenied');
    const { entries } = value(
      await as(people.nadia.id).admin.audit({ environmentId: production, limit: 9 }),
    );
    expect(entries[0]).toMatchObject({
      actorName: 'Priya Raman',
      operation: 'flows.details',
      outcome: 'refused',
    });
  });

  it('tells administrators who did what, refusals too, a page at a time', async () => {
    const { as } = await openMemoryWorkspace();
    const request = { flowId: claim, principalId: people.hugo.id };
    value(await as(people.ines.id).sharing.addOwner(request));
    expect(code(await as(people.priya.id).sharing.addOwner(request))).toBe('FlowPermissionDenied');
    const { admin } = as(people.nadia.id);
    const page = value(await admin.audit({ environmentId: production, limit: 1 }));
    expect(page).toMatchObject({
      more: true,
      entries: [
        {
          actorName: 'Priya Raman',
          operation: 'sharing.addOwner',
          outcome: 'refused',
          code: 'FlowPermissionDenied',
          target: { kind: 'flow', name: 'Submit an expense claim' },
        },
      ],
    });
    const before = page.entries[0]?.seq ?? 0;
    const rest = value(await admin.audit({ environmentId: production, before, limit: 1 }));
    expect(rest).toMatchObject({
      more: true,
      entries: [{ outcome: 'done', about: { kind: 'person', name: 'Hugo Brandt' } }],
    });
    const all = value(await admin.audit({ environmentId: production, limit: 200 }));
    expect(all.more).toBe(false);
    expect(all.entries.at(-1)).toMatchObject({ actorName: 'Ines Marchetti' });
    expect(code(await as(people.ines.id).admin.audit({ environmentId: production }))).toBe(
      'MissingEnvironmentRole',
    );
  });
});
