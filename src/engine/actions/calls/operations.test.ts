import { describe, expect, test } from 'vitest';
import { converse } from '../../calls/converse';
import { begin, call, exchangeOf, resumed } from './begin-action';

const mail = {
  apiId: '/providers/Microsoft.PowerApps/apis/shared_office365',
  connectionName: 'shared_office365_1',
  operationId: 'SendEmailV2',
};

describe('OpenApiConnection', () => {
  const action = {
    type: 'OpenApiConnection',
    inputs: {
      host: mail,
      parameters: { 'emailMessage/To': "@parameters('to')", 'emailMessage/Cc': '@null', n: 1 },
      authentication: "@parameters('$authentication')",
    },
  };
  const world = { parameters: { to: 'ada@a.test' } };

  test('names the operation, and leaves out what is null', () => {
    const { inputs, exchange } = call(action, { world });
    const parameters = { 'emailMessage/To': 'ada@a.test', n: 1 };
    expect(inputs).toEqual({ host: mail, parameters });
    expect(exchange.request(null)).toEqual({
      kind: 'operation',
      connectorId: 'shared_office365',
      operationId: 'SendEmailV2',
      reference: 'shared_office365_1',
      parameters,
    });
  });

  test('the same is asked after a crash', () => {
    const { inputs, exchange } = call(action, { world });
    const again = resumed(action, inputs, { world: { parameters: { to: 'other@a.test' } } });
    expect(again.request(null)).toEqual(exchange.request(null));
  });

  test('without an operation it fails, and nothing else does', () => {
    expect(begin({ type: 'OpenApiConnection', inputs: {} })).toMatchObject({
      status: 'Failed',
      error: { code: 'InvalidOperation' },
    });
  });

  test('further pages and results elsewhere are asked of the same operation', async () => {
    const paged = {
      ...action,
      runtimeConfiguration: { paginationPolicy: { minimumItemCount: 9 } },
    };
    const { outcome, requests } = await converse(exchangeOf(paged, { world }), {
      answer: (_, count) =>
        [
          { statusCode: 202, headers: { location: '/jobs/1' } },
          { statusCode: 200, body: { value: [1], '@odata.nextLink': 'page-2' } },
          { statusCode: 200, body: { value: [2] } },
        ][count - 1] ?? { statusCode: 500 },
    });
    expect(outcome.outputs).toMatchObject({ body: { value: [1, 2] } });
    expect(requests[1]).toMatchObject({ operationId: 'SendEmailV2', location: '/jobs/1' });
    expect(requests[2]).toMatchObject({ operationId: 'SendEmailV2', nextLink: 'page-2' });
    expect(requests[2]).not.toHaveProperty('location');
  });

  test('what was simulated says so', async () => {
    const { outcome } = await converse(exchangeOf(action, { world }), {
      answer: () => ({ statusCode: 200, body: {}, simulated: 'schema' }),
    });
    expect(outcome.simulated).toBe('schema');
  });
});

describe('ApiConnection', () => {
  const place = { method: 'get', path: "/users/@{encodeURIComponent('a b')}" };

  test.each([
    [
      "@parameters('$connections')['office365-2']['connectionId']",
      'office365-2',
      'shared_office365',
    ],
    [
      "@json(decodeBase64(triggerOutputs().headers['X-MS-APIM-Tokens']))['$connections']['shared_approvals']['connectionId']",
      'shared_approvals',
      'shared_approvals',
    ],
  ])('the connection is named in the text: %s', (name, reference, connectorId) => {
    const host = { connection: { name } };
    const { inputs, exchange } = call({ type: 'ApiConnection', inputs: { host, ...place } });
    expect(exchange.request(null)).toMatchObject({ kind: 'operation', reference, connectorId });
    expect(inputs).toMatchObject({ host, path: '/users/a%20b' });
  });

  test('what is known about the connection decides the connector', () => {
    const name = "@parameters('$connections')['mail']['connectionId']";
    const id = '/subscriptions/s/providers/Microsoft.Web/locations/l/managedApis/office365';
    const world = { parameters: { $connections: { mail: { id, connectionId: '/c/1' } } } };
    const { inputs, exchange } = call(
      { type: 'ApiConnection', inputs: { host: { connection: { name } }, ...place } },
      { world },
    );
    expect(exchange.request(null)).toMatchObject({
      connectorId: 'shared_office365',
      reference: 'mail',
    });
    expect(inputs.host).toEqual({ connection: { name: '/c/1' } });
  });

  test('the place with all that belongs to it is what the host gets', () => {
    const { exchange } = call({
      type: 'ApiConnection',
      metadata: { flowSystemMetadata: { swaggerOperationId: 'CreateFile' } },
      inputs: {
        host: { connection: { referenceName: 'azureblob' } },
        method: 'post',
        path: '/files',
        queries: { folderPath: '/a', skip: '@null', yes: true },
        headers: { ReadFileMetadataFromServer: true },
        body: { a: '@null' },
      },
    });
    expect(exchange.request(null)).toEqual({
      kind: 'operation',
      connectorId: 'shared_azureblob',
      operationId: 'CreateFile',
      reference: 'azureblob',
      parameters: {},
      route: {
        method: 'POST',
        path: '/files',
        queries: { folderPath: '/a', yes: true },
        headers: { ReadFileMetadataFromServer: 'True' },
        body: { a: null },
      },
    });
  });
});

test('ServiceProvider names its provider, operation and connection', () => {
  const { exchange } = call({
    type: 'ServiceProvider',
    inputs: {
      parameters: { tableName: "@concat('a', 'b')", none: '@null' },
      serviceProviderConfiguration: {
        connectionName: 'tables',
        operationId: 'updateEntity',
        serviceProviderId: '/serviceProviders/azureTables',
      },
    },
  });
  expect(exchange.request(null)).toEqual({
    kind: 'operation',
    connectorId: '/serviceProviders/azureTables',
    operationId: 'updateEntity',
    reference: 'tables',
    parameters: { tableName: 'ab' },
  });
});

test.each([
  [
    'Function',
    { function: { id: '/subscriptions/s/functions/Convert' }, body: { a: 1 } },
    {
      connectorId: 'AzureFunction',
      operationId: 'Convert',
      route: { method: 'POST', body: { a: 1 } },
    },
  ],
  [
    'InvokeFunction',
    { functionName: 'Convert', parameters: { n: '@add(1, 1)' } },
    { connectorId: 'LocalFunction', operationId: 'Convert', parameters: { n: 2 } },
  ],
  [
    'ApiManagement',
    {
      api: { id: '/apis/orders' },
      method: 'get',
      pathTemplate: { template: '/orders/{id}', parameters: { id: "@{'a/b'}" } },
    },
    { connectorId: 'ApiManagement', reference: '/apis/orders', route: { path: '/orders/a%2Fb' } },
  ],
])('%s is a call that a host may know', (type, inputs, request) => {
  expect(exchangeOf({ type, inputs }).request(null)).toMatchObject(request);
});
