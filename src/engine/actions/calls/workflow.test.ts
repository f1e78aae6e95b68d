import { expect, test } from 'vitest';
import { converse } from '../../calls/converse';
import { begin, call, exchangeOf } from './begin-action';
import { noResponse } from './workflow';

const inputs = {
  host: { workflowReferenceName: 'child' },
  headers: { a: "@{'b'}", none: '@null' },
  body: { n: '@add(1, 1)' },
  retryPolicy: { type: 'none' },
};

test('a child is asked by its reference or id', () => {
  const { exchange, inputs: recorded } = call({ type: 'Workflow', inputs });
  const request = { kind: 'workflow', workflow: 'child', headers: { a: 'b' }, body: { n: 2 } };
  expect(exchange.request(null)).toEqual(request);
  expect(recorded).toEqual({ host: inputs.host, headers: { a: 'b', none: null }, body: { n: 2 } });
  const host = { workflow: { id: '/workflows/x' }, triggerName: 'manual' };
  expect(exchangeOf({ type: 'Workflow', inputs: { host } }).request(null)).toEqual({
    kind: 'workflow',
    workflow: '/workflows/x',
    triggerName: 'manual',
    headers: {},
    body: null,
  });
  expect(begin({ type: 'Workflow', inputs: { host: {} } })).toMatchObject({ status: 'Failed' });
});

test.each([
  [200, 'Succeeded', 'OK'],
  [404, 'Failed', 'NotFound'],
])('its first Response is the result: %i', async (statusCode, status, code) => {
  const { outcome } = await converse(exchangeOf({ type: 'Workflow', inputs }), {
    answer: () => ({ statusCode, headers: {}, body: { total: 5 } }),
  });
  expect(outcome).toMatchObject({ status, code, outputs: { statusCode, body: { total: 5 } } });
  expect(outcome).not.toHaveProperty('error');
});

test('one that ends without a Response is a bad gateway', async () => {
  const { outcome } = await converse(exchangeOf({ type: 'Workflow', inputs }), {
    answer: () => noResponse,
  });
  expect(outcome).toMatchObject({
    status: 'Failed',
    code: 'BadGateway',
    error: { code: 'NoResponse' },
    outputs: { statusCode: 502 },
  });
});

test('a call that may not be made says why', async () => {
  const error = { code: 'InvokerConnectionOverrideFailed', message: 'm' };
  const { outcome } = await converse(exchangeOf({ type: 'Workflow', inputs }), {
    answer: () => ({ error }),
  });
  expect(outcome).toMatchObject({ status: 'Failed', code: error.code, error });
});
