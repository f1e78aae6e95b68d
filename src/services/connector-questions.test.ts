import { describe, expect, it } from 'vitest';
import { code, value } from '../app/sample/answers';
import { flows as samples } from '../app/sample/flows';
import { openMemoryWorkspace } from '../app/sample/memory-workspace';
import { environments, people } from '../app/sample/people';
import type { Connector, OperationResult } from '../model/connector';

const flowId = samples[0]?.id ?? '';
const environmentId = environments.production.id;
const parameters = JSON.stringify({ site: 'a' });

/** A connector of lists, whose answer the test decides. */
function lists(answer: () => OperationResult, needsConnection = false): Connector {
  return {
    manifest: {
      id: 'shared_lists',
      title: 'Lists',
      description: '',
      colour: 'sea',
      glyph: 'list',
      tier: 'Standard',
      connection: needsConnection
        ? { fields: [{ name: 'key', title: 'Key', type: 'string', required: true }] }
        : 'none',
      operations: [
        {
          id: 'Add',
          kind: 'action',
          title: 'Add',
          description: '',
          summary: '',
          parameters: [
            {
              name: 'list',
              title: 'List',
              type: 'string',
              dynamicValues: {
                operationId: 'GetLists',
                parameters: { site: { field: 'site' } },
                collection: 'value',
                value: 'id',
                title: 'name',
              },
            },
          ],
        },
      ],
    },
    operations: {
      GetLists: async ({ parameters: given, connection }) => {
        const { statusCode, body, ...rest } = answer();
        const told = { given, key: connection?.credential?.key ?? null };
        return { statusCode, body: body ?? JSON.parse(JSON.stringify(told)), ...rest };
      },
      Add: async () => ({ statusCode: 200, body: 'added' }),
    },
  };
}

async function asked(answer: () => OperationResult, operationId = 'GetLists', who = people.ines) {
  const workspace = await openMemoryWorkspace({ connectors: [lists(answer)] });
  const { connectors } = workspace.as(who.id);
  const question = { flowId, connectorId: 'shared_lists', operationId, reference: '', parameters };
  return { workspace, answer: await connectors.ask(question) };
}

describe('a question of a field', () => {
  it('runs the operation that the field names, without a run and without a trace', async () => {
    const { workspace, answer } = await asked(() => ({ statusCode: 200 }));
    expect(JSON.parse(value(answer))).toEqual({ given: { site: 'a' }, key: null });
    expect(await workspace.logged()).toEqual([]);
  });

  it('is asked by those alone who may edit the flow', async () => {
    const { answer } = await asked(() => ({ statusCode: 200 }), 'GetLists', people.nadia);
    expect(code(answer)).toBe('FlowPermissionDenied');
  });

  it('reaches no operation that is there to act', async () => {
    const { answer } = await asked(() => ({ statusCode: 200 }), 'Add');
    expect(code(answer)).toBe('NotFound');
  });

  it('changes nothing, whatever the operation wants to', async () => {
    const change = { table: 'lists/rows', id: '1', row: {} } as const;
    const { answer } = await asked(() => ({ statusCode: 200, changes: [change] }));
    expect(code(answer)).toBe('InvalidRequest');
  });

  it('tells what the service said when it refused', async () => {
    const body = { error: { message: 'No such site.' } };
    const { answer } = await asked(() => ({ statusCode: 404, body }));
    expect(answer).toMatchObject({
      refusal: { code: 'OperationFailed', message: 'Lists answered with 404: No such site.' },
    });
  });

  it('is told of a fault of the connector, which is reported', async () => {
    const { workspace, answer } = await asked(() => {
      throw new Error('broken');
    });
    expect(code(answer)).toBe('OperationFailed');
    expect(workspace.faults).toHaveLength(1);
  });

  it('refuses an answer that nobody could choose from', async () => {
    const { answer } = await asked(() => ({ statusCode: 200, body: 'x'.repeat(3_000_000) }));
    expect(code(answer)).toBe('OperationFailed');
  });

  it('uses a connection of the caller, and never shows its credential', async () => {
    const connector = lists(() => ({ statusCode: 200 }), true);
    const { as } = await openMemoryWorkspace({ connectors: [connector] });
    const { connectors, connections } = as(people.ines.id);
    const connectorId = 'shared_lists';
    const question = { flowId, connectorId, operationId: 'GetLists', reference: '', parameters };
    expect(code(await connectors.ask(question))).toBe('ConnectionRequired');
    value(await connections.create({ environmentId, connectorId, values: { key: 'open sesame' } }));
    expect(JSON.parse(value(await connectors.ask(question))).key).toBe('[hidden]');
  });

  it('does not hand the credential of one connector to another', async () => {
    const connector = lists(() => ({ statusCode: 200 }), true);
    const { as } = await openMemoryWorkspace({ connectors: [connector] });
    const reference = 'shared_office365';
    const question = {
      flowId,
      connectorId: 'shared_lists',
      operationId: 'GetLists',
      reference,
      parameters,
    };
    expect(code(await as(people.ines.id).connectors.ask(question))).toBe('ConnectionRequired');
  });
});
