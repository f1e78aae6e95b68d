/** Values, types and operations of a step: a smallest definition that breaks each rule, and where the rule must see it. */
import type { Trigger } from '../../definition';
import { after, compose, each, http, type RuleCase, rule, step } from './build';

export const valueCases: readonly RuleCase[] = [
  // Values of a step
  rule('missingParameter', 'actions/H/inputs/uri', { H: step('Http', { method: 'GET' }) }),
  rule('missingParameter', 'actions/W/inputs/interval', { W: step('Wait', {}) }),
  rule('missingInputs', 'actions/J/inputs', { J: { type: 'ParseJson' } }),
  rule('blankParameter', 'actions/H/inputs/uri', { H: http({ uri: '' }) }),
  rule('wrongValue', 'actions/Q/inputs/from', { Q: step('Query', { from: 'x', where: '@true' }) }),
  rule('wrongValue', 'actions/L/foreach', { L: { ...each({}), foreach: 'a list' } }),
  rule('unknownChoice', 'actions/T/inputs/runStatus', {
    T: step('Terminate', { runStatus: 'Ended' }),
  }),
  rule('badDuration', 'actions/H/limit/timeout', {
    H: { ...http({}), limit: { timeout: '1 hour' } },
  }),
  rule('addressTooLong', 'actions/H/inputs/uri', {
    H: http({ uri: `https://a.example/${'x'.repeat(2_048)}` }),
  }),
  rule('retryRange', 'actions/H/inputs/retryPolicy/count', {
    H: http({ retryPolicy: { type: 'fixed', count: 91, interval: 'PT5S' } }),
  }),
  rule('retryRange', 'actions/H/inputs/retryPolicy/interval', {
    H: http({ retryPolicy: { type: 'fixed', count: 9, interval: 'PT1S' } }),
  }),
  {
    ...rule(
      'recurrenceRange',
      'triggers/r/recurrence/interval',
      {},
      {
        triggers: {
          r: { type: 'Recurrence', recurrence: { frequency: 'second', interval: 30 } } as Trigger,
        },
      },
    ),
    options: { dialect: 'powerAutomate' },
  },
  rule(
    'recurrenceRange',
    'triggers/r/recurrence/interval',
    {},
    {
      triggers: {
        r: { type: 'Recurrence', recurrence: { frequency: 'Day', interval: 501 } } as Trigger,
      },
    },
  ),
  rule('trackedPropertiesTooLong', 'actions/A/trackedProperties', {
    A: compose(1, { trackedProperties: { x: 'x'.repeat(16_000) } }),
  }),
  rule('unknownStaticResult', 'actions/H/runtimeConfiguration/staticResult/name', {
    H: { ...http({}), runtimeConfiguration: { staticResult: { name: 'Http0' } } },
  }),

  rule(
    'switchedOff',
    'actions/A/inputs',
    {
      H: {
        ...http({}),
        runtimeConfiguration: { staticResult: { name: 'H0', staticResultOptions: 'Enabled' } },
      },
      A: compose("@body('H')", after('H')),
    },
    { staticResults: { H0: { status: 'Succeeded', outputs: { statusCode: 'OK' } } } },
  ),
  rule(
    'switchedOff',
    'actions/A/inputs',
    {
      S: {
        type: 'Scope',
        actions: { C: compose(1) },
        runtimeConfiguration: { staticResult: { name: 'S0' } },
      },
      A: compose("@outputs('C')", after('S')),
    },
    { staticResults: { S0: { status: 'Succeeded' } } },
  ),

  // Types and operations
  rule('strangeActionType', 'actions/A/type', { A: { type: 'Hologram' } }),
  {
    ...rule('unknownActionType', 'actions/A/type', { A: { type: 'Hologram' } }),
    options: { connectors: [] },
  },
  rule('strangeTriggerType', 'triggers/t/type', {}, { triggers: { t: { type: 'Hologram' } } }),
  {
    ...rule('unknownTriggerType', 'triggers/t/type', {}, { triggers: { t: { type: 'Hologram' } } }),
    options: { connectors: [] },
  },
  {
    ...rule('notRunnableHere', 'actions/H/type', { H: step('RosettaNetEncode', {}) }),
    options: { connectors: [] },
  },
  {
    ...rule('unknownOperation', 'actions/M/inputs/host/operationId', {
      M: step('OpenApiConnection', {
        host: { apiId: '/apis/shared_x', connectionName: 'x', operationId: 'Y' },
      }),
    }),
    options: { connectors: [] },
  },
  {
    ...rule('noConnection', 'actions/M/inputs/host/connectionName', {
      M: step('OpenApiConnection', {
        host: { apiId: '/apis/x', connectionName: 'one', operationId: 'Y' },
      }),
    }),
    options: {
      connectors: [
        {
          id: 'x',
          title: 'X',
          description: '',
          tier: 'Standard',
          colour: 'slate',
          glyph: 'box',
          connection: { fields: [] },
          operations: [],
        },
      ],
      references: { one: { connectorId: 'x', source: 'embedded' } },
    },
  },
];
