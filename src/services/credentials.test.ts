import { beforeAll, describe, expect, it } from 'vitest';
import { code, value } from '../app/sample/answers';
import { type MemoryWorkspace, openMemoryWorkspace } from '../app/sample/memory-workspace';
import { environments, people } from '../app/sample/people';
import type { Connector, OperationCall } from '../model/connector';
import { readBackup, restoreBackup } from '../storage/backup';
import { createMemoryStore } from '../storage/memory/store';
import { type TableName, tables } from '../storage/schema';
import type { Services } from './api';

const environmentId = environments.production.id;
const canaries = [1, 2, 3, 4, 5].map((one) => `canary-${one}-Zk7qW"\\9ä`);
const [first = '', second = '', leaked = '', thrown = '', misplaced = ''] = canaries;

/** A connector that gives away all that it is told. */
function leakyConnector(seen: OperationCall['connection'][]): Connector {
  const act = (id: string) => ({
    id,
    kind: 'action' as const,
    title: id,
    description: '',
    parameters: [],
    summary: '',
  });
  return {
    manifest: {
      id: 'leaky',
      title: 'Leaky',
      description: '',
      colour: 'slate',
      glyph: 'plug',
      tier: 'Custom',
      connection: {
        fields: [
          { name: 'key', title: 'Key', type: 'string', editor: 'secret', required: true },
          { name: 'other', title: 'Other', type: 'string', editor: 'secret' },
        ],
      },
      operations: [act('Echo'), act('Throw')],
    },
    operations: {
      Echo: async ({ connection }) => {
        seen.push(connection);
        const { key = '' } = connection?.credential ?? {};
        const row = { ...mail, subject: key, body: `It is ${key}.` };
        return {
          statusCode: 200,
          headers: { Authorization: key },
          body: { [key]: [key, { nested: `x${key}x` }] },
          changes: [{ table: 'mail/messages', id: `${people.hugo.id}/leak`, row }],
        };
      },
      Throw: async ({ connection }) => {
        throw new Error(`Signing in with ${connection?.credential?.other} did not work.`);
      },
    },
  };
}

const mail = {
  from: '',
  fromName: '',
  to: [],
  cc: [],
  receivedAt: 1,
  read: false,
  importance: 'Normal',
};

function step(operationId: string, after: Record<string, string[]>) {
  const apiId = '/providers/Microsoft.PowerApps/apis/leaky';
  const host = { apiId, connectionName: 'leaky', operationId };
  return { type: 'OpenApiConnection', runAfter: after, inputs: { host, parameters: {} } };
}

const definition = JSON.stringify({
  triggers: { manual: { type: 'Request', kind: 'Button', inputs: { schema: { type: 'object' } } } },
  actions: {
    Echo: step('Echo', {}),
    Throw: step('Throw', { Echo: ['Succeeded'] }),
  },
});

interface Traces {
  readonly workspace: MemoryWorkspace;
  readonly seen: readonly OperationCall['connection'][];
  readonly answers: readonly unknown[];
  readonly connectionId: string;
  readonly backup: string;
}

/** Puts the canaries in, uses them, and asks every method for what it knows afterwards. */
async function leaveTraces(): Promise<Traces> {
  const seen: OperationCall['connection'][] = [];
  const workspace = await openMemoryWorkspace({ connectors: [leakyConnector(seen)] });
  const hugo = workspace.as(people.hugo.id);
  const answers: unknown[] = [];
  const keep = <T>(answer: T): T => {
    answers.push(answer);
    return answer;
  };
  const office = { environmentId, connectorId: 'shared_office365' };
  const mailbox = value(
    keep(await hugo.connections.create({ ...office, values: { appPassword: first } })),
  );
  const connectionId = mailbox.id;
  const change = { connectionId, values: { appPassword: second } };
  value(keep(await hugo.connections.update(change)));
  keep(await workspace.as(people.ines.id).connections.update(change));
  const values = { key: leaked, other: thrown };
  value(keep(await hugo.connections.create({ environmentId, connectorId: 'leaky', values })));
  const refused = { ...office, values: { [`x${misplaced}`]: misplaced } };
  expect(code(keep(await hugo.connections.create(refused)))).toBe('InvalidRequest');
  expect(code(keep(await hugo.connections.create({ ...refused, connectorId: 'leaky' })))).toBe(
    'InvalidRequest',
  );

  const made = { environmentId, name: 'Leak', kind: 'instant' as const, definition };
  const { id: flowId } = value(keep(await hugo.flows.create(made)));
  value(keep(await hugo.flows.publish({ flowId, seq: 0, baseVersion: 0 })));
  value(keep(await hugo.sharing.addOwner({ flowId, principalId: people.ines.id })));
  const copy = { flowId, recipients: [people.ines.id], name: 'Leak', description: '' };
  value(keep(await hugo.sharing.sendCopy(copy)));
  const { runId } = value(await hugo.runs.start({ flowId, source: 'published', body: {} }));
  workspace.host.wake(runId);
  await workspace.host.idle();
  const ids = { flowId, runId, connectionId, environmentId };
  for (const who of [people.hugo, people.ines, people.nadia]) {
    for (const answer of await askEverything(workspace.as(who.id), ids)) answers.push(answer);
  }
  const { text: backup } = value(await hugo.workspace.backup());
  return { workspace, seen, answers, connectionId, backup };
}

/** Every reading method, with everything that the requests of any may name. */
async function askEverything(
  services: Services,
  ids: Readonly<Record<string, string>>,
): Promise<readonly unknown[]> {
  const request = {
    ...ids,
    tab: 'mine',
    text: 'a',
    seq: 0,
    cursor: 0,
    number: 1,
    principalId: people.hugo.id,
  };
  const answers: unknown[] = [];
  for (const methods of Object.values(services)) {
    for (const [name, ask] of Object.entries(methods as Record<string, (r: object) => unknown>)) {
      const reads =
        /^(list|get|details|versions|version|open|since|problems|journal|card|receipt|usedBy|audit|current|people|copiesReceived|findPrincipals|impactOfRemoving|storage|welcome)$/;
      if (reads.test(name)) answers.push(await ask(request));
    }
  }
  return answers;
}

/** As it is, and as JSON within JSON would hold it. */
function canariesIn(text: string): readonly string[] {
  return canaries.filter((one) => {
    const once = JSON.stringify(one).slice(1, -1);
    const twice = JSON.stringify(once).slice(1, -1);
    return [one, once, twice, btoa(unescape(encodeURIComponent(one)))].some((form) =>
      text.includes(form),
    );
  });
}

describe('five canary secrets', () => {
  let traces: Traces;
  beforeAll(async () => {
    traces = await leaveTraces();
  });

  it('reach the connector that they are for', () => {
    expect(traces.seen.map((one) => one?.credential)).toEqual([{ key: leaked, other: thrown }]);
  });

  it('would be found where they stand', () => {
    expect(canariesIn(JSON.stringify([[JSON.stringify({ a: first })], second]))).toEqual([
      first,
      second,
    ]);
  });

  it('stand in no answer of any method', () => {
    expect(traces.answers.length).toBeGreaterThan(60);
    expect(canariesIn(JSON.stringify(traces.answers))).toEqual([]);
  });

  it('stand in no table: journal, log, mails, copies and the credentials themselves', async () => {
    const names = Object.keys(tables) as TableName[];
    for (const name of names) {
      const rows = await traces.workspace.store.read([name], (tx) => tx.list(name));
      expect(canariesIn(JSON.stringify(rows)), name).toEqual([]);
    }
    const journal = await traces.workspace.store.read(['journal'], (tx) => tx.list('journal'));
    expect(JSON.stringify(journal)).toContain('[hidden]');
  });

  it('stand in no news and in no report of a fault', () => {
    const { news, faults } = traces.workspace;
    expect(faults.length).toBe(1);
    expect(String(faults[0])).toContain('Signing in with [hidden]');
    const told = faults.map((one) => (one instanceof Error ? `${one.message}${one.stack}` : one));
    expect(canariesIn(JSON.stringify([news, told]))).toEqual([]);
  });

  it('go into a backup sealed, without the keys that open them', async () => {
    const { backup, connectionId } = traces;
    expect(canariesIn(backup)).toEqual([]);
    const { rows, note } = JSON.parse(backup);
    expect(rows.credentials.length).toBe(3);
    expect(rows.credentialKeys).toBeUndefined();
    expect(note).toMatch(/keys stay on the device/);
    const read = await readBackup(backup);
    if (!read.ok) throw new Error(read.message);
    const store = createMemoryStore();
    await restoreBackup(store, read.value);
    expect(await store.read(['credentialKeys'], (tx) => tx.list('credentialKeys'))).toEqual([]);
    const sealed = await store.read(['credentials'], (tx) =>
      tx.get('credentials', [connectionId, 'appPassword']),
    );
    expect(sealed).toMatchObject({ iv: expect.any(String), data: expect.any(String) });
  });

  it('are sealed by keys that nobody can take out, each its own', async () => {
    const keys = await traces.workspace.store.read(['credentialKeys'], (tx) =>
      tx.list('credentialKeys'),
    );
    expect(keys.map((one) => one.field).sort()).toEqual(['appPassword', 'key', 'other']);
    for (const { key } of keys) {
      await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
    }
  });
});
