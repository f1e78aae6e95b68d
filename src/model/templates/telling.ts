/** Templates that send what is known, or make something of it. */
import { after, button, flow, mail, starter, variable } from './parts';
import type { Template } from './template';

const orders = {
  type: 'Compose',
  inputs: [
    { item: 'Chair', pieces: 4, price: 90 },
    { item: 'Table', pieces: 1, price: 310 },
    { item: 'Lamp', pieces: 6, price: 45 },
  ],
};

export const form: Template = {
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

export const reminder: Template = {
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

export const digest: Template = {
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

export const sum: Template = {
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
