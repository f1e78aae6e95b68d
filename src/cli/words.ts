/** Sentences of the command line: what is wrong, then what helps. */
import type { Option } from './command';

const count = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`;

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

  noCases: (path: string) => `“${path}” holds no list of cases.`,
  notRun: (number: number) =>
    `${count(number, 'case')} of whole workflows ${number === 1 ? 'was' : 'were'} not run: this command judges expressions only.`,
  ownFault: 'This is a fault of the command itself:',
} as const;
