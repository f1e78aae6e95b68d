/** Grammar of expressions, and what they name: a smallest definition that breaks each rule, and where the rule must see it. */
import {
  after,
  compose,
  declare,
  each,
  type RuleCase,
  request,
  rule,
  step,
  text,
  until,
} from './build';

export const expressionCases: readonly RuleCase[] = [
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
];
