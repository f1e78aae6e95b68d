/** The definition as a whole, names and order: a smallest definition that breaks each rule, and where the rule must see it. */
import { after, compose, daily, many, nested, type RuleCase, request, rule, step } from './build';

export const definitionCases: readonly RuleCase[] = [
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
];
