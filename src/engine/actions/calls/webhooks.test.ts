import { describe, expect, test } from 'vitest';
import { converse } from '../../calls/converse';
import { call, exchangeOf, stepIn } from './begin-action';

const callbackUrl = 'https://millrace.test/callback?sig=abcdefghijklmnop';
const callback = {
  statusCode: 200,
  headers: { 'Content-Type': 'application/json' },
  content: { text: '{"answer":42}' },
};

describe('HttpWebhook', () => {
  const action = {
    type: 'HttpWebhook',
    inputs: {
      subscribe: {
        method: 'POST',
        uri: 'https://service.test/subscribe',
        body: { url: '@{listCallbackUrl()}' },
        retryPolicy: { type: 'none' },
      },
      unsubscribe: {
        method: 'DELETE',
        uri: "https://service.test/@{action()?['outputs']?['body']?['answer']}",
      },
    },
  };

  test('the callback is its result', async () => {
    const { inputs, exchange } = call(action, { callbackUrl });
    const { outcome, requests, turns } = await converse(exchange, {
      answer: () => ({ statusCode: 201, body: { id: 7 } }),
      callback,
    });
    expect(requests).toMatchObject([{ body: { text: `{"url":"${callbackUrl}"}` } }]);
    expect(turns.map((one) => one.kind)).toEqual(['awaits', 'finished']);
    expect(outcome).toMatchObject({ status: 'Succeeded', code: 'OK' });
    expect(outcome.outputs).toEqual({ headers: callback.headers, body: { answer: 42 } });
    expect(JSON.stringify(inputs)).not.toContain('abcdefghijklmnop');
  });

  test('a subscription that is refused fails, and there is nothing to take back', async () => {
    const exchange = exchangeOf(action, { callbackUrl });
    const { outcome, next } = await converse(exchange, { answer: () => ({ statusCode: 400 }) });
    expect(outcome).toMatchObject({ status: 'Failed', code: 'BadRequest' });
    expect(exchange.farewell?.(next, stepIn({}))).toBeUndefined();
  });

  test('at the end it is taken back, and the record of the action may be read', async () => {
    const exchange = exchangeOf(action, { callbackUrl });
    const { next } = await converse(exchange, { answer: () => ({ statusCode: 200 }), callback });
    const step = stepIn({});
    const record = () => ({ outputs: { body: { answer: 42 } } });
    const last = { ...step, scope: { ...step.scope, action: record } };
    expect(exchange.farewell?.(next, last)).toMatchObject({
      method: 'DELETE',
      uri: 'https://service.test/42',
    });
    // What cannot be evaluated is not sent.
    expect(exchange.farewell?.(next, step)).toBeUndefined();
  });
});

describe('webhooks of connectors', () => {
  const action = {
    type: 'OpenApiConnectionWebhook',
    inputs: {
      host: {
        apiId: '/providers/Microsoft.PowerApps/apis/shared_approvals',
        connectionName: 'shared_approvals',
        operationId: 'StartAndWaitForAnApproval',
      },
      parameters: { approvalType: 'Basic' },
    },
  };

  test('the host is told where to call back, and when it is over', async () => {
    const exchange = exchangeOf(action, { callbackUrl });
    const { outcome, requests, next } = await converse(exchange, {
      answer: () => ({ statusCode: 201 }),
      callback,
    });
    const { outputs } = outcome;
    expect(requests).toMatchObject([
      { webhook: 'subscribe', callbackUrl, parameters: { approvalType: 'Basic' } },
    ]);
    expect(outputs).toEqual({ headers: callback.headers, body: { answer: 42 } });
    expect(exchange.farewell?.(next, stepIn({}))).toMatchObject({ webhook: 'unsubscribe' });
  });

  test('one that is simulated ends with the first answer', async () => {
    const { outcome, turns } = await converse(exchangeOf(action), {
      answer: () => ({
        statusCode: 200,
        body: { outcome: 'Approve' },
        simulated: 'schema',
        isFinal: true,
      }),
    });
    expect(turns).toHaveLength(1);
    expect(outcome).toMatchObject({
      status: 'Succeeded',
      simulated: 'schema',
      outputs: { body: { outcome: 'Approve' } },
    });
  });

  test('a place in a connector is one as well', () => {
    const exchange = exchangeOf(
      {
        type: 'ApiConnectionWebhook',
        inputs: {
          host: {
            connection: { name: "@parameters('$connections')['office365']['connectionId']" },
          },
          path: '/approvalmail/$subscriptions',
          body: { NotificationUrl: '@{listCallbackUrl()}', Message: { To: 'a' } },
        },
      },
      { callbackUrl },
    );
    expect(exchange.request(null)).toMatchObject({
      webhook: 'subscribe',
      callbackUrl,
      route: { method: 'POST', body: { NotificationUrl: callbackUrl } },
    });
  });
});
