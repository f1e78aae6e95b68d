import { describe, expect, it } from 'vitest';
import { code, value } from '../app/sample/answers';
import { flows as samples } from '../app/sample/flows';
import { openMemoryWorkspace } from '../app/sample/memory-workspace';
import { environments, people } from '../app/sample/people';

const production = environments.production.id;
const claim = samples[0]?.id ?? '';
const welcome = samples[1]?.id ?? '';

const instant = JSON.stringify({
  triggers: { manual: { type: 'Request', kind: 'Button', inputs: { schema: { type: 'object' } } } },
  actions: { Note: { type: 'Compose', inputs: 'hello', runAfter: {} } },
});

describe('flows', () => {
  it('stand in the lists of those who hold a role towards them, and in no other', async () => {
    const workspace = await openMemoryWorkspace();
    const names = async (who: { id: string }, tab: 'mine' | 'team' | 'sharedWithMe') =>
      value(await workspace.as(who.id).flows.list({ environmentId: production, tab })).map(
        (one) => one.name,
      );
    expect(await names(people.ines, 'mine')).toContain('Submit an expense claim');
    expect(await names(people.jonas, 'team')).toContain('Submit an expense claim');
    expect(await names(people.tomas, 'team')).toEqual(['Submit an expense claim']);
    expect(await names(people.wen, 'sharedWithMe')).toEqual(['Submit an expense claim']);
    expect(await names(people.hugo, 'team')).toEqual([]);
    expect(
      code(
        await workspace.as(people.pavel.id).flows.list({ environmentId: production, tab: 'mine' }),
      ),
    ).toBe('MissingEnvironmentRole');
  });

  it('tell a run-only user neither owners nor history nor steps', async () => {
    const { as } = await openMemoryWorkspace();
    const [flow] = value(
      await as(people.priya.id).flows.list({ environmentId: production, tab: 'sharedWithMe' }),
    );
    expect(flow).toMatchObject({
      owners: [],
      lastRuns: [],
      runs28Days: 0,
      creatorId: '',
      modifiedBy: '',
    });
    expect(flow?.steps.length).toBe(1);
  });

  it('are unknown to those without a relation, and refused by name to those with one', async () => {
    const { as } = await openMemoryWorkspace();
    expect(code(await as(people.hugo.id).flows.get({ flowId: claim }))).toBe('FlowNotFound');
    expect(await as(people.hugo.id).flows.get({ flowId: claim })).toEqual(
      await as(people.hugo.id).flows.get({ flowId: 'no-such-flow' }),
    );
    expect(code(await as(people.priya.id).flows.get({ flowId: claim }))).toBe(
      'FlowPermissionDenied',
    );
    expect(code(await as(people.amara.id).flows.get({ flowId: claim }))).toBe(
      'MissingEnvironmentRole',
    );
    expect(code(await as(people.jonas.id).flows.get({ flowId: claim }))).toBe('done');
  });

  it('are made, renamed, turned off, deleted and restored, each with a record in the log', async () => {
    const { as, logged } = await openMemoryWorkspace();
    const mine = as(people.hugo.id);
    const request = {
      environmentId: production,
      name: ' Count the pallets ',
      kind: 'instant' as const,
    };
    const made = value(await mine.flows.create({ ...request, definition: instant }));
    expect(made).toMatchObject({ name: 'Count the pallets', kind: 'instant', state: 'Stopped' });
    const { id: flowId } = made;
    expect(code(await mine.flows.turnOn({ flowId }))).toBe('InvalidRequest');
    value(await mine.flows.publish({ flowId, seq: 0, baseVersion: 0 }));
    expect(value(await mine.flows.rename({ flowId, name: 'Pallets' })).name).toBe('Pallets');
    expect(value(await mine.flows.turnOff({ flowId })).state).toBe('Stopped');
    value(await mine.flows.remove({ flowId }));
    expect(code(await mine.flows.get({ flowId }))).toBe('FlowNotFound');
    const deleted = value(await mine.flows.list({ environmentId: production, tab: 'deleted' }));
    expect(deleted.map((one) => one.name)).toEqual(['Pallets']);
    expect(value(await mine.flows.restore({ flowId })).state).toBe('Stopped');
    const log = await logged();
    expect(log.filter((one) => one.outcome === 'done').map((one) => one.operation)).toEqual([
      'flows.create',
      'flows.publish',
      'flows.rename',
      'flows.turnOff',
      'flows.remove',
      'flows.restore',
    ]);
    expect(log.every((one) => one.actorId === people.hugo.id)).toBe(true);
  });

  it('log a refusal and change nothing by it', async () => {
    const { as, store, logged } = await openMemoryWorkspace();
    const before = await store.read(['flows'], (tx) => tx.get('flows', claim));
    expect(code(await as(people.priya.id).flows.rename({ flowId: claim, name: 'Mine now' }))).toBe(
      'FlowPermissionDenied',
    );
    expect(await store.read(['flows'], (tx) => tx.get('flows', claim))).toEqual(before);
    const [entry] = await logged();
    expect(entry).toMatchObject({
      outcome: 'refused',
      code: 'FlowPermissionDenied',
      actorId: people.priya.id,
    });
  });

  it('are copied with their draft, and the copy is independent', async () => {
    const { as } = await openMemoryWorkspace();
    const copy = value(
      await as(people.ines.id).flows.saveAs({ flowId: claim, name: 'Another claim' }),
    );
    expect(copy).toMatchObject({ publishedVersion: 0, creatorId: people.ines.id });
    value(await as(people.ines.id).flows.remove({ flowId: copy.id }));
    expect(code(await as(people.ines.id).flows.get({ flowId: claim }))).toBe('done');
  });

  it('refuse what has not the form of a request, and a definition that cannot be read', async () => {
    const { as } = await openMemoryWorkspace();
    const { flows } = as(people.ines.id);
    expect(code(await flows.rename({ flowId: claim, name: '   ' }))).toBe('InvalidRequest');
    const request = { environmentId: production, name: 'Broken', kind: 'instant' as const };
    const broken = await flows.create({ ...request, definition: '{"triggers": {' });
    expect(broken).toMatchObject({ ok: false, refusal: { code: 'InvalidDefinition' } });
  });
});

describe('what is wrong with a definition', () => {
  const twoTriggers = {
    triggers: { manual: { type: 'Request', kind: 'Http' }, again: { type: 'Request' } },
    actions: { Compose: { type: 'Compose', inputs: 'x', runAfter: {} } },
  };

  it('keeps a flow from being published, by the limits of the product that it is for', async () => {
    const { as } = await openMemoryWorkspace();
    const { flows, drafts } = as(people.ines.id);
    const made = value(
      await flows.create({
        environmentId: production,
        name: 'Two ways in',
        kind: 'automated',
        definition: JSON.stringify(twoTriggers),
      }),
    );
    const { id: flowId } = made;
    expect(made.dialect).toBe('powerAutomate');
    const limits = async () =>
      value(await drafts.problems({ flowId })).map((one) => [one.code, one.severity]);
    expect(await limits()).toContainEqual(['tooManyTriggers', 'warning']);
    const publish = { flowId, seq: 0, baseVersion: 0 };
    expect(code(await flows.publish(publish))).toBe('InvalidDefinition');
    value(await flows.rename({ flowId, name: 'Two ways in', dialect: 'consumption' }));
    expect(await limits()).toContainEqual(['manyTriggers', 'warning']);
    value(await flows.publish(publish));
    value(await flows.turnOff({ flowId }));
    value(await flows.rename({ flowId, name: 'Two ways in', dialect: 'powerAutomate' }));
    expect(code(await flows.turnOn({ flowId }))).toBe('InvalidDefinition');
  });
});

describe('drafts', () => {
  const entry = (commandId: string, name: string) => ({
    commandId,
    command: {
      name: 'insertAction',
      args: {
        slot: { container: null, branch: 'actions', after: null, mode: 'between' },
        name,
        action: { type: 'Compose', inputs: 'x' },
      },
    },
  });

  it('number the edits of all tabs in one row, and take an edit that is sent twice once', async () => {
    const { as } = await openMemoryWorkspace();
    const a = as(people.ines.id).drafts;
    const b = as(people.jonas.id).drafts;
    value(await a.append({ flowId: welcome, since: 0, entries: [entry('a1', 'One')] }));
    value(await b.append({ flowId: welcome, since: 0, entries: [entry('b1', 'Two')] }));
    const all = value(
      await a.append({
        flowId: welcome,
        since: 0,
        entries: [entry('a1', 'One'), entry('a2', 'Three')],
      }),
    );
    expect(all.map((one) => [one.seq, one.commandId])).toEqual([
      [1, 'a1'],
      [2, 'b1'],
      [3, 'a2'],
    ]);
    const draft = value(await b.open({ flowId: welcome }));
    expect(draft.seq).toBe(3);
    expect(Object.keys(JSON.parse(draft.definition).actions)).toEqual(
      expect.arrayContaining(['One', 'Two', 'Three']),
    );
  });

  it('are the same after a snapshot as before it', async () => {
    const { as } = await openMemoryWorkspace();
    const { drafts } = as(people.ines.id);
    for (let at = 0; at < 130; at++) {
      value(
        await drafts.append({
          flowId: welcome,
          since: at,
          entries: [entry(`c${at}`, `Step_${at}`)],
        }),
      );
    }
    const draft = value(await drafts.open({ flowId: welcome }));
    const names = Object.keys(JSON.parse(draft.definition).actions);
    expect(names.filter((one) => one.startsWith('Step_')).length).toBe(130);
  });

  it('keep what two tabs wrote over each other, also after a snapshot', async () => {
    const { as } = await openMemoryWorkspace();
    const { drafts } = as(people.ines.id);
    const write = (tab: string, value: string, upon: number) =>
      drafts.append({
        flowId: welcome,
        since: 0,
        tab,
        entries: [
          {
            commandId: `${tab}${value}`,
            command: { name: 'setInput', args: { step: 'One', path: [], value } },
            upon,
          },
        ],
      });
    value(await drafts.append({ flowId: welcome, since: 0, entries: [entry('first', 'One')] }));
    value(await write('a', 'red', 1));
    value(await write('b', 'blue', 1));
    const [clash] = value(await drafts.clashes({ flowId: welcome }));
    expect(clash?.sides.map((side) => side.value)).toEqual(['red', 'blue']);
    for (let at = 0; at < 100; at++) {
      const entries = [entry(`c${at}`, `Step_${at}`)];
      value(await drafts.append({ flowId: welcome, since: 0, entries }));
    }
    expect(value(await drafts.clashes({ flowId: welcome }))).toEqual([clash]);
    value(await drafts.discard({ flowId: welcome }));
    expect(value(await drafts.clashes({ flowId: welcome }))).toEqual([]);
  });

  it('bind a new connector step to a connection of whoever added it', async () => {
    const { as } = await openMemoryWorkspace();
    const mine = as(people.hugo.id);
    const request = { environmentId: production, name: 'Mail', kind: 'instant' as const };
    const { id: flowId } = value(await mine.flows.create({ ...request, definition: instant }));
    const host = {
      apiId: '/providers/Microsoft.PowerApps/apis/shared_office365',
      connectionName: 'shared_office365',
      operationId: 'SendEmailV2',
    };
    const action = { type: 'OpenApiConnection', inputs: { host, parameters: {} } };
    const slot = { container: null, branch: 'actions', after: 'Note', mode: 'between' };
    const command = { name: 'insertAction', args: { slot, name: 'Send', action } };
    value(await mine.drafts.append({ flowId, since: 0, entries: [{ commandId: 'c', command }] }));
    const { connectionReferences } = value(await mine.drafts.open({ flowId }));
    const connections = value(await mine.connections.list({ environmentId: production }));
    expect(connections.length).toBe(1);
    expect(connectionReferences.shared_office365?.connectionId).toBe(connections[0]?.id);
  });

  it('publish only what the person saw, and only without errors', async () => {
    const { as } = await openMemoryWorkspace();
    const mine = as(people.ines.id);
    value(await mine.drafts.append({ flowId: welcome, since: 0, entries: [entry('x', 'Extra')] }));
    expect(code(await mine.flows.publish({ flowId: welcome, seq: 0, baseVersion: 1 }))).toBe(
      'VersionConflict',
    );
    const version = value(
      await mine.flows.publish({ flowId: welcome, seq: 1, baseVersion: 1, note: 'n' }),
    );
    expect(version).toMatchObject({ number: 2, note: 'n' });
    const bad = {
      commandId: 'y',
      command: { name: 'setInput', args: { step: 'Extra', path: [], value: "@nothing('" } },
    };
    value(await mine.drafts.append({ flowId: welcome, since: 1, entries: [bad] }));
    expect(code(await mine.flows.publish({ flowId: welcome, seq: 2, baseVersion: 2 }))).toBe(
      'InvalidDefinition',
    );
  });
});
