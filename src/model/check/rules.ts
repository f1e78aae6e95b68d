/**
 * Every rule by its code, and how grave it is. The codes are stable: scripts may rely on them.
 *
 * `limit`: a bound of the product, which is a warning while somebody edits and refused on saving.
 */
const severities = {
  // The definition as a whole
  noTrigger: 'error',
  manyTriggers: 'warning',
  tooManyTriggers: 'limit',
  tooManyActions: 'limit',
  tooManyVariables: 'limit',
  tooManyParameters: 'limit',
  tooManyOutputs: 'limit',
  nestedTooDeep: 'limit',
  descriptionTooLong: 'limit',
  flowDescriptionTooLong: 'warning',
  parameterType: 'error',
  parameterDefault: 'warning',

  // Names and order
  nameEmpty: 'error',
  nameTooLong: 'limit',
  nameCharacters: 'warning',
  nameTwice: 'error',
  nameOfTrigger: 'warning',
  runAfterUnknown: 'error',
  runAfterSelf: 'error',
  runAfterCycle: 'error',
  runAfterStatus: 'error',

  // Grammar of expressions
  empty: 'error',
  bareName: 'error',
  doubleQuotes: 'error',
  badNumber: 'error',
  integerTooLarge: 'error',
  unclosedText: 'error',
  unclosedCall: 'error',
  unclosedIndex: 'error',
  unclosedHole: 'error',
  emptyArgument: 'error',
  unexpected: 'error',
  danglingQuestion: 'error',
  missingProperty: 'error',
  selectorOnValue: 'error',
  tooDeep: 'error',
  tooLong: 'limit',
  nameMissing: 'error',
  // WDL: accepted when saving; they fail when they are evaluated.
  unknownFunction: 'warning',
  argumentCount: 'warning',
  argumentType: 'warning',
  unknownProperty: 'warning',
  notSelectable: 'warning',
  indexType: 'warning',

  // What expressions name
  unknownAction: 'error',
  notYetRun: 'error',
  mayNotHaveRun: 'warning',
  insideForeach: 'warning',
  undeclaredVariable: 'error',
  undeclaredCounter: 'warning',
  variableNotYet: 'error',
  unknownParameter: 'error',
  parameterElsewhere: 'warning',
  notInLoop: 'error',
  noItem: 'warning',
  wrongPlace: 'warning',
  switchedOff: 'warning',

  // Variables
  initializeNested: 'error',
  variableTwice: 'error',
  variableType: 'error',
  variableValue: 'warning',
  variableOperation: 'warning',
  selfReference: 'error',

  // Control
  emptyCondition: 'error',
  operandCount: 'error',
  unknownOperator: 'warning',
  terminateInLoop: 'error',
  terminateError: 'warning',
  responseInLoop: 'error',
  responseWithoutRequest: 'error',
  responseWithSplitOn: 'error',
  responseStatus: 'warning',
  untilWithoutLimit: 'error',
  untilCount: 'limit',
  equalCases: 'error',
  tooManyCases: 'limit',
  concurrency: 'limit',

  // Values of a step
  missingParameter: 'error',
  missingInputs: 'warning',
  blankParameter: 'warning',
  wrongValue: 'warning',
  unknownChoice: 'error',
  badDuration: 'error',
  addressTooLong: 'limit',
  retryRange: 'limit',
  recurrenceRange: 'limit',
  trackedPropertiesTooLong: 'limit',
  unknownStaticResult: 'warning',

  // Types and operations
  strangeActionType: 'warning',
  unknownActionType: 'error',
  strangeTriggerType: 'warning',
  unknownTriggerType: 'error',
  notRunnableHere: 'warning',
  unknownOperation: 'warning',
  noConnection: 'warning',
} as const;

export type ProblemCode = keyof typeof severities;

/** What the check is for: help while somebody edits, or the decision whether to save and turn on. */
export type Purpose = 'edit' | 'save';

export function severityOf(code: ProblemCode, purpose: Purpose): 'error' | 'warning' {
  const severity = severities[code];
  if (severity !== 'limit') return severity;
  return purpose === 'save' ? 'error' : 'warning';
}

export const codes = Object.keys(severities) as readonly ProblemCode[];
