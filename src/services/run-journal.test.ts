import { describe, expect, it } from 'vitest';
import { code, value } from '../app/sample/answers';
import { type MemoryWorkspace, openMemoryWorkspace } from '../app/sample/memory-workspace';
import type { Definition } from '../model/definition';
import type { RunEvent } from '../model/run/events';
import type { JournalRow } from '../storage/schema';
import type { ReadTx } from '../storage/store';
import type { Services } from './api';
import { readJournal } from './run-journal';

const environmentId = 'default';
const flowId = 'flow';
const runId = 'run';
const secret = 'correct horse battery staple';

const secure = (...properties: string[]) => ({ secureData: { properties } });
const definition: Definition = {
  triggers: { manual: { type: 'Request', runtimeConfiguration: secure('outputs') } },
  actions: {
    Ask: { type: 'Compose', inputs: 1, runtimeConfiguration: secure('inputs', 'outputs') },
    Answer: { type: 'Response', inputs: {}, runtimeConfiguration: secure('inputs') },
    Each: {
      type: 'Foreach',
      foreach: '@triggerBody()',
      actions: { Plain: { type: 'Compose', inputs: 1 } },
      runtimeConfiguration: secure('inputs'),
    },
  },
};

const at = 0;
const open = { action: 'Plain', repetition: '' } as const;
const started: RunEvent = {
  type: 'runStarted',
  at,
  trigger: { name: 'manual', outputs: JSON.stringify({ body: secret }) },
};

/** A run whose journal is written in rows of so many events. */
async function withJournal(events: readonly RunEvent[], inRow: number) {
  const workspace = await openMemoryWorkspace({ seed: 'empty' });
  const { store } = workspace;
  const [person] = await store.read(['people'], (tx) => tx.list('people'));
  const creatorId = person?.id ?? '';
  await store.write(['flows', 'runs', 'journal'], 'told', async (tx) => {
    const common = { environmentId, createdAt: 0, modifiedAt: 0, modifiedBy: creatorId };
    tx.put('flows', {
      ...common,
      id: flowId,
      name: 'Flow',
      description: '',
      state: 'Started',
      kind: 'instant',
      dialect: 'powerAutomate',
      creatorId,
      publishedVersion: 0,
      steps: [],
      startsWith: '',
    });
    tx.put('runs', {
      id: runId,
      flowId,
      environmentId,
      version: null,
      definition: JSON.stringify(definition),
      connectionReferences: {},
      startedBy: creatorId,
      startedAt: 0,
      status: 'Running',
    });
    for (let first = 0; first < events.length; first += inRow) {
      tx.put('journal', {
        runId,
        firstSeq: first + 1,
        events: events.slice(first, first + inRow),
      });
    }
  });
  return { workspace, services: workspace.as(creatorId) };
}

async function readAll(services: Services) {
  const pages: RunEvent[][] = [];
  for (let cursor = 0, more = true; more; ) {
    const page = value(await services.runs.journal({ runId, cursor }));
    pages.push([...page.events]);
    ({ cursor, more } = page);
  }
  return pages;
}

const numbered = (count: number, text = ''): RunEvent[] =>
  Array.from({ length: count }, (_, index) => ({
    type: 'actionFinished',
    at: index,
    action: 'Plain',
    repetition: String(index >> 1).padStart(6, '0'),
    status: 'Succeeded',
    outputs: JSON.stringify(text),
  }));

describe('a journal', () => {
  it.each([1, 7, 1300])('in rows of %i events is read in pages, each event once', async (inRow) => {
    const events = numbered(3234);
    const { services } = await withJournal(events, inRow);
    const pages = await readAll(services);
    expect(pages.flat()).toEqual(events);
    expect(pages.map((page) => page.length)).toEqual([3000, 234]);
  });

  it.each([1, 40, 500])(
    'in rows of %i events is read in little more than is given',
    async (inRow) => {
      const { workspace } = await withJournal(numbered(20_000), inRow);
      let events = 0;
      const page = await workspace.store.read(['journal'], (tx) => {
        const list: ReadTx['list'] = async (table, options) => {
          const rows = await tx.list(table, options);
          events += (rows as unknown as JournalRow[]).reduce(
            (sum, row) => sum + row.events.length,
            0,
          );
          return rows;
        };
        return readJournal({ ...tx, list }, { id: runId, definition: '{}' }, 3000);
      });
      expect(page.events).toHaveLength(3000);
      expect(events).toBeLessThan(9000);
    },
  );

  it('of large values is read in smaller pages, and a value that fills one stands alone', async () => {
    const { services } = await withJournal(numbered(8, 'x'.repeat(400_000)), 3);
    expect((await readAll(services)).map((page) => page.length)).toEqual([3, 3, 2]);
    const huge = await withJournal(numbered(2, 'x'.repeat(2_000_000)), 2);
    expect((await readAll(huge.services)).map((page) => page.length)).toEqual([1, 1]);
  });

  it('that has come to its end says where it will go on', async () => {
    const { services } = await withJournal(numbered(3), 3);
    expect(value(await services.runs.journal({ runId, cursor: 3 }))).toEqual({
      events: [],
      cursor: 3,
      more: false,
    });
  });

  it('gives one round, with the places of its events', async () => {
    const events = numbered(1234);
    const { services } = await withJournal(events, 10);
    const round = { runId, repetition: '000300', after: 590, until: 640 };
    expect(value(await services.runs.round(round))).toEqual({
      events: [601, 602].map((seq) => ({ seq, event: events[seq - 1] })),
      cursor: 640,
      more: false,
    });
  });
});

describe('what is secured', () => {
  it('leaves the device in no backup of a run that has ended, which cannot be run again from it', async () => {
    const { workspace } = await withJournal([started], 1);
    const { store, as } = workspace;
    const device = as('');
    const backup = async () => value(await device.workspace.backup()).text;
    // It goes on where the file is restored.
    expect(await backup()).toContain(secret);
    await store.write(['runs'], 'told', async (tx) => {
      const run = await tx.get('runs', runId);
      if (run) tx.put('runs', { ...run, status: 'Succeeded', endedAt: 1 });
    });
    const text = await backup();
    expect(text).not.toContain(secret);
    value(await device.workspace.restore({ text }));
    const [person] = await store.read(['people'], (tx) => tx.list('people'));
    const again = await as(person?.id ?? '').runs.resubmit({ runId });
    expect(code(again)).toBe('NotFound');
  });

  const hidden: readonly RunEvent[] = [
    started,
    { type: 'actionStarted', at, action: 'Ask', repetition: '', inputs: `"${secret}"` },
    { type: 'actionContinued', at, ...open, next: JSON.stringify({ poll: secret }) },
    {
      type: 'actionFinished',
      at,
      action: 'Ask',
      repetition: '',
      status: 'Succeeded',
      inputs: `"${secret}"`,
      outputs: `"${secret}"`,
      trackedProperties: JSON.stringify({ told: secret }),
      variables: { Word: `"${secret}"` },
      appended: { variable: 'Words', value: `"${secret}"` },
    },
    { type: 'actionStarted', at, action: 'Each', repetition: '' },
    {
      type: 'itemsListed',
      at,
      action: 'Each',
      repetition: '',
      from: 0,
      items: JSON.stringify([secret, secret]),
    },
    {
      type: 'iterationStarted',
      at,
      action: 'Each',
      repetition: '',
      index: 0,
      item: `"${secret}"`,
    },
    // What the engine says of an event counts as well.
    {
      type: 'actionFinished',
      at,
      ...open,
      status: 'Succeeded',
      inputs: `"${secret}"`,
      secured: ['inputs'],
    },
    { type: 'responded', at, response: { statusCode: 200, body: `"${secret}"` } },
  ];

  it('never leaves the worker, in the journal nor in a round', async () => {
    const { services } = await withJournal(hidden, 4);
    const page = value(await services.runs.journal({ runId, cursor: 0 }));
    expect(page.events).toHaveLength(hidden.length);
    expect(JSON.stringify(page)).not.toContain(secret);
    const first = page.events[0];
    expect(first?.type === 'runStarted' && first.trigger.secured).toEqual(['outputs']);
    const round = { runId, repetition: '000000', after: 0, until: 99 };
    expect(JSON.stringify(await services.runs.round(round))).not.toContain(secret);
  });

  it('is the same for the run that comes of it: what it starts with is hidden too', async () => {
    const { services, workspace } = await withJournal(hidden, 4);
    await withDraft(workspace);
    const again = value(await services.runs.resubmit({ runId }));
    const page = value(await services.runs.journal({ runId: again.runId, cursor: 0 }));
    expect(page.events[0]?.type).toBe('runStarted');
    expect(JSON.stringify(page)).not.toContain(secret);
    const rows = await workspace.store.read(['journal'], (tx) =>
      tx.list('journal', { from: [again.runId, 0], to: [again.runId, 9] }),
    );
    expect(JSON.stringify(rows)).toContain(secret);
  });
});

async function withDraft({ store }: MemoryWorkspace): Promise<void> {
  await store.write(['drafts'], 'told', async (tx) =>
    tx.put('drafts', {
      flowId,
      baseVersion: 0,
      definition: JSON.stringify(definition),
      seq: 0,
      lastSeq: 0,
      publishedSeq: 0,
      connectionReferences: {},
    }),
  );
}

describe('a run that is open', () => {
  const lease = { name: 'runner', holder: 'tab', fence: 1 };
  const beat = (workspace: MemoryWorkspace, heartbeatAt: number) =>
    workspace.store.write(['leases'], 'progress', async (tx) =>
      tx.put('leases', { ...lease, heartbeatAt }),
    );

  it('is interrupted while its driver is silent, in lists and by itself', async () => {
    const { services, workspace } = await withJournal([started], 1);
    const now = Date.UTC(2026, 10, 21, 9, 0, 0);
    await beat(workspace, now);
    expect(value(await services.runs.get({ runId })).interrupted).toBeUndefined();
    workspace.pass(10_001);
    expect(value(await services.runs.get({ runId })).interrupted).toBe(true);
    const [listed] = value(await services.runs.list({ environmentId }));
    expect(listed?.interrupted).toBe(true);
    await beat(workspace, now + 10_001);
    expect(value(await services.runs.get({ runId })).interrupted).toBeUndefined();
  });

  it('is never interrupted once it has ended', async () => {
    const { services, workspace } = await withJournal([started], 1);
    await beat(workspace, 0);
    await workspace.store.write(['runs'], 'told', async (tx) => {
      const run = await tx.get('runs', runId);
      if (run) tx.put('runs', { ...run, status: 'Succeeded', endedAt: 1 });
    });
    expect(value(await services.runs.get({ runId })).interrupted).toBeUndefined();
  });
});
