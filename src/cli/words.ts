/** Sentences of the command line: what is wrong, then what helps. */
import type { Option } from './command';

const count = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`;

const simulatedWords = {
  static: 'static result',
  recorded: 'simulated from a recorded body',
  schema: 'simulated from a schema',
  use: 'simulated from its use',
} as const;

export const words = {
  unknownCommand: (name: string) => `There is no command “${name}”.`,
  seeHelp: (name?: string) => `See: flow ${name === undefined ? '' : `${name} `}--help`,
  unknownOption: (word: string) => `There is no option “${word}” here.`,
  knownOptions: (options: readonly Option[]) =>
    options.length === 0
      ? 'This command has no options. A text that begins with “-” goes behind “--”.'
      : `There is ${options.map((one) => `--${one.name}`).join(', ')}. A text that begins with “-” goes behind “--”.`,
  optionNeedsValue: (name: string, value: string) => `“--${name}” needs a value: ${value}.`,
  optionTakesNothing: (name: string) => `“--${name}” takes no value.`,
  missingOperand: (usage: string) => `Something is missing: flow ${usage}`,
  tooMany: (usage: string) => `That is more than one: flow ${usage}`,

  noSuchFile: (path: string) => `There is no “${path}”.`,
  unreadable: (path: string, reason: string) => `“${path}” cannot be read: ${reason}.`,
  tooLarge: (path: string, limit: string) => `“${path}” is larger than ${limit}.`,
  notText: (path: string) => `“${path}” is not a text.`,
  notJson: (path: string, reason: string) => `“${path}” is not JSON: ${reason}.`,

  noFlow: 'There is no flow in it.',
  knownForms:
    'A flow may stand in a package or solution (zip), a deployment template, a workflow.json or any JSON that holds its definition.',
  noFlowInFile: (path: string) => `There is no flow in “${path}”.`,
  noSuchFlow: (path: string, name: string) => `There is no flow “${name}” in “${path}”.`,
  severalFlows: (path: string) =>
    `“${path}” holds several flows. Name the one to run with --flow NAME.`,
  flowsInFile: (names: readonly string[]) => `It holds: ${names.join(', ')}.`,
  noFlowIn: (folder: string) => `No file in “${folder}” holds a flow.`,
  templateExpression:
    'This expression of the deployment template has no value before it is deployed; it is not checked.',
  unknownDialect: (name: string, known: readonly string[]) =>
    `There is no product “${name}”. There is ${known.join(', ')}.`,
  checked: (flows: number, files: number) => `${count(flows, 'flow')} in ${count(files, 'file')}`,
  noProblems: (where: string) => `No problems in ${where}.`,
  problems: (errors: number, warnings: number, where: string) =>
    `${count(errors, 'error')}, ${count(warnings, 'warning')} in ${where}.`,
  faults: (number: number) => `${count(number, 'file')} could not be read.`,

  contextFault: (path: string, fault: string) => `“${path}” is no context: ${fault}`,
  contextUnknown: (name: string) => `The context has “${name}”, which nothing reads.`,
  contextNames: (names: readonly string[]) => `What is read: ${names.join(', ')}.`,
  looksLikeExpression: (template: string) =>
    `This is a text. An expression begins with @: @${template}`,

  notATime: (text: string) => `“${text}” is no time: 2026-01-31T12:00:00Z is one.`,
  noMocks: (path: string) =>
    `“${path}” holds no answers: an object with a list of answers for each action.`,
  noObject: (option: string) => `“--${option}” takes a JSON object.`,
  undeployed: (number: number) =>
    `${count(number, 'expression')} of the deployment template ${number === 1 ? 'has' : 'have'} no value before it is deployed; made-up values stand there.`,
  runRefused: 'It cannot be run:',
  notStarted:
    'The trigger starts no run: its conditions do not hold, or there is nothing to split.',
  simulatedTrigger: 'The body that starts it is made up; --input gives another.',
  runOf: (number: number, all: number) => `Run ${number} of ${all}`,
  runWaits: 'It waits for what nobody brings here.',
  within: (time: string) => `within ${time}`,
  responded: (status: number) => `The caller gets ${status}.`,
  outputsAre: (text: string) => `Outputs: ${text}`,
  simulatedAs: (how: 'static' | 'recorded' | 'schema' | 'use') => simulatedWords[how],
  simulatedSteps: (number: number) =>
    `${count(number, 'step')} ${number === 1 ? 'was' : 'were'} simulated: nothing real was asked.`,

  noTestFile: (path: string, fault: string) => `“${path}” holds no tests: ${fault}`,
  noTestedFlow: (path: string) =>
    `“${path}” holds neither the “definition” nor the way to the “flow”; --flow names it.`,
  severalTested: (path: string) =>
    `“${path}” holds several flows, and none has the “name” of the tests.`,
  noTests: (filter: string | undefined) =>
    filter === undefined ? 'There is no test in it.' : `No test has “${filter}” in its name.`,
  passed: 'passed',
  failed: 'failed',
  testTotals: (passed: number, failed: number) => `${passed} passed, ${failed} failed`,

  noCases: (path: string) => `“${path}” holds no list of cases.`,
  ownFault: 'This is a fault of the command itself:',
} as const;
