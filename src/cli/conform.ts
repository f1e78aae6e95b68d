/** `flow conform`: whether the language gives what a table of cases says. */
import { judge, readCase, type Value } from '../expressions/index';
import { type Command, type ExitCode, type Given, Refusal } from './command';
import { readJsonFile } from './files';
import { painter, type Terminal, visible } from './terminal';
import { words } from './words';

export const conformCommand: Command = {
  name: 'conform',
  usage: 'FILE',
  summary: 'runs a table of cases and names each that fails',
  options: [],
  details: [
    'FILE is a JSON array of cases. A case has an “id”, an “expression”, perhaps a “context”, and\n' +
      'either the “expected” value or the “error” {phase, code, messageIncludes}.',
    'Cases of whole workflows (with a “definition”) are counted and not run.',
    'The last line says how many passed and failed.',
  ],
  run: async (given, terminal) => conform(given, terminal),
};

function conform({ operands }: Given, terminal: Terminal): ExitCode {
  const [path] = operands;
  if (path === undefined) throw new Refusal(words.missingOperand('conform FILE'));
  if (operands.length > 1) throw new Refusal(words.tooMany('conform FILE'));
  const cases = readJsonFile(path, terminal);
  if (!Array.isArray(cases)) throw new Refusal(words.noCases(path));

  const workflows = cases.filter(isWorkflowCase).length;
  const judged = cases.filter((one) => !isWorkflowCase(one));
  const failed = judged.filter((one, at) => !passes(one, at, terminal)).length;
  if (workflows > 0) terminal.out(words.notRun(workflows));
  terminal.out(`${judged.length - failed} passed, ${failed} failed`);
  if (failed > 0) return 1;
  // A file of which nothing could be judged is not a file in which all is well.
  return judged.length === 0 && workflows > 0 ? 2 : 0;
}

const isWorkflowCase = (one: Value): boolean =>
  typeof one === 'object' && one !== null && 'definition' in one && !('expression' in one);

function passes(value: Value, at: number, terminal: Terminal): boolean {
  const paint = painter(terminal);
  const one = readCase(value);
  if ('fault' in one) {
    terminal.out(`${paint('red', 'failed')}  case ${at + 1}: ${one.fault}`);
    return false;
  }
  const wrong = judge(one);
  if (!wrong) return true;
  terminal.out(
    `${paint('red', 'failed')}  ${paint('bold', visible(one.id))}  ${visible(one.expression)}`,
  );
  terminal.out(`  expected  ${visible(wrong.expected)}`);
  terminal.out(`  actual    ${visible(wrong.actual)}`);
  return false;
}
