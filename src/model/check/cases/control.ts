/** Variables and control: a smallest definition that breaks each rule, and where the rule must see it. */
import {
  after,
  compose,
  daily,
  declare,
  each,
  expressed,
  many,
  type RuleCase,
  request,
  rule,
  step,
  until,
} from './build';

export const controlCases: readonly RuleCase[] = [
  // Variables
  rule('initializeNested', 'actions/S/actions/V', {
    S: { type: 'Scope', actions: { V: declare('v', 'string', 'x') } },
  }),
  rule('initializeNested', 'actions/L/actions/V', {
    L: each({
      V: declare('v', 'string', "@item()?['name']"),
      A: compose("@variables('v')", after('V')),
    }),
  }),
  rule('variableTwice', 'actions/W/inputs/variables/0/name', {
    V: declare('v', 'string'),
    W: { ...declare('V', 'string'), ...after('V') },
  }),
  rule('variableType', 'actions/V/inputs/variables/0/type', { V: declare('v', 'text') }),
  rule('variableValue', 'actions/V/inputs/variables/0/value', {
    V: declare('v', 'integer', 'five'),
  }),
  rule('variableOperation', 'actions/A/inputs/name', {
    V: declare('v', 'string'),
    A: step('IncrementVariable', { name: 'v' }, after('V')),
  }),
  rule('selfReference', 'actions/A/inputs/value', {
    V: declare('v', 'integer', 1),
    A: step('SetVariable', { name: 'v', value: "@add(variables('V'), 1)" }, after('V')),
  }),
  rule('selfReference', 'actions/L/actions/A/inputs/value', {
    V: declare('v', 'string', ''),
    L: {
      ...each({ A: step('SetVariable', { name: 'v', value: "@{variables('v')}, @{item()}" }) }),
      ...after('V'),
    },
  }),

  // Control
  expressed('emptyCondition', ''),
  expressed('operandCount', { equals: [1] }),
  expressed('unknownOperator', { resembles: [1, 2] }),
  rule('terminateInLoop', 'actions/L/actions/S/actions/T', {
    L: each({ S: { type: 'Scope', actions: { T: step('Terminate', { runStatus: 'Failed' }) } } }),
  }),
  rule('terminateError', 'actions/T/inputs/runError', {
    T: step('Terminate', { runStatus: 'SUCCEEDED', runError: { code: 'x' } }),
  }),
  rule('responseInLoop', 'actions/U/actions/R', {
    U: until({ actions: { R: step('Response', { statusCode: 200 }) } }),
  }),
  rule(
    'responseWithoutRequest',
    'actions/R',
    { R: step('Response', { statusCode: 200 }) },
    { triggers: { daily } },
  ),
  rule(
    'responseWithSplitOn',
    'actions/R',
    { R: step('Response', { statusCode: 200 }) },
    { triggers: { manual: { ...request, splitOn: '@triggerBody()' } } },
  ),
  rule('responseStatus', 'actions/R/inputs/statusCode', {
    R: step('Response', { statusCode: 302 }),
  }),
  rule('untilWithoutLimit', 'actions/U/limit', {
    U: { type: 'Until', expression: '@true', actions: {} },
  }),
  rule('untilCount', 'actions/U/limit/count', { U: until({ limit: { count: 5_001 } }) }),
  rule('equalCases', 'actions/S/cases/b/case', {
    S: {
      type: 'Switch',
      expression: '@1',
      cases: { a: { case: 1, actions: {} }, b: { case: 1, actions: {} } },
    },
  }),
  rule('equalCases', 'actions/S/cases/b/case', {
    S: {
      type: 'switch',
      expression: "@'x'",
      cases: {
        a: { case: 'x', actions: {} },
        b: { case: 'x', actions: {} },
        c: { case: 'x 2', actions: {} },
      },
    },
  }),
  rule('tooManyCases', 'actions/S/cases', {
    S: { type: 'Switch', expression: '@1', cases: many(26, (at) => ({ case: at, actions: {} })) },
  }),
  rule('concurrency', 'actions/L/runtimeConfiguration/concurrency/repetitions', {
    L: { ...each({}), runtimeConfiguration: { concurrency: { repetitions: 51 } } },
  }),
  {
    ...rule(
      'concurrency',
      'triggers/manual/runtimeConfiguration/concurrency/runs',
      {},
      { triggers: { manual: { ...request, runtimeConfiguration: { concurrency: { runs: 60 } } } } },
    ),
    options: { dialect: 'consumption' },
  },
];
