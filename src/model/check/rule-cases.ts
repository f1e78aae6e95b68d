/** For the tests: a smallest definition that breaks each rule, and where the rule must see it. */
import type { Action, Actions, Definition, Json, JsonObject, Trigger } from '../definition';
import type { CheckOptions } from './context';
import type { ProblemCode } from './rules';

export interface RuleCase {
  readonly code: ProblemCode;
  readonly definition: Definition;
  readonly at: string;
  readonly options?: CheckOptions;
}

const request: Trigger = { type: 'Request', kind: 'Http' };
const daily = { type: 'Recurrence', recurrence: { frequency: 'Day', interval: 1 } } as Trigger;

export const flow = (actions: Actions, more: Partial<Definition> = {}): Definition => ({
  triggers: { manual: request },
  actions,
  ...more,
});
export const compose = (inputs: Json, more: Partial<Action> = {}): Action => ({
  type: 'Compose',
  inputs,
  ...more,
});
const after = (...names: readonly string[]) => ({
  runAfter: Object.fromEntries(names.map((name) => [name, ['Succeeded']])),
});
const step = (type: string, inputs: Json, more: Partial<Action> = {}): Action => ({
  type,
  inputs,
  ...more,
});
const each = (actions: Actions): Action => ({
  type: 'Foreach',
  foreach: '@triggerBody()',
  actions,
});
const until = (more: Partial<Action> = {}): Action => ({
  type: 'Until',
  expression: '@equals(1, 1)',
  limit: { count: 5, timeout: 'PT1H' },
  actions: {},
  ...more,
});
const declare = (name: string, type: string, value?: Json): Action =>
  step('InitializeVariable', {
    variables: [{ name, type, ...(value === undefined ? {} : { value }) }],
  });
const many = <T>(count: number, make: (at: number) => T): Record<string, T> =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`n${at}`, make(at)]));
const nested = (depth: number): Action =>
  depth === 0 ? compose(1) : { type: 'Scope', actions: { [`S${depth}`]: nested(depth - 1) } };
const http = (more: JsonObject): Action =>
  step('Http', { method: 'GET', uri: 'https://a.example', ...more });

/** Of a flow with the given actions. */
function rule(
  code: ProblemCode,
  at: string,
  actions: Actions,
  more: Partial<Definition> = {},
): RuleCase {
  return { code, at, definition: flow(actions, more) };
}
/** Of a flow with one step that holds this text. */
const text = (code: ProblemCode, inputs: string): RuleCase =>
  rule(code, 'actions/A/inputs', { A: compose(inputs) });
const expressed = (code: ProblemCode, expression: Json): RuleCase =>
  rule(
    code,
    `actions/A/expression${expression === '' ? '' : `/${Object.keys(expression as object)[0]}`}`,
    {
      A: { type: 'If', expression, actions: {} },
    },
  );

export const ruleCases: readonly RuleCase[] = [
  // The definition as a whole
  rule('noTrigger', 'triggers', {}, { triggers: {} }),
  {
    ...rule('manyTriggers', 'triggers', {}, { triggers: { a: request, b: daily } }),
    options: { dialect: 'consumption' },
  },
  {
    ...rule('tooManyTriggers', 'triggers', {}, { triggers: { a: request, b: daily } }),
    options: { dialect: 'powerAutomate' },
  },
  rule('tooManyTriggers', 'triggers', {}, { triggers: many(11, () => request) }),
  rule(
    'tooManyActions',
    'actions',
    many(501, () => compose(1)),
  ),
  rule('tooManyVariables', 'actions', {
    A: step('InitializeVariable', {
      variables: Object.values(many(251, (at) => ({ name: `v${at}`, type: 'string' }))),
    }),
  }),
  rule('tooManyParameters', 'parameters', {}, { parameters: many(51, () => ({ type: 'String' })) }),
  rule(
    'tooManyOutputs',
    'outputs',
    {},
    { outputs: many(11, () => ({ type: 'String', value: 'x' })) },
  ),
  rule(
    'nestedTooDeep',
    `actions/Top${[9, 8, 7, 6, 5, 4, 3, 2, 1].map((at) => `/actions/S${at}`).join('')}`,
    { Top: nested(9) },
  ),
  rule('descriptionTooLong', 'actions/A/description', {
    A: compose(1, { description: 'x'.repeat(257) }),
  }),
  rule('flowDescriptionTooLong', 'description', {}, { description: 'x'.repeat(257) }),
  rule('parameterType', 'parameters/p/type', {}, { parameters: { p: { type: 'Text' } } }),
  rule(
    'parameterDefault',
    'parameters/p/defaultValue',
    {},
    { parameters: { p: { type: 'int', defaultValue: 'x' } } },
  ),

  // Names and order
  rule('nameEmpty', 'actions/', { '': compose(1) }),
  rule('nameTooLong', `actions/${'x'.repeat(81)}`, { ['x'.repeat(81)]: compose(1) }),
  rule(
    'nameTooLong',
    `triggers/${'x'.repeat(81)}`,
    {},
    { triggers: { ['x'.repeat(81)]: request } },
  ),
  rule('nameCharacters', 'actions/a:b', { 'a:b': compose(1) }),
  rule('nameTwice', 'actions/S/actions/a', {
    A: compose(1),
    S: { type: 'Scope', actions: { a: compose(2) } },
  }),
  rule('nameOfTrigger', 'actions/Manual', { Manual: compose(1) }),
  rule('runAfterUnknown', 'actions/B/runAfter/Aa', { A: compose(1), B: compose(2, after('Aa')) }),
  rule('runAfterUnknown', 'actions/B/runAfter/A', {
    S: { type: 'Scope', actions: { A: compose(1) } },
    B: compose(2, after('A')),
  }),
  rule('runAfterUnknown', 'actions/S/actions/A/runAfter/B', {
    S: { type: 'Scope', actions: { A: compose(1, after('B')) } },
    B: compose(2),
  }),
  rule('runAfterSelf', 'actions/A/runAfter/A', { A: compose(1, after('A')) }),
  rule('runAfterCycle', 'actions/A/runAfter', {
    A: compose(1, after('C')),
    B: compose(2, after('A')),
    C: compose(3, after('B')),
  }),
  rule('runAfterCycle', 'actions/B/runAfter', {
    A: compose(1, after('B')),
    B: compose("@outputs('A')", after('A')),
  }),
  rule('runAfterStatus', 'actions/B/runAfter/A', {
    A: compose(1),
    B: compose(2, { runAfter: { A: ['Done'] } }),
  }),

  // Grammar of expressions
  text('empty', '@{ }'),
  text('bareName', '@concat(hello)'),
  text('doubleQuotes', '@concat("hello")'),
  text('badNumber', '@add(1x, 2)'),
  text('integerTooLarge', '@add(99999999999999999999, 2)'),
  text('unclosedText', "@concat('a)"),
  text('unclosedCall', "@concat('a'"),
  text('unclosedIndex', "@triggerBody()['a'"),
  text('unclosedHole', 'a @{triggerBody()'),
  text('emptyArgument', "@concat('a',)"),
  text('unexpected', "@concat('a'))"),
  text('danglingQuestion', '@triggerBody()?'),
  text('missingProperty', '@triggerBody().'),
  text('selectorOnValue', "@concat('a'.b)"),
  text('tooDeep', `@${'not('.repeat(65)}true${')'.repeat(65)}`),
  text('tooLong', `@concat('${'x'.repeat(8_192)}')`),
  text('nameMissing', '@body()'),
  text('unknownFunction', "@lenght('a')"),
  text('argumentCount', "@replace('a', 'b')"),
  text('argumentType', "@add('5', 1)"),
  text('argumentType', '@toUpper(add(1, 2))'),
  text('argumentType', "@range('1', length('abc'))"),
  text('unknownProperty', "@json('{\"name\":1}')['nmae']"),
  text('notSelectable', "@concat('a')?['b']"),
  text('indexType', "@split('a,b', ',')?['first']"),

  // What expressions name
  rule('unknownAction', 'actions/B/inputs', {
    Get_order: compose(1),
    B: compose("@outputs('Get_odrer')", after('Get_order')),
  }),
  rule(
    'unknownAction',
    'outputs/o/value',
    { A: compose(1) },
    { outputs: { o: { type: 'String', value: "@body('Z')" } } },
  ),
  rule('notYetRun', 'actions/A/inputs', { A: compose("@body('B')"), B: compose(1, after('A')) }),
  text('notYetRun', "@outputs('a')"),
  rule('notYetRun', 'actions/I/else/actions/B/inputs', {
    I: {
      type: 'If',
      expression: '@true',
      actions: { A: compose(1) },
      else: { actions: { B: compose("@outputs('A')") } },
    },
  }),
  rule('notYetRun', 'actions/L/foreach', {
    L: { type: 'Foreach', foreach: "@outputs('A')", actions: { A: compose(1) } },
  }),
  rule(
    'notYetRun',
    'triggers/manual/conditions/0/expression',
    { A: compose(1) },
    {
      triggers: {
        manual: { ...request, conditions: [{ expression: "@equals(outputs('A'), 1)" }] },
      },
    },
  ),
  rule('mayNotHaveRun', 'actions/A/inputs', { A: compose("@outputs('B')"), B: compose(1) }),
  rule('insideForeach', 'actions/B/inputs', {
    L: each({ A: compose(1) }),
    B: compose("@outputs('A')", after('L')),
  }),
  rule('undeclaredVariable', 'actions/A/inputs', {
    V: declare('total', 'integer'),
    A: compose("@variables('totl')", after('V')),
  }),
  rule('undeclaredVariable', 'actions/A/inputs/name', {
    A: step('SetVariable', { name: 'v', value: 1 }),
  }),
  rule('undeclaredVariable', 'actions/A/inputs/name', {
    A: step('AppendToArrayVariable', { name: 'v', value: 1 }),
  }),
  rule('undeclaredVariable', 'actions/A/inputs/name', {
    A: step('IncrementVariable', { name: 'v', value: 1 }),
  }),
  {
    ...rule('undeclaredCounter', 'actions/A/inputs/name', {
      A: step('IncrementVariable', { name: 'v' }),
    }),
    options: { dialect: 'standard' },
  },
  rule('variableNotYet', 'actions/V/inputs/variables/0/value', {
    V: declare('v', 'string', "@variables('v')"),
  }),
  rule('missingParameter', 'actions/S/expression', { S: { type: 'Switch', cases: {} } }),
  rule('variableNotYet', 'actions/A/inputs', {
    A: compose("@variables('v')"),
    V: { ...declare('v', 'string'), ...after('A') },
  }),
  { ...text('unknownParameter', "@parameters('p')"), options: { dialect: 'consumption' } },
  {
    ...text('unknownParameter', "@parameters('p')"),
    options: { dialect: 'standard', outsideParameters: ['q'] },
  },
  { ...text('parameterElsewhere', "@parameters('p')"), options: { dialect: 'standard' } },
  rule('notInLoop', 'actions/A/inputs', { L: each({}), A: compose("@items('L')", after('L')) }),
  rule('notInLoop', 'actions/L/actions/A/inputs', { L: each({ A: compose("@items('Loop')") }) }),
  rule('notInLoop', 'actions/U/actions/A/inputs', {
    U: until({ actions: { A: compose("@items('U')") } }),
  }),
  text('noItem', '@item()'),
  text('wrongPlace', '@listCallbackUrl()'),

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
];
