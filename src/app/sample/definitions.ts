/** The definitions of the sample flows, as Power Automate would write them. */
import type { Action, Definition, JsonObject } from '../../model/definition';

const schemaUrl =
  'https://schema.management.azure.com/providers/Microsoft.Logic/schemas/2016-06-01/workflowdefinition.json#';

interface Input {
  readonly key: string;
  readonly title: string;
  readonly type: 'string' | 'number' | 'boolean';
  readonly hint: 'TEXT' | 'NUMBER' | 'BOOLEAN' | 'EMAIL' | 'DATE';
  readonly choices?: readonly string[];
}

/** What every flow of Power Automate begins with. */
const head = {
  $schema: schemaUrl,
  contentVersion: '1.0.0.0',
  parameters: {
    $connections: { defaultValue: {}, type: 'Object' },
    $authentication: { defaultValue: {}, type: 'SecureObject' },
  },
} as const;

function button(inputs: readonly Input[], actions: Definition['actions']): Definition {
  const properties: Record<string, JsonObject> = {};
  for (const { key, title, type, hint, choices } of inputs) {
    properties[key] = {
      title,
      type,
      'x-ms-dynamically-added': true,
      'x-ms-content-hint': hint,
      ...(choices ? { enum: choices } : {}),
    };
  }
  const schema = { type: 'object', properties, required: inputs.map((one) => one.key) };
  return {
    ...head,
    triggers: { manual: { type: 'Request', kind: 'Button', inputs: { schema } } },
    actions,
    outputs: {},
  };
}

function mail(
  to: string,
  subject: string,
  body: string,
  { after, reference = 'shared_office365' }: { after?: string; reference?: string } = {},
): Action {
  return {
    type: 'OpenApiConnection',
    runAfter: after === undefined ? {} : { [after]: ['Succeeded'] },
    inputs: {
      host: {
        apiId: '/providers/Microsoft.PowerApps/apis/shared_office365',
        connectionName: reference,
        operationId: 'SendEmailV2',
      },
      parameters: {
        'emailMessage/To': to,
        'emailMessage/Subject': subject,
        'emailMessage/Body': body,
      },
      authentication: "@parameters('$authentication')",
    },
  };
}

const amount: Input = { key: 'number', title: 'Amount', type: 'number', hint: 'NUMBER' };
const reason: Input = { key: 'text', title: 'What for', type: 'string', hint: 'TEXT' };
const sender = "@{triggerOutputs()?['headers']?['x-ms-user-email']}";
const senderName = "@{triggerOutputs()?['headers']?['x-ms-user-name']}";

export const expenseClaim = button(
  [
    amount,
    reason,
    {
      key: 'text_1',
      title: 'Cost centre',
      type: 'string',
      hint: 'TEXT',
      choices: ['Sales', 'Workshop', 'Office'],
    },
  ],
  {
    Claim: {
      type: 'Compose',
      runAfter: {},
      inputs:
        "@{triggerBody()?['number']} for @{triggerBody()?['text']} (@{triggerBody()?['text_1']})",
    },
    Above_the_limit: {
      type: 'If',
      runAfter: { Claim: ['Succeeded'] },
      expression: { and: [{ greater: ["@triggerBody()?['number']", 500] }] },
      actions: {
        Ask_finance: mail(
          'tomas.lindqvist@aldermoor.example',
          `Please look at a claim of @{triggerBody()?['number']}`,
          `<p>${senderName} claims <b>@{outputs('Claim')}</b>.</p><p>It is above the limit of 500.</p>`,
        ),
      },
      else: {
        actions: {
          Confirm_at_once: mail(
            sender,
            'Your claim is accepted',
            "<p>Your claim of <b>@{outputs('Claim')}</b> is accepted.</p>",
            { reference: 'shared_office365_1' },
          ),
        },
      },
    },
  },
);

export const welcome = button(
  [
    { key: 'text', title: 'Name', type: 'string', hint: 'TEXT' },
    { key: 'email', title: 'E-mail', type: 'string', hint: 'EMAIL' },
    { key: 'date', title: 'First day', type: 'string', hint: 'DATE' },
  ],
  {
    Tell_everyone_concerned: {
      type: 'Scope',
      runAfter: {},
      actions: {
        Welcome_mail: mail(
          "@{triggerBody()?['email']}",
          "Welcome to Aldermoor, @{triggerBody()?['text']}",
          "<p>We look forward to seeing you on <b>@{triggerBody()?['date']}</b>.</p>",
        ),
        Tell_human_resources: mail(
          'olivia.hart@aldermoor.example',
          "@{triggerBody()?['text']} starts on @{triggerBody()?['date']}",
          '<p>The welcome mail is on its way.</p>',
        ),
      },
    },
    Summary: {
      type: 'Compose',
      runAfter: { Tell_everyone_concerned: ['Succeeded'] },
      inputs: {
        name: "@triggerBody()?['text']",
        greeted: "@equals(outputs('Welcome_mail')?['statusCode'], 200)",
      },
    },
  },
);

export const dayOff = button(
  [
    { key: 'date', title: 'Day', type: 'string', hint: 'DATE' },
    { key: 'text', title: 'Who stands in', type: 'string', hint: 'TEXT' },
  ],
  {
    Tell_the_team: mail(
      'jonas.okafor@aldermoor.example; ines.marchetti@aldermoor.example',
      `${senderName} is off on @{triggerBody()?['date']}`,
      "<p>@{triggerBody()?['text']} stands in.</p>",
    ),
  },
);

export const visitorBadge = button(
  [
    { key: 'text', title: 'Visitor', type: 'string', hint: 'TEXT' },
    { key: 'text_1', title: 'Company', type: 'string', hint: 'TEXT' },
  ],
  {
    Badge_text: {
      type: 'Compose',
      runAfter: {},
      inputs: "@concat(toUpper(triggerBody()?['text']), ' · ', triggerBody()?['text_1'])",
    },
    Tell_the_front_desk: mail(
      'lena.forsberg@aldermoor.example',
      "A badge for @{outputs('Badge_text')}",
      '<p>Please print it.</p>',
      { after: 'Badge_text' },
    ),
  },
);

/** On working days at half past eight in London. */
export const morningReminder: Definition = {
  ...head,
  triggers: {
    Every_working_day: {
      type: 'Recurrence',
      recurrence: {
        frequency: 'Week',
        interval: 1,
        timeZone: 'GMT Standard Time',
        schedule: {
          weekDays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
          hours: ['8'],
          minutes: [30],
        },
      },
    } as Definition['triggers'][string],
  },
  actions: {
    Today: {
      type: 'Compose',
      runAfter: {},
      inputs: "@convertFromUtc(utcNow(), 'GMT Standard Time', 'dddd d MMMM')",
    },
    Remind_finance: mail(
      'tomas.lindqvist@aldermoor.example',
      "Open claims on @{outputs('Today')}",
      '<p>Please look at the claims that wait for you.</p>',
      { after: 'Today' },
    ),
  },
  outputs: {},
};
