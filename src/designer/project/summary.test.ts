import { describe, expect, it } from 'vitest';
import type { ConnectorManifest, OperationManifest } from '../../model/connector';
import type { Action, Definition } from '../../model/definition';
import { connectorAction, describeAction, describeTrigger } from '../../model/step';
import { summarise } from './summary';

const operation: OperationManifest = {
  id: 'Send',
  kind: 'action',
  title: 'Send',
  description: '',
  summary: 'To {mail/To}: {mail/Subject}',
  parameters: [
    { name: 'mail/To', title: 'To', type: 'string' },
    { name: 'mail/Subject', title: 'Subject', type: 'string' },
  ],
};
const connector: ConnectorManifest = {
  id: 'shared_mail',
  title: 'Mail',
  description: '',
  colour: 'blue',
  glyph: 'mail',
  tier: 'Standard',
  connection: 'none',
  operations: [operation],
};
const trigger = {
  type: 'Request',
  kind: 'Button',
  inputs: {
    schema: {
      type: 'object',
      properties: { text: { type: 'string', title: 'Customer' }, number: { type: 'number' } },
    },
  },
};
const definition: Definition = {
  triggers: { manual: trigger },
  actions: { Total_of_order: { type: 'Compose', inputs: 1 } },
};
const context = { definition, connectors: [connector] };

function lineOf(action: Action): string {
  const segments = summarise(action, describeAction(action, context.connectors), context);
  return segments
    .map((one) =>
      one.kind === 'text' ? one.text : one.kind === 'token' ? `[${one.text}]` : `<${one.text}>`,
    )
    .join('');
}

describe('the second line of a card', () => {
  it('tells what an operation will do, with values by their titles', () => {
    const action = connectorAction(connector, operation, 'shared_mail');
    const inputs = action.inputs as { parameters: object };
    const parameters = {
      ...inputs.parameters,
      'mail/To': "@{triggerBody()?['text']}",
      'mail/Subject': "Order of @{outputs('Total_of_order')} @{add(1, 2)}",
    };
    expect(lineOf({ ...action, inputs: { ...inputs, parameters } })).toBe(
      'To [Customer]: Order of [Total of order] <add(1, 2)>',
    );
  });

  it('reads a condition aloud', () => {
    const expression = {
      and: [
        { greater: ["@triggerBody()?['number']", 10] },
        { not: { equals: ["@triggerBody()?['text']", ''] } },
      ],
    };
    expect(lineOf({ type: 'If', expression })).toBe(
      '[number] is greater than 10 and [Customer] is not equal to …',
    );
  });

  it('says what a button asks for', () => {
    const segments = summarise(trigger, describeTrigger(trigger, []), context);
    expect(segments).toEqual([{ kind: 'text', text: 'Asks for Customer and number' }]);
  });

  it('says in a sentence when a schedule fires', () => {
    const schedule = { hours: ['7'], minutes: [30] };
    const daily = { type: 'Recurrence', recurrence: { frequency: 'Day', interval: 1, schedule } };
    const segments = summarise(daily, describeTrigger(daily, []), context);
    expect(segments).toEqual([{ kind: 'text', text: 'Every day at 07:30, in the zone UTC' }]);
  });

  it('counts the time of a wait', () => {
    const wait = (count: number | string): Action => ({
      type: 'Wait',
      inputs: { interval: { count, unit: 'Minute' } },
    });
    expect(lineOf(wait(1))).toBe('Wait 1 minute');
    expect(lineOf(wait(5))).toBe('Wait 5 minutes');
    expect(lineOf(wait("@triggerBody()?['number']"))).toBe('Wait [number] minutes');
  });

  it('calls all that a trigger gives by the name that its card has', () => {
    expect(lineOf({ type: 'Compose', inputs: '@triggerBody()' })).toBe('[Manually trigger a flow]');
  });

  it('names a type that nothing here knows', () => {
    expect(lineOf({ type: 'Teleport' })).toBe('Teleport, kept as it is');
  });
});
