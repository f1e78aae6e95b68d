/** `flow eval`: the value of a template in a world that one writes down. */
import {
  compileTemplate,
  EvaluationError,
  printJson,
  type Scope,
  scopeOf,
  TemplateError,
  type ValueObject,
  type World,
  worldFault,
  worldNames,
} from '../expressions/index';
import { isTemplate, parseExpression } from '../expressions/language';
import { type Command, type ExitCode, type Given, Refusal } from './command';
import { readJsonFile } from './files';
import { findFailure } from './find-failure';
import type { Terminal } from './terminal';
import { words } from './words';

export const evalCommand: Command = {
  name: 'eval',
  usage: "'TEMPLATE' [--context FILE]",
  summary: 'prints the value of a template as JSON',
  options: [
    {
      name: 'context',
      value: 'FILE',
      summary: 'the run around it, as JSON; - is the standard input',
    },
  ],
  details: [
    "TEMPLATE is a string as it stands in a definition: '@add(1, 2)', 'Hello @{triggerBody()}'.",
    `The context is an object. What is read of it:\n  ${worldNames.join(', ')}.\n` +
      'Without “now”, the clock is the real one.',
  ],
  run: async (given, terminal) => evaluate(given, terminal),
};

function evaluate({ operands, options }: Given, terminal: Terminal): ExitCode {
  const [template] = operands;
  if (template === undefined) throw new Refusal(words.missingOperand("eval 'TEMPLATE'"));
  if (operands.length > 1) throw new Refusal(words.tooMany("eval 'TEMPLATE'"));
  const path = options.get('context');
  const world = path === undefined ? {} : readContext(path, terminal);
  const scope = scopeOf({ now: new Date().toISOString(), ...world }, Math.random);
  try {
    terminal.out(printJson(compileTemplate(template).evaluate(scope)));
  } catch (error) {
    if (!(error instanceof EvaluationError)) throw error;
    explain(template, scope, error, terminal);
    return 1;
  }
  if (isForgottenExpression(template)) terminal.err(words.looksLikeExpression(template));
  return 0;
}

function readContext(path: string, terminal: Terminal): World {
  const value = readJsonFile(path, terminal);
  const fault = worldFault(value);
  if (fault !== undefined) throw new Refusal(words.contextFault(path, fault));
  const strangers = Object.keys(value as ValueObject).filter((name) => !worldNames.includes(name));
  for (const name of strangers) terminal.err(words.contextUnknown(name));
  if (strangers.length > 0) terminal.err(words.contextNames(worldNames));
  return value as World;
}

/** The message, the line that it is about, and a mark below the place. */
function explain(template: string, scope: Scope, error: EvaluationError, terminal: Terminal): void {
  const problem = error instanceof TemplateError ? error.problems[0] : undefined;
  const { from, to } = problem ?? findFailure(template, scope, error);
  const before = template.slice(0, from).split('\n');
  const column = before.at(-1)?.length ?? 0;
  const line = template.split('\n')[before.length - 1] ?? '';
  const length = Math.max(1, Math.min(to - from, line.length - column));
  const message = problem ? `${problem.message}.` : error.message;
  terminal.err(`${error.code} at line ${before.length}, column ${column + 1}: ${message}`);
  terminal.err(`  ${line}`);
  terminal.err(`  ${' '.repeat(column)}${'^'.repeat(length)}`);
}

function isForgottenExpression(template: string): boolean {
  if (isTemplate(template)) return false;
  const { expression, problems } = parseExpression(template);
  return problems.length === 0 && expression.type === 'call';
}
