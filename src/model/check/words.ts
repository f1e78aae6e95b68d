/** Sentences of the checker: what is wrong, where, and what to do. */

const suggested = (near: string | undefined) => (near === undefined ? '' : ` Is “${near}” meant?`);
const number = (value: number) => value.toLocaleString('en-GB');

export const words = {
  // The definition as a whole
  noTrigger: 'A flow needs a trigger.',
  manyTriggers: 'A flow has one trigger; only the first one starts it here.',
  tooMany: (things: string, count: number, most: number, product: string) =>
    `There are ${number(count)} ${things}; ${product} allows ${number(most)}.`,
  triggers: 'triggers',
  actions: 'actions',
  variables: 'variables',
  parameters: 'parameters',
  outputs: 'outputs',
  nestedTooDeep: (depth: number, most: number, container: string) =>
    `${depth} containers stand around this step; ${most} are allowed. Move it out of “${container}”, or into a child flow.`,
  descriptionTooLong: (length: number, most: number) =>
    `The description has ${number(length)} characters; ${most} are allowed.`,
  parameterType: (name: string, type: string) =>
    `The parameter “${name}” is of an unknown type, “${type}”.`,
  parameterDefault: (name: string, type: string) =>
    `The default value of the parameter “${name}” is not of its type, ${type}.`,

  // Names and order
  nameEmpty: 'This step has no name.',
  nameTooLong: (length: number, most: number) =>
    `The name has ${length} characters; ${most} are allowed.`,
  nameCharacters: (name: string) =>
    `The name “${name}” has a character that the original designer refuses.`,
  nameTwice: (name: string) =>
    `The name “${name}” is used twice; a name is unique in the whole flow, whatever its case.`,
  nameOfTrigger: (name: string) => `The trigger is called “${name}” as well.`,
  runAfterUnknown: (name: string, near: string | undefined) =>
    `It runs after “${name}”, which does not exist.${suggested(near)}`,
  runAfterStranger: (name: string) =>
    `It runs after “${name}”, which is not beside it; a step waits for steps of its own branch only.`,
  runAfterSelf: 'It runs after itself.',
  runAfterCycle: (others: readonly string[]) =>
    `It waits for itself, by way of ${others.map((one) => `“${one}”`).join(', ')}.`,
  runAfterStatus: (status: string) =>
    `“${status}” is no status to run after: write Succeeded, Failed, Skipped or TimedOut.`,

  // Expressions
  inText: (message: string, line: number, column: number) =>
    `Line ${line}, column ${column}: ${message}${message.endsWith('?') ? '' : '.'}`,
  unknownAction: (name: string, near: string | undefined) =>
    `There is no step “${name}”.${suggested(near)}`,
  notYetRun: (name: string) => `“${name}” does not come before this step.`,
  notInTrigger: (name: string) => `The trigger comes first: it cannot read the step “${name}”.`,
  mayNotHaveRun: (name: string) =>
    `“${name}” may not have run yet. Let this step run after it, or read it further down.`,
  insideForeach: (name: string) =>
    `“${name}” runs once for each item of its loop, and has no single outcome outside. Collect its results in a variable.`,
  undeclaredVariable: (name: string, near: string | undefined) =>
    `The variable “${name}” is never declared.${suggested(near)}`,
  variableNotYet: (name: string, step: string) =>
    `The variable “${name}” has no value yet: it is declared by “${step}”.`,
  unknownParameter: (name: string, near: string | undefined) =>
    `There is no parameter “${name}”.${suggested(near)}`,
  parameterElsewhere: (name: string) =>
    `The parameter “${name}” is not declared here; parameters.json has to have it.`,
  notInLoop: (name: string) => `This step is not inside the loop “${name}”.`,
  unknownLoop: (name: string) => `There is no loop “${name}” around this step.`,
  switchedOff: (name: string, path: readonly string[]) =>
    path.length === 0
      ? `“${name}” is switched off, so there is nothing to read from it. Give it a static result with outputs, or switch it on.`
      : `“${name}” is switched off, and its static result has no “${path.join('/')}”. Add that to the result, or switch the step on.`,
  noItem:
    'item() has a value inside a For each only, and in Select, Filter array and Create table.',
  wrongPlace: {
    action: 'action() can be read in tracked properties only, and where a webhook ends.',
    listcallbackurl: 'listCallbackUrl() has an address only where a webhook begins.',
    appsetting: 'appsetting() works in connections.json and parameters.json only.',
    agentparameters: 'agentParameters() has values only inside a tool of an agent.',
  },

  // Variables
  initializeNested: (container: string) =>
    `A variable is declared at the top level only; this stands inside “${container}”.`,
  variableTwice: (name: string) => `The variable “${name}” is declared twice.`,
  variableType: (type: string) =>
    `“${type}” is no type of a variable: write string, integer, float, boolean, array or object.`,
  variableValue: (name: string, type: string) =>
    `The first value of “${name}” is not of its type, ${type}.`,
  variableOperation: (name: string, type: string, wanted: readonly string[]) =>
    `The variable “${name}” is of type ${type}; this step needs one of type ${wanted.join(' or ')}.`,
  selfReference: (name: string) =>
    `“${name}” is set from its own value, which is not allowed. Increment or append to it, or compute the value in a step before.`,

  // Control
  emptyCondition: 'The condition compares nothing yet',
  operandCount: (operator: string) => `“${operator}” compares two values.`,
  unknownOperator: (operator: string) => `There is no comparison “${operator}”.`,
  terminateInLoop: (loop: string) =>
    `A run cannot be ended inside a loop; this stands in “${loop}”. Set a variable, and end the run behind the loop.`,
  terminateError: 'An error is given only if the run is ended as failed.',
  responseInLoop: (loop: string) =>
    `A response is sent once; this stands in the loop “${loop}”. Send it behind the loop.`,
  responseWithoutRequest: 'A response needs a flow that is started by a request.',
  responseWithSplitOn: 'A flow that is split into one run for each item cannot respond.',
  responseStatus: (status: number) =>
    `${status} is no status to respond with: use one from 200 to 299, or from 400 to 599.`,
  untilWithoutLimit: (count: number, timeout: string) =>
    `A loop needs a limit: how many rounds, how long, or both, such as ${count} and ${timeout}.`,
  equalCases: (name: string, other: string) =>
    `The cases “${name}” and “${other}” have the same value.`,
  tooManyCases: (count: number, most: number) => `There are ${count} cases; ${most} are allowed.`,

  // Values
  missingParameter: (title: string) => `Fill in ${title}`,
  missingInputs: 'This step has no inputs yet.',
  wrongValue: (title: string, expected: string) => `“${title}” takes ${expected}.`,
  kinds: {
    any: 'any value',
    text: 'a text',
    blank: 'a text',
    number: 'a number',
    array: 'an array',
    object: 'an object',
  },
  or: ' or ',
  unknownChoice: (title: string, value: string, choices: readonly string[]) =>
    `“${value}” is not possible for “${title}”: write ${choices.join(', ')}.`,
  badDuration: (value: string) =>
    `“${value}” is no duration. Durations are written like PT30S, PT1H or P1D.`,
  durationRange: (value: string, min: number, max: number) =>
    `${value} is outside of what is allowed: from ${number(min)} to ${number(max)} seconds.`,
  outOfRange: (title: string, value: number, min: number, max: number) =>
    `${title}: ${number(value)} is outside of what is allowed, ${number(min)} to ${number(max)}.`,
  rounds: 'Rounds',
  concurrency: 'Rounds at the same time',
  runs: 'Runs at the same time',
  waitingRuns: 'Waiting runs',
  retries: 'Tries',
  interval: (frequency: string) => `Interval in ${frequency.toLowerCase()}s`,
  addressTooLong: (length: number, most: number) =>
    `The address has ${number(length)} characters; ${number(most)} are allowed.`,
  trackedPropertiesTooLong: (most: number) =>
    `Tracked properties have at most ${number(most)} characters.`,
  unknownStaticResult: (name: string) => `There is no static result “${name}”.`,

  // Types and operations
  unknownActionType: (type: string) => `“${type}” is no action type that is known here.`,
  unknownTriggerType: (type: string) => `“${type}” is no trigger type that is known here.`,
  notRunnableHere: (type: string) => `“${type}” is kept as it is, but cannot be run here yet.`,
  noConnection: (connector: string) =>
    `There is no connection to ${connector} yet: choose one at the foot of the step.`,
  unknownOperation: (operation: string, connector: string) =>
    `“${operation}” of “${connector}” is not known here.`,
} as const;
