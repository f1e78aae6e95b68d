/** Flows to begin with: each runs as it stands, and says what is to be changed in it. */
import type { Definition } from '../definition';
import type { FlowKind } from '../flow';
import { after, button, flow, mail, variable } from './parts';

export interface Template {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly kind: FlowKind;
  readonly definition: Definition;
}

const starter = "@{triggerOutputs()?['headers']?['x-ms-user-email']}";

const form: Template = {
  id: 'mail-answers',
  title: 'Send the answers of a form',
  text: 'Whoever presses the button is asked for a subject and a text, and gets them by mail.',
  kind: 'instant',
  definition: button(
    [
      { kind: 'text', title: 'Subject', required: true },
      { kind: 'text', title: 'Text', required: true },
    ],
    {
      Send_the_answers: mail(
        starter,
        "@{triggerBody()?['text']}",
        "<p>@{triggerBody()?['text_1']}</p>",
      ),
    },
  ),
};

const reminder: Template = {
  id: 'weekday-reminder',
  title: 'Remind on each working day',
  text: 'At nine in the morning from Monday to Friday, with the day written out.',
  kind: 'scheduled',
  definition: flow(
    'Recurrence',
    {
      type: 'Recurrence',
      recurrence: {
        frequency: 'Week',
        interval: 1,
        timeZone: 'W. Europe Standard Time',
        schedule: {
          weekDays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
          hours: ['9'],
          minutes: [0],
        },
      },
    },
    {
      Today: {
        type: 'Compose',
        inputs: "@convertFromUtc(utcNow(), 'W. Europe Standard Time', 'dddd, d MMMM')",
      },
      Remind: after(
        mail(
          'team@contoso.example',
          "To do on @{outputs('Today')}",
          '<p>Please enter your hours.</p>',
        ),
        'Today',
      ),
    },
  ),
};

const tryCatch: Template = {
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

const poll: Template = {
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

const orders = {
  type: 'Compose',
  inputs: [
    { item: 'Chair', pieces: 4, price: 90 },
    { item: 'Table', pieces: 1, price: 310 },
    { item: 'Lamp', pieces: 6, price: 45 },
  ],
};

const digest: Template = {
  id: 'list-as-table',
  title: 'Send a list as a table',
  text: 'Takes what matters of a list, keeps the larger amounts, and sends them as a table.',
  kind: 'instant',
  definition: button([], {
    Orders: orders,
    Amounts: after(
      {
        type: 'Select',
        inputs: {
          from: "@outputs('Orders')",
          select: {
            Item: "@item()?['item']",
            Amount: "@mul(item()?['pieces'], item()?['price'])",
          },
        },
      },
      'Orders',
    ),
    Large_ones: after(
      {
        type: 'Query',
        inputs: { from: "@body('Amounts')", where: "@greater(item()?['Amount'], 300)" },
      },
      'Amounts',
    ),
    Table: after(
      { type: 'Table', inputs: { from: "@body('Large_ones')", format: 'HTML' } },
      'Large_ones',
    ),
    Send: after(mail(starter, 'Large orders', "@{body('Table')}"), 'Table'),
  }),
};

const sum: Template = {
  id: 'sum-of-a-list',
  title: 'Go through a list and add up',
  text: 'One round for each item, one after another, with a sum and a count at the end.',
  kind: 'instant',
  definition: button([], {
    Orders: orders,
    Sum: after(variable('sum', 'integer', 0), 'Orders'),
    For_each_order: after(
      {
        type: 'Foreach',
        foreach: "@outputs('Orders')",
        runtimeConfiguration: { concurrency: { repetitions: 1 } },
        actions: {
          Add: {
            type: 'IncrementVariable',
            inputs: { name: 'sum', value: "@mul(item()?['pieces'], item()?['price'])" },
          },
        },
      },
      'Sum',
    ),
    Result: after(
      {
        type: 'Compose',
        inputs: { sum: "@variables('sum')", orders: "@length(outputs('Orders'))" },
      },
      'For_each_order',
    ),
  }),
};

const service: Template = {
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

const parallel: Template = {
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

export const templates: readonly Template[] = [
  form,
  reminder,
  tryCatch,
  poll,
  digest,
  sum,
  service,
  parallel,
];
