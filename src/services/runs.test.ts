import { describe, expect, it } from 'vitest';
import { code, value } from '../app/sample/answers';
import { flows as samples } from '../app/sample/flows';
import { openMemoryWorkspace } from '../app/sample/memory-workspace';
import { environments, people } from '../app/sample/people';
import { foldRun } from '../model/run/fold';
import { createMemoryStore } from '../storage/memory/store';
import type { Services } from './api';

const production = environments.production.id;
const claim = samples[0]?.id ?? '';
const body = { number: 900, text: 'Hotel', text_1: 'Sales' };

async function viewOf(services: Services, runId: string) {
  return foldRun(value(await services.runs.journal({ runId, cursor: 0 })).events);
}

describe('a run', () => {
  it('goes the branch that holds, skips the other, and leaves the mail with its reader', async () => {
    const { as, host, faults } = await openMemoryWorkspace();
    const mine = as(people.priya.id);
    const { runId } = value(await mine.runs.start({ flowId: claim, source: 'published', body }));
    host.wake(runId);
    await host.idle();
    expect(faults).toEqual([]);
    const run = await viewOf(as(people.ines.id), runId);
    expect(run.status).toBe('Succeeded');
    expect(run.actions.get('Ask_finance')?.status).toBe('Succeeded');
    expect(run.actions.get('Confirm_at_once')?.status).toBe('Skipped');
    const [mail] = value(await as(people.tomas.id).mail.list());
    expect(mail).toMatchObject({
      subject: 'Please look at a claim of 900',
      read: false,
      origin: { runId },
    });
    expect(value(await mine.runs.receipt({ runId })).status).toBe('Succeeded');
  });

  it('of a run-only user shows them its receipt and nothing of its inside', async () => {
    const { as, host } = await openMemoryWorkspace();
    const mine = as(people.priya.id);
    const { runId } = value(await mine.runs.start({ flowId: claim, source: 'published', body }));
    host.wake(runId);
    await host.idle();
    expect(code(await mine.runs.journal({ runId, cursor: 0 }))).toBe('FlowPermissionDenied');
    expect(code(await mine.runs.get({ runId }))).toBe('FlowPermissionDenied');
    expect(code(await as(people.wen.id).runs.receipt({ runId }))).toBe('FlowPermissionDenied');
    expect(code(await mine.runs.start({ flowId: claim, source: 'draft', body }))).toBe(
      'FlowPermissionDenied',
    );
  });

  it('that is driven by two hosts at once is refused to the one behind the fence', async () => {
    const store = createMemoryStore();
    const first = await openMemoryWorkspace({ store });
    const { runId } = value(
      await first.as(people.priya.id).runs.start({ flowId: claim, source: 'published', body }),
    );
    const moved = async () => {
      throw new Error('the fence moved');
    };
    const second = await openMemoryWorkspace({ store: createMemoryStore(), fence: moved });
    const lost = value(
      await second.as(people.priya.id).runs.start({ flowId: claim, source: 'published', body }),
    );
    second.host.wake(lost.runId);
    await second.host.idle();
    expect(second.faults.length).toBe(1);
    expect((await viewOf(second.as(people.ines.id), lost.runId)).actions.size).toBe(0);
    first.host.wake(runId);
    await first.host.idle();
    expect((await viewOf(first.as(people.ines.id), runId)).status).toBe('Succeeded');
  });

  it('whose host died goes on where its journal ends, and sends its mail once', async () => {
    const { as, store, host } = await openMemoryWorkspace();
    const { runId } = value(
      await as(people.priya.id).runs.start({ flowId: claim, source: 'published', body }),
    );
    // As a host that died right after the intent left it: the answer never came.
    host.wake(runId);
    host.stop();
    await host.idle();
    const again = await reopened(store);
    await again.host.takeUp();
    await again.host.idle();
    expect((await viewOf(as(people.ines.id), runId)).status).toBe('Succeeded');
    const mails = value(await as(people.tomas.id).mail.list()).filter(
      (one) => one.origin?.runId === runId,
    );
    expect(mails.length).toBe(1);
  });

  it('can be cancelled, and ends as cancelled with nothing running', async () => {
    const { as, host } = await openMemoryWorkspace();
    const mine = as(people.ines.id);
    const { runId } = value(await mine.runs.start({ flowId: claim, source: 'published', body }));
    value(await mine.runs.cancel({ runId }));
    host.wake(runId);
    await host.idle();
    const run = await viewOf(mine, runId);
    expect(run.status).toBe('Cancelled');
    expect([...run.actions.values()].some((one) => one.status === 'Running')).toBe(false);
    expect(
      value(await as(people.tomas.id).mail.list()).some((one) => one.origin?.runId === runId),
    ).toBe(false);
  });

  it('ends as cancelled when its flow is deleted', async () => {
    const { as, host, store } = await openMemoryWorkspace();
    const mine = as(people.ines.id);
    const { runId } = value(await mine.runs.start({ flowId: claim, source: 'published', body }));
    value(await mine.flows.remove({ flowId: claim }));
    host.wake(runId);
    await host.idle();
    const run = await store.read(['runs'], (tx) => tx.get('runs', runId));
    expect(run?.status).toBe('Cancelled');
  });

  it('is refused while the flow is off, and to those who may not start it', async () => {
    const { as } = await openMemoryWorkspace();
    value(await as(people.ines.id).flows.turnOff({ flowId: claim }));
    expect(
      code(await as(people.priya.id).runs.start({ flowId: claim, source: 'published', body })),
    ).toBe('FlowTurnedOff');
    expect(
      code(await as(people.hugo.id).runs.start({ flowId: claim, source: 'published', body })),
    ).toBe('FlowNotFound');
  });

  it('is resubmitted with what it was started with', async () => {
    const { as, host } = await openMemoryWorkspace();
    const mine = as(people.ines.id);
    const [earlier] = value(await mine.runs.list({ environmentId: production, flowId: claim }));
    const { runId } = value(await mine.runs.resubmit({ runId: earlier?.id ?? '' }));
    host.wake(runId);
    await host.idle();
    const [before, after] = await Promise.all([
      viewOf(mine, earlier?.id ?? ''),
      viewOf(mine, runId),
    ]);
    expect(after.trigger?.outputs).toBe(before.trigger?.outputs);
    expect(after.status).toBe('Succeeded');
  });
});

describe('run history', () => {
  it('holds the sample runs, failed ones with the step that failed', async () => {
    const { as } = await openMemoryWorkspace();
    const runs = value(await as(people.ines.id).runs.list({ environmentId: production }));
    expect(runs.length).toBe(21);
    const failed = runs.filter((one) => one.status === 'Failed');
    expect(failed.map((one) => one.failedAction)).toEqual(['Welcome_mail', 'Welcome_mail']);
  });
});

async function reopened(store: ReturnType<typeof createMemoryStore>) {
  const { createHost } = await import('./index');
  const { connectors } = await import('../connectors/index');
  const faults: unknown[] = [];
  const unused = async () => {
    throw new Error('not asked for here');
  };
  const host = createHost({
    store,
    connectors,
    fence: async () => {},
    transport: { send: unused },
    simulate: () => ({ error: { code: 'Unused', message: '' } }),
    platform: {
      now: () => Date.UTC(2026, 10, 21, 10),
      nowReal: () => Date.UTC(2026, 10, 21, 10),
      random: () => 0.5,
      newId: () => 'id',
      after: () => {},
      afterReal: () => {},
      clock: { read: unused, change: unused },
      network: { read: unused, write: unused },
      tell: () => {},
      report: (error) => faults.push(error),
      vault: { seal: unused, open: unused },
      storage: { estimate: unused, persisted: unused },
      workspace: {
        usedBytes: unused,
        counts: unused,
        backup: unused,
        readBackup: unused,
        restore: unused,
        freeSpace: unused,
        reset: unused,
        welcome: unused,
      },
    },
  });
  return { host, faults };
}
