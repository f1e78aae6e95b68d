/** Templates that call services, and what may go wrong with that. */
import { after, button, flow, mail, starter, variable } from './parts';
import type { Template } from './template';

export const tryCatch: Template = {
  id: 'try-catch',
  title: 'Try, and report what fails',
  text: 'Steps in one scope; if any of them fails, another scope says which, and the run fails.',
  kind: 'instant',
  definition: button([], {
    Try: {
      type: 'Scope',
      actions: {
        Call_a_service: {
          type: 'Http',
          inputs: {
            method: 'GET',
            uri: 'https://api.contoso.example/orders',
            retryPolicy: { type: 'exponential', count: 4, interval: 'PT7S' },
          },
        },
      },
    },
    Catch: after(
      {
        type: 'Scope',
        actions: {
          What_failed: {
            type: 'Query',
            inputs: { from: "@result('Try')", where: "@equals(item()?['status'], 'Failed')" },
          },
          Report: after(
            mail(
              starter,
              'A step has failed',
              "<p>@{first(body('What_failed'))?['name']}: @{first(body('What_failed'))?['error']?['message']}</p>",
            ),
            'What_failed',
          ),
          Fail_the_run: after(
            {
              type: 'Terminate',
              inputs: {
                runStatus: 'Failed',
                runError: { code: 'StepFailed', message: "@{first(body('What_failed'))?['name']}" },
              },
            },
            'Report',
          ),
        },
      },
      'Try',
      'Failed',
      'TimedOut',
    ),
  }),
};

export const poll: Template = {
  id: 'wait-until-ready',
  title: 'Ask until it is ready',
  text: 'Asks a service every half minute until it answers “done”, at most twenty times.',
  kind: 'instant',
  definition: button([], {
    State: variable('state', 'string', 'pending'),
    Until_done: after(
      {
        type: 'Until',
        expression: "@equals(variables('state'), 'done')",
        limit: { count: 20, timeout: 'PT1H' },
        actions: {
          Ask: {
            type: 'Http',
            inputs: { method: 'GET', uri: 'https://api.contoso.example/jobs/1' },
          },
          Keep_its_answer: after(
            {
              type: 'SetVariable',
              inputs: { name: 'state', value: "@{coalesce(body('Ask')?['state'], 'pending')}" },
            },
            'Ask',
          ),
          Wait: after(
            { type: 'Wait', inputs: { interval: { count: 30, unit: 'Second' } } },
            'Keep_its_answer',
          ),
        },
      },
      'State',
    ),
  }),
};

export const service: Template = {
  id: 'answer-a-request',
  title: 'Answer an HTTP request',
  text: 'Takes an order as JSON, refuses one without pieces, and answers with its amount.',
  kind: 'automated',
  definition: flow(
    'manual',
    {
      type: 'Request',
      kind: 'Http',
      inputs: {
        schema: {
          type: 'object',
          properties: {
            item: { type: 'string' },
            pieces: { type: 'integer' },
            price: { type: 'number' },
          },
        },
      },
    },
    {
      Is_it_an_order: {
        type: 'If',
        expression: { greater: ["@coalesce(triggerBody()?['pieces'], 0)", 0] },
        actions: {
          Accept: {
            type: 'Response',
            kind: 'Http',
            inputs: {
              statusCode: 200,
              body: {
                amount: "@mul(triggerBody()?['pieces'], coalesce(triggerBody()?['price'], 0))",
              },
            },
          },
        },
        else: {
          actions: {
            Refuse: {
              type: 'Response',
              kind: 'Http',
              inputs: { statusCode: 400, body: { error: 'An order has at least one piece.' } },
            },
          },
        },
      },
    },
  ),
};

export const parallel: Template = {
  id: 'side-by-side',
  title: 'Ask two services side by side',
  text: 'Both are asked at once; what follows waits for both, also when one of them fails.',
  kind: 'instant',
  definition: button([], {
    Ask_the_first: {
      type: 'Http',
      inputs: { method: 'GET', uri: 'https://first.contoso.example/price' },
    },
    Ask_the_second: {
      type: 'Http',
      inputs: { method: 'GET', uri: 'https://second.contoso.example/price' },
    },
    Both_prices: after(
      {
        type: 'Compose',
        inputs: {
          first: "@body('Ask_the_first')?['price']",
          second: "@body('Ask_the_second')?['price']",
        },
      },
      ['Ask_the_first', 'Ask_the_second'],
      'Succeeded',
      'Failed',
      'TimedOut',
    ),
  }),
};
